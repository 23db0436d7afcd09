package io.migrationgate.jenkins.report;

import hudson.model.Item;
import hudson.model.Run;
import io.migrationgate.report.JsonReport;
import io.migrationgate.report.Report;
import io.migrationgate.report.ReportFragment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.RunAction2;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.WebMethod;
import org.kohsuke.stapler.verb.GET;

/**
 * Shows the report of one step on the page of its build.
 *
 * <p>Stored is the report's JSON text: a class of the engine in a build's file would keep old builds from loading. A text
 * that this version cannot read is said to be so, and can still be had as it is.
 */
public final class MigrationReportAction implements RunAction2, StaplerProxy {
    private static final Logger LOGGER = Logger.getLogger(MigrationReportAction.class.getName());
    private static final String FILE = "report.json";

    private final String node;
    private final String step;
    private final String json;
    private transient @Nullable Run<?, ?> build;

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
        return "symbol-swap";
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

    /** Lets nobody past who may not read the job, whatever address was asked for. */
    @Override
    public Object getTarget() {
        checkRead();
        return this;
    }

    /** What the build's page says of the report; null when it cannot be read. */
    public @Nullable ReportSummary getSummary() {
        return drawn(ReportSummary::of);
    }

    /** The report as part of a page, in which the engine has escaped everything; null when it cannot be read. */
    public @Nullable String getPage() {
        return drawn(ReportFragment::html);
    }

    /** The stored text as it is. */
    @GET
    @WebMethod(name = FILE)
    public HttpResponse doReportJson() {
        checkRead();
        return HttpResponses.text(json);
    }

    private void checkRead() {
        Run<?, ?> run = build;
        if (run == null) {
            throw new IllegalStateException("a report without its build is shown to nobody");
        }
        run.checkPermission(Item.READ);
    }

    /** What stands in a text that cannot be read is not repeated: a broken one may hold anything. */
    private <T> @Nullable T drawn(Function<Report, T> drawing) {
        try {
            return drawing.apply(JsonReport.read(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException unreadable) {
            LOGGER.log(Level.FINE, unreadable, () -> "the report " + getUrlName() + " of " + build + " cannot be read");
            return null;
        }
    }
}
