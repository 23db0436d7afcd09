package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.UsageException;
import io.migrationgate.access.CredentialException;
import io.migrationgate.plan.PlanException;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EndingsTest {
    @Test
    void everyMistakeOfAPlanIsInTheMessage() {
        Ending ending = Endings.of(() -> {
            throw new PlanException(List.of("m.yaml:1:1: one", "m.yaml:2:1: two"));
        });

        assertThat(ending.outcome()).isEqualTo(Outcome.BROKEN_PLAN);
        assertThat(ending.message().lines())
                .containsExactly("BROKEN_PLAN(2): the plan has 2 mistakes", "  m.yaml:1:1: one", "  m.yaml:2:1: two");
    }

    @Test
    void aSingleMistakeIsOneLine() {
        Ending ending = Endings.of(() -> {
            throw new PlanException("m.yaml:1:1: one");
        });

        assertThat(ending.message()).isEqualTo("BROKEN_PLAN(2): m.yaml:1:1: one");
    }

    @Test
    void aRefusedCallIsUsage() {
        Ending ending = Endings.of(() -> {
            throw new UsageException("nothing to judge");
        });

        assertThat(ending).isEqualTo(Ending.of(Outcome.USAGE, "nothing to judge"));
    }

    @Test
    void anUnusableCredentialIsUsage() {
        Ending ending = Endings.of(() -> {
            throw new CredentialException("wrong kind");
        });

        assertThat(ending).isEqualTo(Ending.of(Outcome.USAGE, "wrong kind"));
    }

    @Test
    void anythingElseIsInconclusive() {
        Ending ending = Endings.of(() -> {
            throw new NoSuchMethodError("gone");
        });

        assertThat(ending.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aReportNamesWhatBlocksFailuresFirst() {
        Report report = Reports.noGo(
                Reports.finding("INCONCLUSIVE", "dts-state"),
                Reports.finding("PASS", "dts-precheck"),
                Reports.finding("WAIVED", "tool-fit"),
                Reports.finding("FAIL", "dts-lag"));

        Ending ending = Endings.of(report, new ReportFolder(Path.of("reports")));

        assertThat(ending.outcome()).isEqualTo(Outcome.NO_GO);
        assertThat(ending.message().lines())
                .containsExactly(
                        "NO_GO(10): orders-to-hangzhou: 1 of 1 criteria",
                        "  Look at the report.",
                        "  FAIL dts-lag orders: seen; needed: wanted; do it",
                        "  INCONCLUSIVE dts-state orders: seen; needed: wanted; do it",
                        "  See " + Path.of("reports", "report.html"));
    }

    @Test
    void atMostTenFindingsAreNamed() {
        FindingRow[] findings = IntStream.range(0, 12)
                .mapToObj(number -> Reports.finding("FAIL", "rule-" + number))
                .toArray(FindingRow[]::new);

        Ending ending = Endings.of(Reports.noGo(findings), new ReportFolder(Path.of("reports")));

        assertThat(ending.message()).contains("FAIL rule-9", "and 2 more").doesNotContain("rule-10");
    }
}
