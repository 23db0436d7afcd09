package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.report.SectionRow.State;
import io.migrationgate.verdict.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogTextTest {
    @Test
    void theFirstLineSaysVerdictSimulatedAdvisoryAndMigration() {
        assertThat(Samples.interrupted().logText().get(0))
                .isEqualTo("MIGRATION GATE: INCONCLUSIVE - SIMULATED - ADVISORY - orders-to-hangzhou");
        assertThat(Samples.go().logText().get(0)).isEqualTo("MIGRATION GATE: GO - SIMULATED - orders-to-hangzhou");
    }

    @Test
    void theStoryOfANoGoFitsOneScreen() {
        List<String> screen = Samples.noGo().logText().subList(0, 10);
        assertThat(String.join("\n", screen))
                .contains("FAIL  dts-lag  orders-db")
                .contains("seen      6 s at 2026-12-05 00:00:30 +08:00")
                .contains("needed    below 5 s for 60 s")
                .contains("do        look for a long transaction")
                .contains("see       https://");
    }

    @Test
    void manyBlockingFindingsStayOnOneScreenAndTheRestIsCounted() {
        List<String> lines = manyFailures(30, "too slow").logText();
        int counted = lines.indexOf(lines.stream()
                .filter(line -> line.contains("more findings that block"))
                .findFirst()
                .orElseThrow());
        assertThat(counted).isLessThan(LogText.SCREEN);
        long full = lines.stream().filter(line -> line.startsWith("FAIL  ")).count();
        assertThat(lines.get(counted)).startsWith("and " + (30 - full) + " more");
        assertThat(full).isBetween(2L, (long) LogText.FULL);
    }

    @Test
    void longFindingsStayOnOneScreenToo() {
        List<String> screen = manyFailures(3, "slow ".repeat(2_000)).logText().stream()
                .limit(LogText.SCREEN)
                .toList();
        assertThat(screen)
                .contains("FAIL  dts-lag  orders-db")
                .anyMatch(line -> line.startsWith("and 1 more findings"));
    }

    @Test
    void failedFindingsStandBeforeInconclusiveOnes() {
        Report report = new ReportBuilder()
                .verdict(Verdict.NO_GO, "NO_GO")
                .findings(List.of(
                        Samples.finding("dts-state", "INCONCLUSIVE", 5, "x", "y"),
                        Samples.finding("dts-lag", "FAIL", 5, "x", "y")))
                .build();
        List<String> heads = report.logText().stream()
                .filter(line -> line.endsWith("  orders-db"))
                .toList();
        assertThat(heads).containsExactly("FAIL  dts-lag  orders-db", "INCONCLUSIVE  dts-state  orders-db");
    }

    @Test
    void allSixSectionsAreListedWithTheirState() {
        assertThat(Samples.go().logText())
                .contains("1  Scope and evidence level: assessed, weakest evidence LIVE")
                .contains("4  Rollback path for each phase: assessed")
                .filteredOn(line -> line.matches("[1-6]  .*"))
                .hasSize(6);
    }

    private static Report manyFailures(int count, String observed) {
        List<FindingRow> findings = IntStream.range(0, count)
                .mapToObj(number -> Samples.finding("dts-lag", "FAIL", 5, observed, observed))
                .toList();
        return new ReportBuilder()
                .verdict(Verdict.NO_GO, "NO_GO")
                .findings(findings)
                .sections(List.of(new SectionRow(5, "DTS lag", State.ASSESSED, "LIVE", List.of())))
                .build();
    }
}
