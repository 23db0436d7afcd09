package io.migrationgate.jenkins.step;

import hudson.FilePath;
import hudson.console.HyperlinkNote;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.migrationgate.Ending;
import io.migrationgate.jenkins.report.MigrationReportAction;
import io.migrationgate.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.support.actions.PauseAction;

/**
 * Leaves in the build what a step does and comes to: lines in the log, the report with its page, report files in the
 * workspace, and the mark that colours the stage.
 */
final class BuildTrace {
    private static final Logger LOGGER = Logger.getLogger(BuildTrace.class.getName());

    private final StepContext context;
    private final GateRequest request;

    BuildTrace(StepContext context, GateRequest request) {
        this.context = context;
        this.request = request;
    }

    /**
     * Checks that the build is still there.
     *
     * @throws IOException when it has been deleted
     */
    void checkPresent() throws IOException, InterruptedException {
        Run<?, ?> build = context.get(Run.class);
        if (build == null || !build.getRootDir().isDirectory()) {
            throw new IOException("the build has been deleted");
        }
    }

    void log(List<String> lines) throws IOException, InterruptedException {
        PrintStream log = context.get(TaskListener.class).getLogger();
        lines.forEach(line -> log.println("[" + request.step() + "] " + line));
    }

    /** Shows the step as waiting. */
    void pause() throws IOException, InterruptedException {
        FlowNode node = context.get(FlowNode.class);
        if (PauseAction.getCurrentPause(node) == null) {
            node.addAction(new PauseAction(Messages.BuildTrace_pause()));
        }
    }

    /** Removes report files of an earlier build from the workspace, so that nobody takes them for new ones. */
    void clear(String folder) throws IOException, InterruptedException {
        workspace(WorkspaceReport.clearing(folder));
    }

    StepAnswer validated(String plan) throws IOException, InterruptedException {
        log(List.of(Messages.BuildTrace_validated(plan)));
        return StepAnswer.success(GateResult.validated());
    }

    StepAnswer concluded(Report report, String folder) throws IOException, InterruptedException {
        String address = leave(report, folder);
        Ending ending = Ending.of(report, Messages.BuildTrace_see(address));
        return ending.outcome().success()
                ? StepAnswer.success(GateResult.of(report, address))
                : StepAnswer.failure(failure(ending));
    }

    /** A stopped step fails with the cause of the stop, whatever this answers. */
    StepAnswer stopped(Report report, String folder) throws IOException, InterruptedException {
        String address = leave(report, folder);
        stopped();
        return StepAnswer.failure(failure(Ending.of(report, Messages.BuildTrace_see(address))));
    }

    /** Stopped before anything was judged. */
    StepAnswer stopped() throws IOException, InterruptedException {
        unpause();
        log(List.of(Messages.BuildTrace_stopped()));
        return StepAnswer.failure(new IOException(Messages.BuildTrace_stopped()));
    }

    StepAnswer failed(Throwable failed) throws IOException, InterruptedException {
        Ending ending = Ending.of(failed, Messages.GateExecution_seeLog());
        if (ending.cause() != null) {
            LOGGER.log(Level.WARNING, request.step() + " failed", failed);
        }
        unpause();
        return StepAnswer.failure(failure(ending));
    }

    private String leave(Report report, String folder) throws IOException, InterruptedException {
        Run<?, ?> build = context.get(Run.class);
        MigrationReportAction action =
                MigrationReportAction.of(context.get(FlowNode.class).getId(), request.step(), report);
        build.addAction(action);
        build.save();
        workspace(new WorkspaceReport(folder, report.files()));
        log(report.logText());
        log(List.of(HyperlinkNote.encodeTo("/" + build.getUrl() + action.getUrlName(), Messages.BuildTrace_report())));
        unpause();
        return GateRuntimes.current().address(build, action.getUrlName());
    }

    private GateException failure(Ending ending) throws IOException, InterruptedException {
        String first = ending.message().lines().findFirst().orElse("");
        context.get(FlowNode.class).addOrReplaceAction(new WarningAction(Result.FAILURE).withMessage(first));
        return new GateException(ending);
    }

    private void unpause() throws IOException, InterruptedException {
        PauseAction.endCurrentPause(context.get(FlowNode.class));
    }

    /** Report files in the workspace are a copy: what fails here is said, and the report stays with the build. */
    private void workspace(WorkspaceReport report) throws IOException, InterruptedException {
        FilePath workspace;
        try {
            workspace = context.get(FilePath.class);
            if (workspace != null) {
                report.writeTo(workspace);
            }
        } catch (IOException away) {
            log(List.of(Messages.BuildTrace_noFiles(String.valueOf(away.getMessage()))));
        }
    }
}
