package io.migrationgate.report;

import io.migrationgate.report.LagCurve.Sample;
import io.migrationgate.report.LagCurve.Span;
import io.migrationgate.report.LagCurve.Window;
import io.migrationgate.report.SectionRow.Fact;
import io.migrationgate.report.SectionRow.State;
import io.migrationgate.verdict.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports as the product makes them, for the tests of everything that draws one. */
final class Samples {
    static final Instant START = Instant.parse("2026-12-04T16:00:00Z");
    private static final String SOURCE = "dts DescribeDtsJobs cn-hangzhou";
    private static final String DTS_DOCS = "https://www.alibabacloud.com/help/en/dts/developer-reference/";

    private static final List<String> TITLES = List.of(
            "Scope and evidence level",
            "Migration tool selection and configuration",
            "Cutover sequence with go/no-go criteria",
            "Rollback path for each phase",
            "DTS lag and backup verification status",
            "Assumptions, risks, blockers and open questions");

    private Samples() {}

    /** A simulated GO, with criteria that this version does not judge. */
    static Report go() {
        List<Sample> samples = new ArrayList<>();
        for (int second = 0; second <= 60; second += 2) {
            samples.add(good(second, 350 + (second * 97 % 700)));
        }
        LagCurve curve =
                new LagCurve("orders-db", 5_000, 60_000, 2_000, new Window(START, at(60), 1), List.of(), samples);
        List<FindingRow> findings = List.of(
                finding(
                        "inventory-found",
                        "PASS",
                        1,
                        "instance, task, region and endpoints are the declared ones",
                        "instance dtsabc12345, task x1y2z3, region cn-hangzhou, source rm-src01, target rm-dst01"),
                finding(
                        "dts-precheck",
                        "PASS",
                        2,
                        "the precheck passed, nothing skipped or ignored",
                        "passed, 14 checks, none skipped or ignored"),
                finding(
                        "dts-state",
                        "PASS",
                        5,
                        "the task is in its incremental stage, source to target",
                        "Synchronizing, incremental, source to target"),
                finding(
                        "dts-lag",
                        "PASS",
                        5,
                        "below 5 s for 60 s",
                        "below 5 s for 60 s, 100 % covered, highest 1.047 s"));
        return new ReportBuilder()
                .verdict(Verdict.GO, "GO")
                .next("Nothing: this rehearsal passes. Run readiness without \"simulated\" before a cutover.")
                .findings(findings)
                .lag(List.of(curve))
                .lagHistory(histories())
                .notJudged(notJudged())
                .sections(sections(State.ASSESSED))
                .build();
    }

    /** Of three databases: one that tells all, one that tells little, one that tells nothing; and of them together. */
    private static List<LagHistoryRow> histories() {
        LagHistoryRow.Window night = window(26, 0.991, 0.674, 4);
        LagHistoryRow.Window early = window(50, 0.941, 0.602, 4);
        long length = 12_120_000;
        Instant from = START.minusSeconds(31 * 86_400);
        return List.of(
                new LagHistoryRow(
                        "orders-db",
                        null,
                        new LagHistoryRow.Known(from, START, 900_000, 0.9781, 42, null),
                        length,
                        5_000,
                        List.of(night, early),
                        window(2, 0.321, 0.105, 1),
                        new LagHistoryRow.Tested(10, 0, 3, 1),
                        new LagHistoryRow.Drain(1_423_000, 612_000, 34_000, 29)),
                new LagHistoryRow(
                        "billing-db",
                        null,
                        new LagHistoryRow.Known(
                                START.minusSeconds(86_400), START, 60_000, 0.4, 0, "it carries no signature"),
                        length,
                        5_000,
                        List.of(),
                        null,
                        null,
                        null),
                new LagHistoryRow(
                        "stock-db",
                        "CloudMonitor holds no delay of dtsabc in the last 31 days",
                        null,
                        length,
                        0,
                        List.of(),
                        null,
                        null,
                        null),
                new LagHistoryRow("plan", null, null, length, 0, List.of(night), null, null, null));
    }

    private static LagHistoryRow.Window window(int hours, double probability, double atLeast, int held) {
        Instant from = START.plusSeconds(hours * 3_600L);
        return new LagHistoryRow.Window(from, from.plusSeconds(12_120), probability, atLeast, held, 4);
    }

