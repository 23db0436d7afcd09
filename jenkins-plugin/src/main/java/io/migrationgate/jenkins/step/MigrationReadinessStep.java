package io.migrationgate.jenkins.step;

import hudson.Extension;
import hudson.util.FormValidation;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

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
        return request(validateOnly, advisory);
    }

    private static GateRequest request(boolean validateOnly, boolean advisory) {
        return new GateRequest(NAME, verb(validateOnly, advisory));
    }

    private static GateRequest.Verb verb(boolean validateOnly, boolean advisory) {
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

        @POST
        public FormValidation doCheckAdvisory(@QueryParameter boolean value, @QueryParameter boolean validateOnly) {
            return FieldCheck.of(() -> request(validateOnly, value).check());
        }
    }
}
