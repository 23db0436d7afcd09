package io.migrationgate.jenkins.step;

import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import java.util.Set;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

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

    @POST
    public final FormValidation doCheckPlan(@QueryParameter @Nullable String value) {
        return FieldCheck.of(() -> new PlanSource(Util.fixEmptyAndTrim(value), null).check());
    }

    @POST
    public final FormValidation doCheckPlanText(
            @QueryParameter @Nullable String value, @QueryParameter @Nullable String plan) {
        String text = Util.fixEmptyAndTrim(value);
        return text == null
                ? FormValidation.ok()
                : FieldCheck.of(() -> new PlanSource(Util.fixEmptyAndTrim(plan), text).check());
    }

    @POST
    public final FormValidation doCheckReportDirectory(@QueryParameter @Nullable String value) {
        String folder = Util.fixEmptyAndTrim(value);
        return folder == null
                ? FormValidation.ok()
                : FieldCheck.of(() -> WorkspacePath.check("reportDirectory", folder));
    }
}