    /** A NO_GO on a real plan: one spike, one waiver in force and one expired. */
    static Report noGo() {
        List<Sample> samples = new ArrayList<>();
        for (int second = 0; second <= 28; second += 2) {
            samples.add(good(second, 400 + (second * 53 % 300)));
        }
        samples.add(good(30, 6_000));
        LagCurve spike =
                new LagCurve("orders-db", 5_000, 60_000, 2_000, new Window(at(-30), at(30), 0.516), List.of(), samples);
        WaiverRow waiver = waiver("dts-precheck", "billing-db", true);
        List<FindingRow> findings = List.of(
                finding(
                        "dts-lag",
                        "FAIL",
                        5,
                        "below 5 s for 60 s, 95 % of the time covered by readings",
                        "6 s at 2026-12-05 00:00:30 +08:00, after 28 s below 5 s"),
                finding("dts-state", "PASS", 5, "the task is in its incremental stage", "Synchronizing, incremental"),
                finding(
                        "inventory-found",
                        "PASS",
                        1,
                        "instance, task, region and endpoints are the declared ones",
                        "all as declared"),
                waived(waiver));
        return new ReportBuilder()
                .real()
                .verdict(Verdict.NO_GO, "NO_GO")
                .next("Find what wrote so much at 2026-12-05 00:00:30 +08:00, then run readiness again.")
                .findings(findings)
                .lag(List.of(spike, calm("billing-db")))
                .waivers(List.of(waiver, waiver("tool-fit", "orders-db", false)))
                .phases(List.of(
                        phase("freeze", false, "Orders team", "orders-db: lock the application accounts"),
                        phase(
                                "dns",
                                true,
                                null,
                                "www: alidns UpdateDomainRecord in main (cn-hangzhou): Value=47.96.0.10")))
                .sections(sections(State.ASSESSED))
                .build();
    }

    private static PhaseRow phase(String id, boolean opened, @Nullable String owner, String action) {
        PhaseRow.Said said = new PhaseRow.Said(action, owner != null);
        return new PhaseRow(
                id,
                2,
                opened,
                List.of(action),
                owner,
                new PhaseRow.Budget(120_000, false),
                List.of(said),
                List.of(action),
                List.of(action),
                new PhaseRow.Back(
                        List.of(id), List.of(action), List.of(action), said, said, said, owner == null ? null : said));
    }

    /** A run that somebody ended, after readings were lost. */
    static Report interrupted() {
        List<Sample> samples = new ArrayList<>();
        for (int second = 0; second <= 16; second += 2) {
            samples.add(good(second, 700 + second * 40));
        }
        for (int second = 18; second <= 26; second += 2) {
            samples.add(lost(second, "the reply was no JSON, request id 0A1B2C3D"));
        }
        samples.add(good(28, 900));
        samples.add(good(30, 65_000));
        samples.add(good(32, 1_100));
        LagCurve curve =
                new LagCurve("orders-db", 5_000, 60_000, 2_000, null, List.of(new Span(at(16), at(28))), samples);
        FindingRow unproven = new FindingRow(
                "dts-lag",
                "orders-db",
                null,
                "READY",
                "INCONCLUSIVE",
                "MISSING",
                null,
                "below 5 s for 60 s, no two readings further apart than 6 s",
                "the run ended after 32 s; no reading between 2026-12-05 00:00:16 +08:00 and 00:00:28 +08:00",
                at(32),
                SOURCE,
                "run the goal again and let it finish",
                DTS_DOCS + "api-dts-2020-01-01-describedtsjobs",
                5,
                null,
                null);
        return new ReportBuilder()
                .verdict(Verdict.INCONCLUSIVE, "INCONCLUSIVE")
                .advisory()
                .stopped("interrupted by Ctrl-C")
                .next("Run the goal again and let it finish.")
                .findings(List.of(unproven))
                .lag(List.of(curve))
                .sections(sections(State.OUT_OF_SCOPE))
                .build();
    }

