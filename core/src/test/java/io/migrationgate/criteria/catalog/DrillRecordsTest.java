package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.CredentialSource;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.DrillEvidence;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceRecord;
import io.migrationgate.evidence.EvidenceStore;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RecordKind;
import io.migrationgate.evidence.RecordOrigin;
import io.migrationgate.evidence.Records;
import io.migrationgate.evidence.Scope;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.Signing;
import io.migrationgate.evidence.SigningKey;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Backup.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Follows the text of a record from where it is kept to the finding: what is wrong with one never passes. */
class DrillRecordsTest {
    private static final SigningKey KEY =
            SigningKey.of("the key of these tests, long enough to sign with").orElseThrow();
    private static final SigningKey OTHER =
            SigningKey.of("a planted key, which is of more than 32 bytes too").orElseThrow();

    private final BackupRestored criterion = new BackupRestored();

    private static Instant ago(int hours) {
        return BackupCase.ago(Duration.ofHours(hours));
    }

    /** What a record is made of; each test changes one thing. */
    private record Written(
            String migration,
            String asset,
            String inside,
            Side side,
            Side kind,
            Instant at,
            boolean simulated,
            SigningKey key) {
        static Written good() {
            return new Written("orders-to-hangzhou", "orders", "orders", Side.SOURCE, Side.SOURCE, ago(40), false, KEY);
        }

        String text() {
            RecordKind<DrillRecord> drills = DrillRecord.kind(kind);
            DrillRecord drill = new DrillRecord(
                    inside,
                    side,
                    "external",
                    "backup-17",
                    at.minusSeconds(7200),
                    "drill-host",
                    at.minusSeconds(60),
                    null);
            return new EvidenceRecord(
                            drills.schema(),
                            migration,
                            asset,
                            new RecordOrigin("00ff", "0.1.0", "build-7", "run-1"),
                            at,
                            drills.writer().apply(drill),
                            simulated)
                    .text(key);
        }
    }

    private Finding judged(String text) {
        return judged(text, Signing.with(KEY), new Backup.Restored(null, "drills/orders.json", null));
    }

    private Finding judged(String text, Signing signing, Backup.Restored restored) {
        Reading<String> read = new Evidence<>(Level.DECLARED, "file", BackupCase.NOW, "digest", text);
        PlanFolder folder = path -> read;
        EvidenceStore store = new EvidenceStore() {
            @Override
            public Optional<Sentence> write(Name name, String written) {
                return Optional.of(Sentence.of("store.not-written"));
            }

            @Override
            public Reading<String> newest(String kind, String asset) {
                return read;
            }
        };
        Records records = new Records("orders-to-hangzhou", false, store, folder, () -> signing, () -> BackupCase.NOW);
        BackupCase subject = BackupCase.database(
                new Backup(Side.SOURCE, "external", null, null, null, restored, "drills/backup.json"));
        Scope scope = new Scope(subject.plan(), List.of(subject.asset()), Set.of(DrillRecord.evidence(Side.SOURCE)));
        EvidenceBook book =
                new DrillEvidence(records).read(scope, EvidenceBook.empty(), BackupCase.NOW.plusSeconds(60));
        return subject.book(book).judgedBy(criterion);
    }

    private void isInconclusive(Written written, String sentence) {
        Finding finding = judged(written.text());
        assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(finding.observed().key()).isEqualTo(sentence);
    }

    private static Written but(UnaryOperator<Written> change) {
        return change.apply(Written.good());
    }

    @Test
    void aGoodRecordPassesFromAFileAndFromTheStore() {
        assertThat(judged(Written.good().text()).status()).isEqualTo(Status.PASS);
        assertThat(judged(Written.good().text(), Signing.with(KEY), null).status())
                .isEqualTo(Status.PASS);
    }

    @Test
    void oneSignedWithAnotherKeyIsInconclusive() {
        isInconclusive(
                but(one -> new Written(
                        one.migration, one.asset, one.inside, one.side, one.kind, one.at, one.simulated, OTHER)),
                "record.wrong-key");
    }

    @Test
    void oneOfAnotherAssetIsInconclusiveOutsideAndInside() {
        isInconclusive(
                but(one ->
                        new Written(one.migration, "ledger", "ledger", one.side, one.kind, one.at, one.simulated, KEY)),
                "record.other-asset");
        isInconclusive(
                but(one -> new Written(
                        one.migration, one.asset, "ledger", one.side, one.kind, one.at, one.simulated, KEY)),
                "record.not-parseable");
    }

    @Test
    void oneOfTheOtherSideIsInconclusiveOutsideAndInside() {
        isInconclusive(
                but(one -> new Written(
                        one.migration, one.asset, one.inside, Side.TARGET, Side.TARGET, one.at, one.simulated, KEY)),
                "record.schema-unknown");
        isInconclusive(
                but(one -> new Written(
                        one.migration, one.asset, one.inside, Side.TARGET, Side.SOURCE, one.at, one.simulated, KEY)),
                "record.not-parseable");
    }

    @Test
    void oneOfAnotherMigrationIsInconclusive() {
        isInconclusive(
                but(one -> new Written(
                        "orders-to-beijing", one.asset, one.inside, one.side, one.kind, one.at, false, KEY)),
                "record.other-migration");
    }

    @Test
    void oneThatIsTooOldOrAheadOfTheClockIsInconclusive() {
        isInconclusive(
                but(one -> new Written(
                        one.migration, one.asset, one.inside, one.side, one.kind, ago(8 * 24), one.simulated, KEY)),
                "evidence.too-old");
        isInconclusive(
                but(one -> new Written(
                        one.migration, one.asset, one.inside, one.side, one.kind, ago(-1), one.simulated, KEY)),
                "evidence.from-the-future");
    }

    @Test
    void oneOfASimulatedRunIsInconclusiveInARealOne() {
        isInconclusive(
                but(one -> new Written(one.migration, one.asset, one.inside, one.side, one.kind, one.at, true, KEY)),
                "record.simulated");
    }

    @Test
    void oneThatNobodySignedOrThatCannotBeCheckedIsTooWeak() {
        Written unsigned = but(one ->
                new Written(one.migration, one.asset, one.inside, one.side, one.kind, one.at, one.simulated, null));
        isInconclusive(unsigned, "evidence.too-weak");
        Finding keyless = judged(
                Written.good().text(),
                Signing.find(null, CredentialSource.none()),
                new Backup.Restored(null, "drills/orders.json", null));
        assertThat(keyless.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(keyless.observed().key()).isEqualTo("evidence.too-weak");
    }

    @Test
    void halfARecordAndSomethingElseAreInconclusive() {
        String whole = Written.good().text();
        for (String text : List.of(whole.substring(0, whole.length() / 2), "", "{}", "[]", whole + "\n")) {
            assertThat(judged(text).status()).isEqualTo(Status.INCONCLUSIVE);
        }
    }
}
