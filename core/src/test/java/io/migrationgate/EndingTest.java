package io.migrationgate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.CredentialException;
import io.migrationgate.plan.PlanException;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Outcome;
import io.migrationgate.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EndingTest {
    @Test
    void everyMistakeOfAPlanIsInTheMessage() {
        Ending ending = ending(() -> {
            throw new PlanException(List.of("m.yaml:1:1: one", "m.yaml:2:1: two"));
        });

        assertThat(ending.outcome()).isEqualTo(Outcome.BROKEN_PLAN);
        assertThat(ending.message().lines())
                .containsExactly("BROKEN_PLAN(2): the plan has 2 mistakes", "  m.yaml:1:1: one", "  m.yaml:2:1: two");
    }

    @Test
    void aSingleMistakeIsOneLine() {
        Ending ending = ending(() -> {
            throw new PlanException("m.yaml:1:1: one");
        });

        assertThat(ending.message()).isEqualTo("BROKEN_PLAN(2): m.yaml:1:1: one");
    }

    @Test
    void aRefusedCallIsUsage() {
        Ending ending = ending(() -> {
            throw new UsageException("nothing to judge");
        });

        assertThat(ending).isEqualTo(Ending.of(Outcome.USAGE, "nothing to judge"));
    }

    @Test
    void anUnusableCredentialIsUsage() {
        Ending ending = ending(() -> {
            throw new CredentialException("wrong kind");
        });

        assertThat(ending).isEqualTo(Ending.of(Outcome.USAGE, "wrong kind"));
    }

    @Test
    void anythingElseIsInconclusive() {
        Ending ending = ending(() -> {
            throw new NoSuchMethodError("gone");
        });

        assertThat(ending.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(ending.cause()).isInstanceOf(NoSuchMethodError.class);
        assertThat(ending.message())
                .isEqualTo("INCONCLUSIVE(11): nothing could be judged, the program failed with NoSuchMethodError;"
                        + " look there");
    }

    @Test
    void aRunThatComesToItsEndIsLeftAsItIs() {
        Ending done = Ending.of(Outcome.DONE, "reads well");

        assertThat(ending(() -> done)).isSameAs(done);
        assertThat(done).isEqualTo(new Ending(Outcome.DONE, "DONE(0): reads well", null));
    }

    @Test
    void aReportNamesWhatBlocksFailuresFirst() {
        Report report = noGo(
                finding("INCONCLUSIVE", "dts-state"),
                finding("PASS", "dts-precheck"),
                finding("WAIVED", "tool-fit"),
                finding("FAIL", "dts-lag"));

        Ending ending = Ending.of(report, "reports/report.html");

        assertThat(ending.outcome()).isEqualTo(Outcome.NO_GO);
        assertThat(ending.message().lines())
                .containsExactly(
                        "NO_GO(10): orders-to-hangzhou: 1 of 1 criteria",
                        "  Look at the report.",
                        "  FAIL dts-lag orders: seen; needed: wanted; do it",
                        "  INCONCLUSIVE dts-state orders: seen; needed: wanted; do it",
                        "  See reports/report.html");
    }

    @Test
    void atMostTenFindingsAreNamed() {
        FindingRow[] findings = IntStream.range(0, 12)
                .mapToObj(number -> finding("FAIL", "rule-" + number))
                .toArray(FindingRow[]::new);

        Ending ending = Ending.of(noGo(findings), "there");

        assertThat(ending.message()).contains("FAIL rule-9", "and 2 more").doesNotContain("rule-10");
    }

    private static Ending ending(Supplier<Ending> run) {
        return Ending.of(run, "look there");
    }

    private static FindingRow finding(String status, String criterion) {
        return new FindingRow(
                criterion, "orders", null, "READY", status, "LIVE", null, "wanted", "seen", null, null, "do it", "", 5,
                null, null);
    }

    private static Report noGo(FindingRow... findings) {
        return new Report(
                Report.SCHEMA,
                "orders-to-hangzhou",
                "readiness",
                "NO_GO: 1 of 1 criteria",
                "Look at the report.",
                Verdict.NO_GO,
                Outcome.NO_GO,
                true,
                false,
                Instant.EPOCH,
                Instant.EPOCH,
                "UTC",
                "LIVE",
                null,
                List.of(),
                List.of(),
                List.of(findings),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
