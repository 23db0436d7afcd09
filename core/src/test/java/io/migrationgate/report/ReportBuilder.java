package io.migrationgate.report;

import io.migrationgate.report.LagCurve.Span;
import io.migrationgate.verdict.Outcome;
import io.migrationgate.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the fields of a report that a test does not care about. */
final class ReportBuilder {
    private String migration = "orders-to-hangzhou";
    private Verdict verdict = Verdict.GO;
    private String headline = "GO";
    private String next = "Nothing.";
    private boolean simulated = true;
    private boolean advisory;
    private @Nullable String stopped;
    private List<Span> interruptions = List.of();
    private List<SectionRow> sections = List.of();
    private List<FindingRow> findings = List.of();
    private List<LagCurve> lag = List.of();
    private List<LagHistoryRow> lagHistory = List.of();
    private List<NotJudged> notJudged = List.of();
    private List<PhaseRow> phases = List.of();
    private List<WaiverRow> waivers = List.of();

    ReportBuilder migration(String value) {
        migration = value;
        return this;
    }

    ReportBuilder verdict(Verdict value, String title) {
        verdict = value;
        headline = title;
        return this;
    }

    ReportBuilder next(String value) {
        next = value;
        return this;
    }

    ReportBuilder real() {
        simulated = false;
        return this;
    }

    ReportBuilder advisory() {
        advisory = true;
        return this;
    }

    ReportBuilder stopped(String value) {
        stopped = value;
        return this;
    }

    ReportBuilder interruptions(List<Span> value) {
        interruptions = value;
        return this;
    }

    ReportBuilder sections(List<SectionRow> value) {
        sections = value;
        return this;
    }

    ReportBuilder findings(List<FindingRow> value) {
        findings = value;
        return this;
    }

    ReportBuilder lag(List<LagCurve> value) {
        lag = value;
        return this;
    }

    ReportBuilder lagHistory(List<LagHistoryRow> value) {
        lagHistory = value;
        return this;
    }

    ReportBuilder notJudged(List<NotJudged> value) {
        notJudged = value;
        return this;
    }

    ReportBuilder phases(List<PhaseRow> value) {
        phases = value;
        return this;
    }

    ReportBuilder waivers(List<WaiverRow> value) {
        waivers = value;
        return this;
    }

    Report build() {
        return new Report(
                Report.SCHEMA,
                migration,
                "readiness",
                headline,
                next,
                verdict,
                advisory ? Outcome.DONE : Outcome.of(verdict),
                simulated,
                advisory,
                Samples.START,
                Samples.at(62),
                "Asia/Shanghai",
                "LIVE",
                stopped,
                interruptions,
                sections,
                findings,
                lag,
                lagHistory,
                notJudged,
                phases,
                waivers,
                null,
                verdict == Verdict.GO ? Samples.at(3_600) : null);
    }
}
