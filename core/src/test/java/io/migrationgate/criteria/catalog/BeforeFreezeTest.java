package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.OpenWork.Sessions;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SequenceValues.Value;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.evidence.WriterAccounts.Account;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference.Reverse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what is judged of databases after READY: open work, who may write to the target, sequences. */
class BeforeFreezeTest {
    private static final EvidenceKind<OpenWork> WORK = OpenWork.TOPIC.of(Side.SOURCE);
    private static final EvidenceKind<WriterAccounts> WRITERS = WriterAccounts.TOPIC.of(Side.TARGET);
    private static final EvidenceKind<SequenceValues> THERE = SequenceValues.TOPIC.of(Side.TARGET);
    private static final EvidenceKind<SequenceValues> HERE = SequenceValues.TOPIC.of(Side.SOURCE);
    private static final Unseen HIDDEN = new Unseen("PROCESSLIST", "PROCESS");

    private final DatabaseCase healthy = DatabaseCase.of(new Reverse.None());

    private static String said(DatabaseCase database, Criterion criterion) {
        Finding finding = database.judgedBy(criterion);
        assertThat(finding.status()).isEqualTo(Status.FAIL);
        return DatabaseCase.said(finding);
    }

    private DatabaseCase working(String account, Duration oldest, boolean writing) {
        return healthy.with(WORK, new OpenWork(List.of(new Sessions(account, 2, oldest, writing)), List.of()));
    }

    @Test
    void openWorkThatEndsWithinTheTimeToDrainHolds() {
        assertThat(healthy.statusBy(new TransactionsShort())).isEqualTo(Status.PASS);
        assertThat(working("'app'@'10.0.0.9'", Duration.ofMinutes(5), true).statusBy(new TransactionsShort()))
                .isEqualTo(Status.PASS);
    }

    @Test
    void aLongTransactionAndAWriterThatNobodyNamesAreNamed() {
        assertThat(said(working("app", Duration.ofMinutes(6), false), new TransactionsShort()))
                .contains("a transaction of app has been open for 6 min");
        assertThat(said(working("batch", null, true), new TransactionsShort())).contains("batch writes (2 sessions)");
    }

    private DatabaseCase writers(Account... accounts) {
        return healthy.with(WRITERS, new WriterAccounts(List.of(accounts), List.of()));
    }

    @Test
    void aTargetThatOnlyReplicationWritesHolds() {
        assertThat(healthy.statusBy(new TargetClosed())).isEqualTo(Status.PASS);
        assertThat(writers(
                                new Account("app", true, true, false),
                                new Account("old_admin", true, true, false),
                                new Account("mysql.sys", false, true, true))
                        .statusBy(new TargetClosed()))
                .isEqualTo(Status.PASS);
    }

    @Test
    void anOpenAccountAnAbsentOneAndAStrangerAreNamed() {
        assertThat(said(writers(new Account("app", false, true, false)), new TargetClosed()))
                .contains("account app is not locked");
        assertThat(said(writers(), new TargetClosed())).contains("account app is not there");
        assertThat(said(
                        writers(new Account("app", true, true, false), new Account("etl", false, true, false)),
                        new TargetClosed()))
                .contains("1 other accounts can write: etl");
        assertThat(healthy.accounts(Database.Accounts.NONE).statusBy(new TargetClosed()))
                .isEqualTo(Status.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "1001, 1000, 2001, 1000, PASS",
        "1001, 1000, 2000, 1000, FAIL",
        "1001, 5000, 2001, 1000, FAIL",
        "1001, 1000, 2001, 5000, FAIL",
        "1001, , 2001, , PASS",
        "1001, , 1001, , FAIL",
        "-5, , 996, , PASS"
    })
    void everySequenceIsAheadOfAllThatIsUsed(long here, Long used, long there, Long usedThere, Status expected) {
        DatabaseCase database = healthy.with(
                        HERE, new SequenceValues(List.of(new Value("items.id", here, used)), List.of()))
                .with(THERE, new SequenceValues(List.of(new Value("items.id", there, usedThere)), List.of()));

        assertThat(database.statusBy(new SequencesAhead())).isEqualTo(expected);
    }

    @Test
    void aSequenceThatIsNotThereFails() {
        assertThat(said(healthy.with(THERE, new SequenceValues(List.of(), List.of())), new SequencesAhead()))
                .contains("items.id is not there");
    }

    @Test
    void whatMayNotBeLookedAtLeavesItOpen() {
        assertThat(healthy.with(WORK, new OpenWork(List.of(), List.of(HIDDEN))).statusBy(new TransactionsShort()))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(healthy.with(
                                WRITERS,
                                new WriterAccounts(List.of(new Account("app", true, true, false)), List.of(HIDDEN)))
                        .statusBy(new TargetClosed()))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(healthy.with(HERE, new SequenceValues(List.of(), List.of(HIDDEN)))
                        .statusBy(new SequencesAhead()))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        for (Criterion criterion : List.of(new TransactionsShort(), new TargetClosed(), new SequencesAhead())) {
            assertThat(healthy.statusBy(criterion)).isEqualTo(Status.PASS);
            assertThat(healthy.stale().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            for (EvidenceKind<?> kind : criterion.needs()) {
                assertThat(healthy.without(kind).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
                assertThat(healthy.unread(kind).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            }
        }
    }
}