    /** Advice on a plan that somebody has only begun to fill in. */
    static Report halfFilled() {
        String refused = "dts DescribeDtsJobs cn-hangzhou was refused: credentials default lack the permission"
                + " dts:DescribeDtsJobs (request id 0A1B2C3D)";
        String allow = "Allow dts:DescribeDtsJobs to the identity behind default in RAM";
        List<FindingRow> findings = new ArrayList<>();
        findings.add(
                todo("smc-sync-age", "web-1", "FAIL", "the newest run ended 9 h ago", "wait for the next run", at(2)));
        for (String criterion : List.of("inventory-found", "dts-state", "dts-lag")) {
            for (String asset : List.of("orders", "customers")) {
                findings.add(todo(criterion, asset, "INCONCLUSIVE", refused, allow, at(1)));
            }
        }
        findings.add(todo(
                "backup-fresh",
                "orders",
                "FAIL",
                "the plan names no backup of the source",
                "tell the gate databases[].backups in the plan",
                null));
        findings.add(todo(
                "backup-fresh",
                "customers",
                "FAIL",
                "the plan names no backup of the source",
                "tell the gate databases[].backups in the plan",
                null));
        findings.add(todo("dts-precheck", "orders", "PASS", "passed, 14 checks", "", at(1)));
        return new ReportBuilder()
                .real()
                .advisory()
                .verdict(Verdict.NO_GO, "NO_GO: 3 failed, 6 inconclusive of 10, 9 not judged")
                .next("This is advice, worst first; no cutover accepts it. Run readiness when the list is empty.")
                .findings(findings)
                .notJudged(notJudged())
                .sections(sections(State.NOT_ASSESSED))
                .build();
    }

    private static FindingRow todo(
            String criterion, String asset, String status, String observed, String remedy, @Nullable Instant at) {
        return new FindingRow(
                criterion,
                asset,
                null,
                "READY",
                status,
                at == null || status.equals("INCONCLUSIVE") ? "MISSING" : "LIVE",
                null,
                "what " + criterion + " asks for",
                observed,
                at,
                at == null ? null : SOURCE,
                remedy.isEmpty() ? null : remedy,
                DTS_DOCS + "api-dts-2020-01-01-describedtsjobs",
                criterion.startsWith("backup") || criterion.matches("dts-(lag|state)") ? 5 : 1,
                null,
                null);
    }

    /** A report whose every text is the given one. */
    static Report hostile(String text) {
        WaiverRow waiver = new WaiverRow(text, text, text, at(3_600), text, text, text, true);
        List<FindingRow> findings = new ArrayList<>();
        for (String status : List.of("FAIL", "INCONCLUSIVE", "WAIVED", "PASS")) {
            findings.add(new FindingRow(
                    text, text, text, "READY", status, "LIVE", text, text, text, START, text, text, text, 5, waiver,
                    null));
        }
        LagCurve curve = new LagCurve(
                text,
                5_000,
                60_000,
                2_000,
                null,
                List.of(),
                List.of(new Sample(START, null, false, text, text, START, text)));
        return new ReportBuilder()
                .migration(text)
                .verdict(Verdict.NO_GO, text)
                .stopped(text)
                .next(text)
                .findings(findings)
                .lag(List.of(curve))
                .lagHistory(List.of(
                        new LagHistoryRow(text, text, null, 1, 0, List.of(), null, null, null),
                        new LagHistoryRow(
                                text,
                                null,
                                new LagHistoryRow.Known(START, START, 60_000, 1, 1, text),
                                1,
                                1,
                                List.of(),
                                null,
                                null,
                                null)))
                .notJudged(List.of(new NotJudged(text, text)))
                .waivers(List.of(waiver))
                .phases(List.of(phase(text, true, text, text)))
                .sections(List.of(
                        new SectionRow(3, text, State.ASSESSED, text, List.of(new Fact(text, text))),
                        new SectionRow(5, text, State.ASSESSED, text, List.of(new Fact(text, text))),
                        new SectionRow(6, text, State.ASSESSED, text, List.of(new Fact(text, text)))))
                .build();
    }

    static FindingRow finding(String criterion, String status, int section, String expected, String observed) {
        return new FindingRow(
                criterion,
                "orders-db",
                null,
                "READY",
                status,
                "LIVE",
                null,
                expected,
                observed,
                at(30),
                SOURCE,
                status.equals("PASS")
                        ? null
                        : "look for a long transaction or a batch job on the source, then start again",
                DTS_DOCS + "api-dts-2020-01-01-describedtsjobs",
                section,
                null,
                null);
    }

