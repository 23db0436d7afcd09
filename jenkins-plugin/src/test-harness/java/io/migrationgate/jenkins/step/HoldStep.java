package io.migrationgate.jenkins.step;

import hudson.Extension;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;

/** Stays in a pipeline where it is, also after a restart, so that a test can use the context of a step there. */
public final class HoldStep extends Step {
    private static volatile @Nullable StepContext held;

    @DataBoundConstructor
    public HoldStep() {}

    /** The context of the step that is held. */
    static StepContext context() throws InterruptedException {
        for (int tenths = 0; tenths < 600; tenths++) {
            StepContext context = held;
            if (context != null) {
                return context;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no step is held");
    }

    static void forget() {
        held = null;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context);
    }

    private static final class Execution extends StepExecution {
        private static final long serialVersionUID = 1;

        Execution(StepContext context) {
            super(context);
        }

        @Override
        public boolean start() {
            held = getContext();
            return false;
        }

        @Override
        public void onResume() {
            held = getContext();
        }
    }

    /** Describes the step to Jenkins. */
    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "hold";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of();
        }
    }
}
