package io.migrationgate.jenkins.step;

import io.migrationgate.access.Courier;
import io.migrationgate.plan.MigrationPlan;
import java.io.Serializable;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/**
 * Is what a step works on: what it was asked for, and the plan, which is read once and then stored with the running build.
 *
 * <p>A restart, a later commit or an agent that has gone change nothing of it any more.
 */
final class GateInput implements Serializable {
    private static final long serialVersionUID = 1;

    private final GateRequest request;
    private final PlanSource source;
    private final String reportFolder;
    /** Set when the arguments are right, the workspace is cleared and the plan is read. */
    private volatile @Nullable String planText;
    /** The name of the node that the step is in, for people; null when it is in none. Set with the plan's text. */
    private volatile @Nullable String node;

    /** @param reportFolder in the workspace that a copy of the report is left in */
    GateInput(GateRequest request, PlanSource source, String reportFolder) {
        this.request = request;
        this.source = source;
        this.reportFolder = reportFolder;
    }

    GateRequest request() {
        return request;
    }

    String reportFolder() {
        return reportFolder;
    }

    /** What messages call the plan. */
    String planName() {
        return source.name();
    }

    /**
     * The plan. The first time the arguments are checked, reports of earlier builds are cleared away, and its text is read.
     *
     * @throws AgentAwayException when the agent that has the workspace cannot be asked
     */
    MigrationPlan plan(StepContext context) throws AgentAwayException, InterruptedException {
        return GateRun.read(source.name(), text(context), GateRuntimes.current().allowed());
    }

    private String text(StepContext context) throws AgentAwayException, InterruptedException {
        String text = planText;
        if (text == null) {
            request.check();
            source.check();
            WorkspacePath.check("reportDirectory", reportFolder);
            Workspace workspace = Workspace.of(context);
            if (workspace != null) {
                WorkspaceReport.clearing(reportFolder).writeTo(workspace);
                node = workspace.node();
            }
            text = source.read(workspace);
            planText = text;
        }
        return text;
    }

    /** Who asks the agent for what the plan names; null when the step is in no node. Known when the plan is. */
    @Nullable Courier courier(StepContext context) {
        String name = node;
        return name == null ? null : new AgentCourier(context, name, source.folder());
    }
}