    static Sample good(int second, long lagMillis) {
        Instant checkpoint = at(second).minusMillis(lagMillis);
        return new Sample(at(second), lagMillis, true, null, "RUNNING", checkpoint, SOURCE);
    }

    static Sample lost(int second, String why) {
        return new Sample(at(second), null, false, why, "UNKNOWN", null, SOURCE);
    }

    static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static LagCurve calm(String database) {
        List<Sample> samples = new ArrayList<>();
        for (int second = 0; second <= 30; second += 2) {
            samples.add(good(second, 120 + (second * 31 % 90)));
        }
        return new LagCurve(database, 5_000, 60_000, 2_000, null, List.of(), samples);
    }

    private static FindingRow waived(WaiverRow waiver) {
        return new FindingRow(
                "dts-precheck",
                "billing-db",
                null,
                "READY",
                "WAIVED",
                "LIVE",
                null,
                "the precheck passed, nothing skipped or ignored",
                "1 check was skipped: CHECK_SAME_OBJ",
                at(4),
                "dts DescribePreCheckStatus cn-hangzhou",
                "repair it, or name it in a waiver",
                DTS_DOCS + "api-dts-2020-01-01-describeprecheckstatus",
                2,
                waiver,
                null);
    }

    private static WaiverRow waiver(String criterion, String asset, boolean inForce) {
        return new WaiverRow(
                criterion,
                asset,
                "release manager",
                at(inForce ? 86_400 : -86_400),
                "the target schema was made by hand; it's reviewed",
                "none",
                "",
                inForce);
    }

    private static List<NotJudged> notJudged() {
        List<NotJudged> missing = new ArrayList<>();
        for (String criterion : List.of("dts-privileges", "dts-source-settings", "schema-hazards", "backup-fresh")) {
            missing.add(new NotJudged(criterion, "orders-db"));
            missing.add(new NotJudged(criterion, "billing-db"));
        }
        missing.add(new NotJudged("cutover-order", "orders-to-hangzhou"));
        return missing;
    }

    /** A GO after an interruption: the window began anew when the run went on. */
    static Report resumed() {
        List<Sample> samples = new ArrayList<>();
        for (int second = 0; second <= 60; second += 2) {
            samples.add(good(second, 300 + (second * 61 % 500)));
        }
        Span interruption = new Span(at(-45), at(-1));
        LagCurve curve = new LagCurve(
                "orders-db", 5_000, 60_000, 2_000, new Window(START, at(60), 1), List.of(interruption), samples);
        String told =
                new Wording(ZoneId.of("Asia/Shanghai")).say("fact.interrupted", interruption.from(), interruption.to());
        List<SectionRow> sections = sections(State.ASSESSED).stream()
                .map(section -> section.id() < 5 ? section : with(section, new Fact("orders-to-hangzhou", told)))
                .toList();
        return new ReportBuilder()
                .verdict(Verdict.GO, "GO")
                .next("Nothing: this rehearsal passes.")
                .interruptions(List.of(interruption))
                .findings(List.of(finding("dts-lag", "PASS", 5, "below 5 s for 60 s", "below 5 s for 60 s")))
                .lag(List.of(curve))
                .notJudged(notJudged())
                .sections(sections)
                .build();
    }

    private static SectionRow with(SectionRow section, Fact fact) {
        return new SectionRow(section.id(), section.title(), section.state(), section.evidenceLevel(), List.of(fact));
    }

    private static List<SectionRow> sections(State others) {
        List<SectionRow> sections = new ArrayList<>();
        for (int id = 1; id <= 6; id++) {
            boolean judged = id == 1 || id == 5 || id == 6;
            List<Fact> facts = id == 1
                    ? List.of(
                            new Fact("orders-db", "DTS SYNC dtsabc12345 / x1y2z3, source to target"),
                            new Fact("cloud hangzhou", "region cn-hangzhou"))
                    : List.of();
            sections.add(new SectionRow(
                    id, TITLES.get(id - 1), judged ? State.ASSESSED : others, judged ? "LIVE" : null, facts));
        }
        return sections;
    }
}
