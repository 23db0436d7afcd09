package io.migrationgate.jenkins.step;

import io.migrationgate.report.Report;
import io.migrationgate.verdict.Outcome;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;
import org.jspecify.annotations.Nullable;

/**
 * Gives a pipeline what a step came to.
 *
 * <p>A step that returns has succeeded: a verdict that blocks is thrown as {@link GateException}, but for an advisory run,
 * whose verdict a pipeline reads here.
 */
public final class GateResult implements Serializable {
    private static final long serialVersionUID = 1;

    private final String outcome;
    private final @Nullable String verdict;
    private final @Nullable String reportUrl;
    private final ArrayList<GateFinding> findings;

    private GateResult(
            Outcome outcome, @Nullable String verdict, @Nullable String reportUrl, List<GateFinding> findings) {
        this.outcome = outcome.name();
        this.verdict = verdict;
        this.reportUrl = reportUrl;
        this.findings = new ArrayList<>(findings);
    }

    static GateResult of(Report report, String reportUrl) {
        List<GateFinding> findings =
                report.findings().stream().map(GateFinding::new).toList();
        return new GateResult(report.outcome(), report.verdict().name(), reportUrl, findings);
    }

    /** The plan reads well; nothing was judged. */
    static GateResult validated() {
        return new GateResult(Outcome.DONE, null, null, List.of());
    }

    /** {@code GO} or {@code DONE}; of an advisory run always {@code DONE}. */
    @Whitelisted
    public String getOutcome() {
        return outcome;
    }

    /** {@code GO}, {@code NO_GO} or {@code INCONCLUSIVE}; null when only the plan was checked. */
    @Whitelisted
    public @Nullable String getVerdict() {
        return verdict;
    }

    /** The address of the report page; null when only the plan was checked. */
    @Whitelisted
    public @Nullable String getReportUrl() {
        return reportUrl;
    }

    /** All findings, in the report's order. */
    @Whitelisted
    public List<GateFinding> getFindings() {
        return Collections.unmodifiableList(findings);
    }

    @Override
    public String toString() {
        return outcome;
    }
}
