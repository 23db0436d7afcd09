package io.migrationgate.jenkins.step;

import hudson.Extension;
import org.kohsuke.stapler.DataBoundConstructor;

/** Plans the way back of a migration, phase by phase, and judges whether each was prepared and tried; nothing is done. */
public final class RollbackStep extends CutoverStep {
    static final String NAME = "rollback";

    @DataBoundConstructor
    public RollbackStep() {}

    @Override
    GateRequest request() {
        return request(NAME, GateRequest.Verb.ROLLBACK);
    }

    /** Describes the step to Jenkins. */
    @Extension
    public static final class DescriptorImpl extends GateStepDescriptor {
        public DescriptorImpl() {
            super(NAME);
        }

        @Override
        public String getDisplayName() {
            return Messages.RollbackStep_displayName();
        }
    }
}
