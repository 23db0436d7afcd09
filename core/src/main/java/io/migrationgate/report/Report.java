package io.migrationgate.report;

import io.migrationgate.verdict.Outcome;
import io.migrationgate.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that any output shows; {@code report.json} is this record, and every page can be drawn from it.
 *
 * @param schema name and version of this format
 * @param goal the verb that made it, for example {@code readiness}
 * @param headline the verdict in a few words, for example {@code GO (20 of 70 criteria)}
 * @param next one sentence: what you can do now
 * @param advisory whether it was made by a verb that never fails and is never accepted by a cutover
 * @param timezone id of the zone that people see times in
 * @param evidenceLevel the weakest level of what was judged
 * @param stopped why the run was ended early, or null
 */
public record Report(
        String schema,
        String migration,
        String goal,
        String headline,
        String next,
        Verdict verdict,
        Outcome outcome,
        boolean simulated,
        boolean advisory,
        Instant startedAt,
        Instant finishedAt,
        String timezone,
        String evidenceLevel,
        @Nullable String stopped,
        List<SectionRow> sections,
        List<FindingRow> findings,
        List<LagCurve> lag,
        List<NotJudged> notJudged,
        List<PhaseRow> phases,
        List<WaiverRow> waivers,
        @Nullable String planHash,
        @Nullable Instant validUntil) {
    /** The format that this version writes. */
    public static final String SCHEMA = "migration-gate/report/1";

    public Report {
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
        lag = List.copyOf(lag);
        notJudged = List.copyOf(notJudged);
        phases = List.copyOf(phases);
        waivers = List.copyOf(waivers);
    }
}
