package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.DtsVerification;
import io.migrationgate.evidence.DtsVerification.Table;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.plan.DtsReference.Reverse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataVerifiedTest {
    private static final Instant BEGAN = Cases.NOW.minus(Duration.ofHours(2));
    private static final Table GOOD = new Table("orders.items", "0", 8L, 8L, 0L, null, BEGAN);

    private final DataVerified criterion = new DataVerified();

    @Test
    void everyTableWithoutADifferenceHoldsAsFarAsItIsSeen() {
        Finding simulated = verified(GOOD).judgedBy(criterion);
        Finding real = verified(GOOD).real().judgedBy(criterion);

        assertThat(simulated.status()).isEqualTo(Status.PASS);
        assertThat(DatabaseCase.said(simulated)).contains("1 tables").contains("8 rows");
        assertThat(real.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(DatabaseCase.said(real)).contains("not proven").contains("all rows or a sample");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 8, 8, 1, , FAIL",
        "0, 8, 8, 0, 2, FAIL",
        "5, 8, 0, , 2, FAIL",
        "5, 8, 0, 0, 3, FAIL",
        "5, 8, 0, 0, 1, INCONCLUSIVE",
        "5, 8, 8, 0, , INCONCLUSIVE",
        "3, 8, 8, 0, , INCONCLUSIVE",
        "2, 8, 8, 0, , INCONCLUSIVE",
        ", 8, 8, 0, , INCONCLUSIVE",
        "0, 8, 7, 0, , INCONCLUSIVE",
        "0, 8, , 0, , INCONCLUSIVE",
        "0, , 8, 0, , INCONCLUSIVE",
        "0, 8, 8, , , INCONCLUSIVE",
        "0, 0, 0, 0, , INCONCLUSIVE"
    })
    void everyTableMustBeCompleteAndWithoutADifference(
            String status, Long rows, Long compared, Long different, String error, Status expected) {
        Table table = new Table("orders.lines", status, rows, compared, different, error, BEGAN);

        Finding finding = verified(GOOD, table).judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(expected);
        assertThat(DatabaseCase.said(finding)).contains("orders.lines").doesNotContain("orders.items");
    }

    @ParameterizedTest
    @CsvSource({"PT24H, PASS", "PT25H, INCONCLUSIVE", "PT-1M, INCONCLUSIVE", ", INCONCLUSIVE"})
    void aComparisonMustBeYoungEnough(Duration age, Status expected) {
        Instant began = age == null ? null : Cases.NOW.minus(age);

        assertThat(verified(new Table("orders.items", "0", 8L, 8L, 0L, null, began))
                        .statusBy(criterion))
                .isEqualTo(expected);
    }

    @Test
    void thePlanMaySayHowOldItMayBe() {
        DatabaseCase database = verified(GOOD);

        assertThat(database.verify(List.of(), List.of(), Duration.ofHours(1)).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(database.verify(List.of(), List.of(), Duration.ofHours(3)).statusBy(criterion))
                .isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @CsvSource({"NotStarted", "Checking", "Failed", "Odd", "''"})
    void theVerificationItselfMustBeFinished(String status) {
        DatabaseCase database = verified(GOOD).task(DtsTasks.fullCheck(status.isEmpty() ? null : status));

        assertThat(database.statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aVerificationWithoutTablesProvesNothing() {
        assertThat(verified().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void whatThePlanWantsComparedMustBeListed() {
        DatabaseCase database = verified(GOOD);

        assertThat(database.verify(List.of("orders.*"), List.of(), null).statusBy(criterion))
                .isEqualTo(Status.PASS);
        Finding finding = database.verify(List.of("orders.*", "billing.*", "orders.it_ms"), List.of(), null)
                .judgedBy(criterion);
        assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(DatabaseCase.said(finding)).contains("billing.*, orders.it_ms");
    }

    @Test
    void whatThePlanExcludesIsNamedAsNotCompared() {
        Table differing = new Table("orders.tmp_1", "0", 8L, 8L, 3L, null, BEGAN);
        DtsVerification verification = new DtsVerification(1L, 0L, List.of(GOOD, differing));
        DatabaseCase database = DatabaseCase.of(new Reverse.None()).verification(verification);

        Finding excluded = database.verify(List.of("orders.*"), List.of("orders.tmp_*"), null)
                .judgedBy(criterion);

        assertThat(database.statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(excluded.status()).isEqualTo(Status.PASS);
        assertThat(DatabaseCase.said(excluded)).contains("orders.tmp_*");
    }

    @Test
    void countsThatNoListedTableExplainsAreNotOverlooked() {
        DatabaseCase database = DatabaseCase.of(new Reverse.None());

        assertThat(database.verification(new DtsVerification(1L, 0L, List.of(GOOD)))
                        .statusBy(criterion))
                .isEqualTo(Status.FAIL);
        assertThat(database.verification(new DtsVerification(0L, 1L, List.of(GOOD)))
                        .statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(database.verification(new DtsVerification(null, null, List.of(GOOD)))
                        .statusBy(criterion))
                .isEqualTo(Status.PASS);
    }

    @Test
    void manyTablesWithTheSameFlawAreNotAllNamed() {
        Table[] tables = IntStream.range(0, 13)
                .mapToObj(number -> new Table("orders.t" + number, "3", 8L, 8L, 0L, null, BEGAN))
                .toArray(Table[]::new);

        assertThat(DatabaseCase.said(verified(tables).judgedBy(criterion)))
                .contains("13 ")
                .contains("orders.t9")
                .doesNotContain("orders.t10")
                .contains("3 more");
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        assertThat(verified(GOOD).stale().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        for (EvidenceKind<?> kind : criterion.needs()) {
            assertThat(verified(GOOD).without(kind).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            assertThat(verified(GOOD).unread(kind).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        }
    }

    private static DatabaseCase verified(Table... tables) {
        return DatabaseCase.of(new Reverse.None()).verification(new DtsVerification(null, null, List.of(tables)));
    }
}
