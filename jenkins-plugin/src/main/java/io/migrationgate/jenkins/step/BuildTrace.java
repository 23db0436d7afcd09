package io.migrationgate.jenkins.step;

import hudson.console.HyperlinkNote;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.migrationgate.Ending;
import io.migrationgate.MigrationGate;
import io.migrationgate.UsageException;
import io.migrationgate.jenkins.report.MigrationReportAction;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.support.actions.PauseAction;
import org.jspecify.annotations.Nullable;

/**
 * Leaves in the build what a step does and comes to: lines in the log, the report with its page, report files in the
 * workspace, and the mark that colours the stage.
 */
final class BuildTrace {
    private static final Logger LOGGER = Logger.getLogger(BuildTrace.class.getName());

    private static final int MOST_FILES = 20;

    private final StepContext context;
    private final GateRequest request;

    BuildTrace(StepContext context, GateRequest request) {
        this.context = context;
        this.request = request;
    }

    /**
     * Checks that the build is still there.
     *
     * @throws GateException when it has been deleted
     */
    void checkPresent() throws GateException, InterruptedException {
        try {
            Run<?, ?> build = context.get(Run.class);
            if (build != null && build.getRootDir().isDirectory()) {
                return;
            }
        } catch (IOException unreachable) {
            LOGGER.log(Level.FINE, "a build cannot be reached", unreachable);
        }
        throw GateException.inconclusive(Messages.BuildTrace_deleted());
    }

    void log(List<String> lines) throws IOException, InterruptedException {
        PrintStream log = context.get(TaskListener.class).getLogger();
        lines.forEach(line -> log.println("[" + request.step() + "] " + line));
    }

    /** Says before anything is judged that what only an agent could read will block; of very many files, the first. */
    void withoutAgent(MigrationPlan plan) throws IOException, InterruptedException {
        List<String> files = plan.simulated() ? List.of() : MigrationGate.readBesideThePlan(plan);
        if (!files.isEmpty()) {
            List<String> lines = new ArrayList<>(List.of(Messages.BuildTrace_noAgent(files.size())));
            files.stream().limit(MOST_FILES).forEach(file -> lines.add("  " + file));
            log(lines);
        }
    }

    /** Shows the step as waiting. */
    void pause() throws IOException, InterruptedException {
        FlowNode node = context.get(FlowNode.class);
        if (!paused(node)) {
            node.addAction(new PauseAction(Messages.BuildTrace_pause()));
        }
    }

    /** Shows the step as waiting no more. */
    void unpause() throws IOException, InterruptedException {
        FlowNode node = context.get(FlowNode.class);
        if (paused(node)) {
            PauseAction.endCurrentPause(node);
        }
    }

    private static boolean paused(FlowNode node) {
        @Nullable PauseAction pause = PauseAction.getCurrentPause(node);
        return pause != null && pause.isPaused();
    }

    /** The plan was all that was asked for. */
    StepAnswer validated(MigrationPlan plan) throws IOException, InterruptedException {
        unpause();
        log(List.of(
                Messages.BuildTrace_validated(plan.migration(), plan.assets().size())));
        return StepAnswer.success(GateResult.validated());
    }

    /** The verb has finished; a report that cannot be left is no success. */
    StepAnswer concluded(Report report, String folder) throws InterruptedException {
        try {
            String address = leave(report, folder);
            Ending ending = Ending.of(report, address);
            if (ending.outcome().success()) {
                return StepAnswer.success(GateResult.of(report, address));
            }
            mark(ending.message());
            return StepAnswer.failure(GateException.of(report, ending, address));
        } catch (IOException | RuntimeException unreachable) {
            return failed(unreachable);
        }
    }

    /** The step cannot go on; of a build that is gone, nothing is marked any more. */
    StepAnswer failed(Throwable failed) throws InterruptedException {
        Ending ending = Ending.of(failed, Messages.GateExecution_seeLog());
        GateException failure = failed instanceof GateException known ? known : GateException.of(ending);
        if (failure != failed && ending.cause() != null) {
            LOGGER.log(Level.WARNING, request.step() + " failed", failed);
        }
        try {
            unpause();
            mark(failure.getMessage());
        } catch (IOException | RuntimeException unreachable) {
            LOGGER.log(Level.FINE, "a node cannot be marked", unreachable);
        }
        return StepAnswer.failure(failure);
    }

    /**
     * Leaves a report: first with the build, last in the workspace, whose agent may hang.
     *
     * @return the address of its page
     */
    String leave(Report report, String folder) throws IOException, InterruptedException {
        checkPresent();
        Run<?, ?> build = context.get(Run.class);
        MigrationReportAction action =
                MigrationReportAction.of(context.get(FlowNode.class).getId(), request.step(), report);
        // A step that was about to end when the host went down has left one already.
        build.getActions(MigrationReportAction.class).stream()
                .filter(left -> left.getUrlName().equals(action.getUrlName()))
                .forEach(build::removeAction);
        build.addAction(action);
        build.save();
        log(report.logText());
        log(List.of(HyperlinkNote.encodeTo("/" + build.getUrl() + action.getUrlName(), Messages.BuildTrace_report())));
        unpause();
        copy(report, folder);
        return GateRuntimes.current().address(build, action.getUrlName());
    }

    /** Report files in the workspace are a copy: what fails here is said, and the report stays with the build. */
    private void copy(Report report, String folder) throws IOException, InterruptedException {
        try {
            Workspace workspace = Workspace.of(context);
            if (workspace != null) {
                new WorkspaceReport(folder, report.files()).writeTo(workspace);
            }
        } catch (AgentAwayException | UsageException unwritten) {
            log(List.of(Messages.BuildTrace_noFiles(String.valueOf(unwritten.getMessage()))));
        }
    }

    private void mark(@Nullable String message) throws IOException, InterruptedException {
        String first = String.valueOf(message).lines().findFirst().orElse("");
        context.get(FlowNode.class).addOrReplaceAction(new WarningAction(Result.FAILURE).withMessage(first));
    }
}
