package io.migrationgate.jenkins.report;

import hudson.model.Run;
import io.migrationgate.report.JsonReport;
import io.migrationgate.report.Report;
import io.migrationgate.report.ReportFragment;
import java.nio.charset.StandardCharsets;
import jenkins.model.RunAction2;
import org.jspecify.annotations.Nullable;

/**
 * Shows the report of one step on the page of its build.
 *
 * <p>Stored is the report's JSON text: a class of the engine in a build's file would keep old builds from loading.
 */
public final class MigrationReportAction implements RunAction2 {
    private final String node;
    private final String step;
    private final String json;
    private transient @Nullable Run<?, ?> build;
    private transient @Nullable Report report;

    private MigrationReportAction(String node, String step, String json) {
        this.node = node;
        this.step = step;
        this.json = json;
    }

    /**
     * The page of a report.
     *
     * @param node id of the step's node in the build, which makes the address unique
     * @param step the step's name in a pipeline
     */
    public static MigrationReportAction of(String node, String step, Report report) {
        return new MigrationReportAction(node, step, new String(JsonReport.write(report), StandardCharsets.UTF_8));
    }

    @Override
    public void onAttached(Run<?, ?> run) {
        build = run;
    }

    @Override
    public void onLoad(Run<?, ?> run) {
        build = run;
    }

    @Override
    public String getIconFileName() {
        return "symbol-git-compare-outline plugin-ionicons-api";
    }

    @Override
    public String getDisplayName() {
        return Messages.MigrationReportAction_displayName(step);
    }

    @Override
    public String getUrlName() {
        return "migration-gate-" + node;
    }

    /** The build that the step ran in. */
    public @Nullable Run<?, ?> getBuild() {
        return build;
    }

    /** The report, read from its text. */
    public synchronized Report getReport() {
        Report read = report;
        if (read == null) {
            read = JsonReport.read(json.getBytes(StandardCharsets.UTF_8));
            report = read;
        }
        return read;
    }

    /** The report as part of a page; the engine escapes everything in it. */
    public String getPage() {
        return ReportFragment.html(getReport());
    }
}
