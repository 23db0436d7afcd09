package io.migrationgate.jenkins.step;

import hudson.AbortException;
import io.migrationgate.Ending;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;
import org.jspecify.annotations.Nullable;

/**
 * Fails a step because its outcome is none to go on with.
 *
 * <p>An {@link AbortException}, so that the log shows the message and no stack trace, and never a sign of an aborted build.
 * It is stored with the build and therefore holds text alone.
 */
public final class GateException extends AbortException {
    private static final long serialVersionUID = 1;

    private final String outcome;
    private final @Nullable String reportUrl;
    private final ArrayList<GateFinding> findings;

    private GateException(Ending ending, @Nullable String reportUrl, List<GateFinding> findings) {
        super(ending.message());
        this.outcome = ending.outcome().name();
        this.reportUrl = reportUrl;
        this.findings = new ArrayList<>(findings);
    }

    /** The failure that an ending without a report is. */
    static GateException of(Ending ending) {
        return new GateException(ending, null, List.of());
    }

    /** The failure of something that could not be found out. */
    static GateException inconclusive(String sentence) {
        return of(Ending.of(Outcome.INCONCLUSIVE, sentence));
    }

    /** The failure that a report says. */
    static GateException of(Report report, Ending ending, String reportUrl) {
        return new GateException(
                ending,
                reportUrl,
                report.blocking().stream().map(GateFinding::new).toList());
    }

    /** For example {@code NO_GO}, {@code INCONCLUSIVE}, {@code BROKEN_PLAN} or {@code USAGE}. */
    @Whitelisted
    public String getOutcome() {
        return outcome;
    }

    /** The address of the report page; null when nothing was judged. */
    @Whitelisted
    public @Nullable String getReportUrl() {
        return reportUrl;
    }

    /** The findings that block, those that failed first. */
    @Whitelisted
    public List<GateFinding> getFindings() {
        return Collections.unmodifiableList(findings);
    }
}
