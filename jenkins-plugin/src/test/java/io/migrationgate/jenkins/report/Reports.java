package io.migrationgate.jenkins.report;

import io.migrationgate.report.FindingRow;
import io.migrationgate.report.LagCurve;
import io.migrationgate.report.NotJudged;
import io.migrationgate.report.PhaseRow;
import io.migrationgate.report.Report;
import io.migrationgate.report.SectionRow;
import io.migrationgate.report.WaiverRow;
import io.migrationgate.verdict.Outcome;
import io.migrationgate.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes reports for the tests of what shows them. */
final class Reports {
    private static final Instant START = Instant.parse("2026-12-04T16:00:00Z");

    private Reports() {}

    static Report go() {
        return report(Verdict.GO, Outcome.GO, "orders", List.of(finding("dts-lag", "PASS", "orders-db")));
    }

    /** A report with one of everything that a page can draw. */
    static Report noGo() {
        return noGo("orders");
    }

    static Report noGo(String name) {
        return report(
                Verdict.NO_GO,
                Outcome.NO_GO,
                name,
                List.of(
                        finding("dts-state", "INCONCLUSIVE", name),
                        finding("dts-lag", "FAIL", name),
                        finding("dts-precheck", "WAIVED", name),
                        finding("inventory-found", "PASS", name)));
    }

    static Report inconclusive(int blocking) {
        List<FindingRow> findings = new ArrayList<>();
        for (int i = 1; i <= blocking; i++) {
            findings.add(finding("dts-lag", "INCONCLUSIVE", "db" + i));
        }
        return report(Verdict.INCONCLUSIVE, Outcome.INCONCLUSIVE, "orders", findings);
    }

    private static Report report(Verdict verdict, Outcome outcome, String name, List<FindingRow> findings) {
        List<SectionRow> sections = new ArrayList<>();
        for (int id = 1; id <= 6; id++) {
            sections.add(new SectionRow(
                    id,
                    "Section " + id,
                    SectionRow.State.ASSESSED,
                    "LIVE",
                    List.of(new SectionRow.Fact(name, "fact"))));
        }
        return new Report(
                Report.SCHEMA,
                name,
                "readiness",
                verdict + " in short",
                "Do this now.",
                verdict,
                outcome,
                true,
                true,
                START,
                at(60),
                "UTC",
                "LIVE",
                "stopped by " + name,
                List.of(new LagCurve.Span(at(10), at(20))),
                sections,
                findings,
                List.of(curve(name)),
                List.of(),
                List.of(new NotJudged("schema-hazards", name)),
                List.of(
                        phase("freeze", name, false, 120_000),
                        phase("open-target", name, true, 120_000),
                        phase("observe", name, true, 86_400_000)),
                List.of(
                        new WaiverRow("dts-precheck", name, "owner", at(3600), "reason", "nothing", "30s", true),
                        new WaiverRow("dts-precheck", name, "owner", START, "reason", "nothing", "30s", false)),
                "hash",
                at(3600));
    }

    private static PhaseRow phase(String id, String name, boolean opened, long budgetMillis) {
        return new PhaseRow(
                id,
                1,
                opened,
                List.of(name),
                name,
                new PhaseRow.Budget(budgetMillis, false),
                List.of(),
                List.of("unlock"),
                List.of(),
                new PhaseRow.Back(List.of(id), List.of("lock"), List.of(), null, null, null, null));
    }

    private static FindingRow finding(String criterion, String status, String asset) {
        return new FindingRow(
                criterion,
                asset,
                null,
                "READY",
                status,
                "LIVE",
                null,
                "expected",
                "observed of " + asset,
                START,
                "dts",
                "remedy",
                "https://example.com/reference",
                5,
                null,
                null);
    }

    private static LagCurve curve(String database) {
        List<LagCurve.Sample> samples = new ArrayList<>();
        for (int second = 0; second <= 60; second += 2) {
            boolean lost = second > 20 && second < 32;
            long lag = second == 40 ? 9_000 : 400;
            samples.add(new LagCurve.Sample(
                    at(second), lost ? null : lag, !lost, lost ? "no delay" : null, "running", null, "dts"));
        }
        return new LagCurve(
                database,
                5_000,
                60_000,
                2_000,
                new LagCurve.Window(START, at(60), 0.8),
                List.of(new LagCurve.Span(at(20), at(32))),
                samples);
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
