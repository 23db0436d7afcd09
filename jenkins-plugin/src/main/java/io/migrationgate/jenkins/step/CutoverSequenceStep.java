package io.migrationgate.jenkins.step;

import hudson.Extension;
import org.kohsuke.stapler.DataBoundConstructor;

/** Plans the cutover of a migration and judges it by all that can be judged before the freeze; nothing is done. */
public final class CutoverSequenceStep extends CutoverStep {
    static final String NAME = "cutoverSequence";

    @DataBoundConstructor
    public CutoverSequenceStep() {}

    @Override
    GateRequest request() {
        return request(NAME, GateRequest.Verb.CUTOVER);
    }

    /** Describes the step to Jenkins. */
    @Extension
    public static final class DescriptorImpl extends GateStepDescriptor {
        public DescriptorImpl() {
            super(NAME);
        }

        @Override
        public String getDisplayName() {
            return Messages.CutoverSequenceStep_displayName();
        }
    }
}
