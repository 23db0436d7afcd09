package io.migrationgate.jenkins.step;

import hudson.Util;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;

/** Takes the arguments that every step of the gate has: where the plan comes from and where report files go. */
public abstract class GateStep extends Step {
    private @Nullable String plan;
    private @Nullable String planText;
    private @Nullable String reportDirectory;

    GateStep() {}

    /** The plan's path in the workspace; {@code migration.yaml} when neither this nor the text is given. */
    public @Nullable String getPlan() {
        return plan;
    }

    @DataBoundSetter
    public void setPlan(@Nullable String plan) {
        this.plan = Util.fixEmptyAndTrim(plan);
    }

    /** The plan itself, for a step outside any {@code node}. */
    public @Nullable String getPlanText() {
        return planText;
    }

    @DataBoundSetter
    public void setPlanText(@Nullable String planText) {
        // Not trimmed: the first line of a YAML text may be indented as the others are.
        this.planText = Util.fixEmptyAndTrim(planText) == null ? null : planText;
    }

    /** The folder in the workspace that report files go to; {@code migration-gate/} and the step's name when not given. */
    public @Nullable String getReportDirectory() {
        return reportDirectory;
    }

    @DataBoundSetter
    public void setReportDirectory(@Nullable String reportDirectory) {
        this.reportDirectory = Util.fixEmptyAndTrim(reportDirectory);
    }

    /** What this step asks of the gate. */
    abstract GateRequest request();

    @Override
    public final StepExecution start(StepContext context) {
        GateRequest request = request();
        PlanSource source = new PlanSource(plan, planText);
        String folder = reportDirectory == null ? "migration-gate/" + request.step() : reportDirectory;
        return new GateExecution(context, new GateInput(request, source, folder));
    }
}
