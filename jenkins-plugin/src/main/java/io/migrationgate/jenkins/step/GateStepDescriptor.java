package io.migrationgate.jenkins.step;

import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.Set;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;

/**
 * Describes a step of the gate to Jenkins.
 *
 * <p>A workspace is never required: without one the plan is given as text.
 */
public abstract class GateStepDescriptor extends StepDescriptor {
    private final String name;

    GateStepDescriptor(String name) {
        this.name = name;
    }

    @Override
    public final String getFunctionName() {
        return name;
    }

    @Override
    public final Set<? extends Class<?>> getRequiredContext() {
        return Set.of(Run.class, FlowNode.class, TaskListener.class);
    }
}
