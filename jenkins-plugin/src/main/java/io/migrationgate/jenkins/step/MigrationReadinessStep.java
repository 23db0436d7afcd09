package io.migrationgate.jenkins.step;

import hudson.Extension;
import java.util.List;
import java.util.Map;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Judges all READY criteria of a plan and fails unless the verdict is GO. */
public final class MigrationReadinessStep extends GateStep {
    static final String NAME = "migrationReadiness";

    private boolean validateOnly;
    private boolean advisory;

    @DataBoundConstructor
    public MigrationReadinessStep() {}

    /** Whether only the plan is checked, without any network. */
    public boolean isValidateOnly() {
        return validateOnly;
    }

    @DataBoundSetter
    public void setValidateOnly(boolean validateOnly) {
        this.validateOnly = validateOnly;
    }

    /** Whether the step never fails because of its verdict; its report is titled ADVISORY and no cutover accepts it. */
    public boolean isAdvisory() {
        return advisory;
    }

    @DataBoundSetter
    public void setAdvisory(boolean advisory) {
        this.advisory = advisory;
    }

    @Override
    GateRequest request() {
        return new GateRequest(NAME, verb(), Map.of(), List.of());
    }

    private GateRequest.Verb verb() {
        if (validateOnly) {
            return advisory ? GateRequest.Verb.VALIDATE_AND_ADVISE : GateRequest.Verb.VALIDATE;
        }
        return advisory ? GateRequest.Verb.ADVISE : GateRequest.Verb.READINESS;
    }

    /** Describes the step to Jenkins. */
    @Extension
    public static final class DescriptorImpl extends GateStepDescriptor {
        public DescriptorImpl() {
            super(NAME);
        }

        @Override
        public String getDisplayName() {
            return Messages.MigrationReadinessStep_displayName();
        }
    }
}
