package io.migrationgate.jenkins.step;

import io.migrationgate.report.Report;
import io.migrationgate.verdict.Outcome;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
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
    private final @Nullable String planHash;
    private final @Nullable String validUntil;
    private final ArrayList<GateFinding> findings;

    private GateResult(Report report, String reportUrl) {
        this.outcome = report.outcome().name();
        this.verdict = report.verdict().name();
        this.reportUrl = reportUrl;
        this.planHash = report.planHash();
        Instant until = report.validUntil();
        this.validUntil = until == null ? null : until.toString();
        this.findings =
                report.findings().stream().map(GateFinding::new).collect(Collectors.toCollection(ArrayList::new));
    }

    private GateResult() {
        this.outcome = Outcome.DONE.name();
        this.verdict = null;
        this.reportUrl = null;
        this.planHash = null;
        this.validUntil = null;
        this.findings = new ArrayList<>();
    }

    static GateResult of(Report report, String reportUrl) {
        return new GateResult(report, reportUrl);
    }

    /** The plan reads well; nothing was judged. */
    static GateResult validated() {
        return new GateResult();
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

    /** The hash that a release of the cutover names; null of a step that plans none. */
    @Whitelisted
    public @Nullable String getPlanHash() {
        return planHash;
    }

    /** When the first proof behind the hash ends, as ISO 8601 in UTC; null of a step that plans no cutover. */
    @Whitelisted
    public @Nullable String getValidUntil() {
        return validUntil;
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
