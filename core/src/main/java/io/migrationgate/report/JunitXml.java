package io.migrationgate.report;

import io.migrationgate.verdict.Verdict;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Writes a report as a JUnit file, so that every CI server lists the findings as tests.
 *
 * <p>A run that is blocked without a blocking finding, because it judged nothing for example, gets a test of its own that
 * ends in an error: a CI server must never show it as all green.
 */
final class JunitXml {
    /** The name of the file. */
    static final String FILE = "TEST-migration-gate.xml";

    private static final String SUITE = "migration-gate";

    private final Report report;
    private final Wording wording;
    private final XmlWriter xml = new XmlWriter();

    private JunitXml(Report report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    static byte[] of(Report report, Wording wording) {
        return new JunitXml(report, wording).document();
    }

    private byte[] document() {
        boolean blocked = report.verdict() != Verdict.GO;
        boolean unexplained =
                report.findings().isEmpty() || (blocked && report.blocking().isEmpty());
        open(unexplained ? 1 : 0);
        properties();
        report.findings().forEach(this::testcase);
        if (unexplained) {
            String why = report.stopped() == null ? report.headline() : report.stopped();
            xml.open("testcase", "classname", SUITE, "name", report.migration(), "time", "0")
                    .element("error", why + ". " + report.next(), "message", why, "type", "INCONCLUSIVE")
                    .close()
                    .line();
        }
        xml.close();
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.finish() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void open(int more) {
        xml.open(
                        "testsuite",
                        "name",
                        SUITE,
                        "tests",
                        String.valueOf(report.findings().size() + more),
                        "failures",
                        count("FAIL", 0),
                        "errors",
                        count("INCONCLUSIVE", more),
                        "skipped",
                        count("WAIVED", 0),
                        "time",
                        seconds(Duration.between(report.startedAt(), report.finishedAt())),
                        "timestamp",
                        timestamp(report.startedAt()))
                .line();
    }

    private void properties() {
        xml.open("properties").line();
        property("migration", report.migration());
        property("goal", report.goal());
        property("outcome", report.outcome().name());
        property("simulated", String.valueOf(report.simulated()));
        property("advisory", String.valueOf(report.advisory()));
        report.interruptions().forEach(span -> property("interrupted", moment(span.from()) + "/" + moment(span.to())));
        xml.close().line();
    }

    private static String moment(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void property(String name, String value) {
        xml.empty("property", "name", name, "value", value).line();
    }

    private void testcase(FindingRow finding) {
        String part = finding.side() != null ? finding.side() : finding.phase();
        String name = part == null ? finding.asset() : finding.asset() + " " + part;
        xml.open("testcase", "classname", finding.criterion(), "name", name, "time", "0");
        switch (finding.status()) {
            case "PASS" -> {}
            case "FAIL" -> problem(finding, "failure");
            case "WAIVED" -> xml.empty("skipped", "message", waiver(finding));
            default -> problem(finding, "error");
        }
        xml.close().line();
    }

    private void problem(FindingRow finding, String element) {
        xml.open(element, "message", finding.observed(), "type", finding.status());
        for (FindingText.Line line : new FindingText(finding, wording).facts()) {
            xml.line().text(line.label() + ": " + line.text());
        }
        xml.line().close();
    }

    private String waiver(FindingRow finding) {
        WaiverRow waiver = finding.waiver();
        return waiver == null ? finding.observed() : new WaiverText(waiver, wording).line();
    }

    private String count(String status, int more) {
        long count = report.findings().stream()
                .filter(finding -> status.equals(finding.status()))
                .count();
        return String.valueOf(count + more);
    }

    /** The schema of such files allows no zone; it is UTC. */
    private static String timestamp(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString();
    }
}
