package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.adapter.file.DirectoryEvidenceStore;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DatabaseEndpoint;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import io.migrationgate.watch.Plans;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what a look into a restored copy comes to, with records on a real disk, and that what is not known proves nothing. */
class CopyEvidenceTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");
    private static final Instant TAKEN = NOW.minus(Duration.ofHours(5));
    private static final Instant BEFORE = TAKEN.minus(Duration.ofHours(1));
    private static final Instant BEHIND = TAKEN.plus(Duration.ofHours(1));
    private static final RecordOrigin ORIGIN = new RecordOrigin("00ff", "0.1.0", "build-7", "run-1");
    private static final Signing KEY = Signing.with(
            SigningKey.of("the key of these tests, long enough for use").orElseThrow());

    @TempDir
    private Path folder;

    private final FakeCopies servers = new FakeCopies(NOW);
    private DatabaseEndpoint copy = at("copy", null, "orders", null);
    private String backup = "b-17";
    private Instant takenAt = TAKEN;
    private Side side = Side.SOURCE;
    private Records records;
    private EvidenceBook book = EvidenceBook.empty();

    @BeforeEach
    void restoreAGoodCopy() {
        records = signedBy(KEY);
        for (String host : List.of("source", "target", "copy")) {
            servers.schemas.put(host, FakeCopies.schema("MySQL 8.0.36", "same"));
            servers.rows.tables.put(host, new TreeMap<>(Map.of("orders.items", 1_000L, "orders.empty", 0L)));
        }
        servers.looks.put("copy", new CopyLook(TAKEN.minusSeconds(2), 20, 20, List.of()));
        record(BEFORE, Map.of("orders.items", 1_000L, "orders.empty", 0L));
        record(BEHIND, Map.of("orders.items", 1_200L, "orders.empty", 0L));
    }

    private Records signedBy(Signing key) {
        return new Records(
                "orders-to-hangzhou",
                false,
                new DirectoryEvidenceStore(folder, () -> NOW),
                null,
                () -> key,
                servers::now);
    }

    private void record(Instant at, Map<String, Long> rows) {
        assertThat(records.write(
                        CountedRows.RECORD, "orders", ORIGIN, at, new CountedRows(at.minusSeconds(9), rows, 0, true)))
                .isEmpty();
    }

    private void noRecords(Signing key) {
        records = new Records(
                "another-migration",
                false,
                new DirectoryEvidenceStore(folder, () -> NOW),
                null,
                () -> key,
                servers::now);
    }

    private static DatabaseEndpoint at(
            String host, @Nullable Integer port, @Nullable String database, @Nullable String instance) {
        return new DatabaseEndpoint(host, port, database, Tls.REQUIRE, "reader", null, instance, null);
    }

    private Database database(@Nullable String drill) {
        Database orders = Plans.simulated().databases().get(0);
        Backup.Restored restored = new Backup.Restored(null, drill, new Backup.Copy(copy, backup, takenAt));
        return new Database(
                "orders",
                orders.cloud(),
                orders.engine(),
                orders.dts(),
                at("source", 3306, "orders", null),
                at("target", null, "orders", "rm-orders"),
                Database.Accounts.NONE,
                null,
                List.of(new Backup(side, "external", null, null, null, restored, null)),
                null);
    }

    private Reading<DrillRecord> look() {
        CopyEvidence source = new CopyEvidence(servers, records, servers.rows);
        Scope scope = new Scope(Plans.simulated(), List.of(database(null)), Set.of(DrillRecord.evidence(side)));
        int rounds = 0;
        do {
            book = source.read(scope, book, servers.now().plusSeconds(60));
            assertThat(++rounds).as("it ends").isLessThan(1_000);
        } while (!source.finished());
        return book.find(DrillRecord.evidence(side), "orders").orElseThrow();
    }

    private DrillRecord seen() {
        return look().evidence().orElseThrow().value();
    }

    private void isNotLookedInto(String reason) {
        assertThat(look()).isInstanceOfSatisfying(NoEvidence.class, none -> {
            assertThat(none.reason().key()).isEqualTo("drill.not-looked");
            assertThat(((Sentence) none.reason().arguments().get(0)).key()).isEqualTo(reason);
        });
    }

    private void fails(String... reasons) {
        DrillRecord drill = seen();
        assertThat(drill.grade()).isEqualTo(BackupGrade.EXISTS);
        assertThat(drill.checks().failures(takenAt)).extracting(Sentence::key).containsExactly(reasons);
    }

    private void isRestoredWithout(String... gaps) {
        DrillRecord drill = seen();
        assertThat(drill.grade()).isEqualTo(BackupGrade.RESTORED);
        assertThat(drill.checks().gaps()).extracting(Sentence::key).containsExactly(gaps);
    }

    @Test
    void aCopyThatIsWhatHadBeenBackedUpIsContentChecked() {
        DrillRecord drill = seen();

        assertThat(drill.grade()).isEqualTo(BackupGrade.CONTENT_CHECKED);
        assertThat(drill)
                .usingRecursiveComparison()
                .ignoringFields("checks", "restoredAt")
                .isEqualTo(new DrillRecord("orders", Side.SOURCE, "external", "b-17", TAKEN, "copy", NOW, null));
        assertThat(drill.restoredAt()).isBetween(NOW, servers.now());
        assertThat(drill.checks().tables())
                .containsExactlyInAnyOrder(
                        new DrillChecks.Rows("orders.empty", 0, 0L, 0L),
                        new DrillChecks.Rows("orders.items", 1_000, 990L, 1_212L));
        assertThat(look().evidence().orElseThrow().level()).isEqualTo(Level.LIVE);
        assertThat(servers.asked).startsWith("copy schema", "source schema", "copy copy", "copy rows");
    }

    @Test
    void aRecordOfItIsReadAsItWasWritten() {
        DrillRecord drill = seen();

        assertThat(DrillRecord.read(drill.json())).contains(drill);
    }

    @Test
    void aCopyOfTheTargetHasTheSchemaOfTheTargetAndTheRowsOfTheSource() {
        side = Side.TARGET;
        servers.schemas.put("source", FakeCopies.schema("MySQL 5.7.44", "other"));

        assertThat(seen().grade()).isEqualTo(BackupGrade.CONTENT_CHECKED);
    }

    @ParameterizedTest
    @CsvSource({"989,false", "990,true", "1212,true", "1213,false", "0,false"})
    void rowsMayDifferFromBothCountsByOnePartInAHundred(long rows, boolean fits) {
        servers.rows.tables.get("copy").put("orders.items", rows);

        if (fits) {
            assertThat(seen().grade()).isEqualTo(BackupGrade.CONTENT_CHECKED);
        } else {
            fails("drill.rows-outside");
        }
    }

    @Test
    void ofFewRowsNoneMayBeMissing() {
        record(BEFORE.plusSeconds(60), Map.of("orders.items", 5L, "orders.empty", 0L));
        record(BEHIND.minusSeconds(60), Map.of("orders.items", 5L, "orders.empty", 0L));
        servers.rows.tables.get("copy").put("orders.items", 4L);

        fails("drill.rows-outside");
    }

    @Test
    void aTableThatIsMissingInTheCopyFails() {
        servers.rows.tables.get("copy").remove("orders.items");

        fails("drill.rows-outside");
    }

    @Test
    void anEmptyTableThatIsMissingIsSeenInTheSchemaAlone() {
        servers.rows.tables.get("copy").remove("orders.empty");
        servers.schemas.put("copy", FakeCopies.schema("MySQL 8.0.36", "without it"));

        fails("drill.schema-differs");
    }

    @Test
    void rowsThatAreNewerThanTheBackupFail() {
        servers.looks.put("copy", new CopyLook(TAKEN.plusMillis(1), 20, 20, List.of()));

        fails("drill.newest-later");
    }

    @Test
    void rowsThatCannotBeReadBackFail() {
        servers.looks.put("copy", new CopyLook(TAKEN, 20, 19, List.of()));

        fails("drill.keys-missing");
    }

    @Test
    void everythingThatIsWrongIsSaid() {
        servers.schemas.put("copy", FakeCopies.schema("MySQL 8.0.36", "other"));
        servers.looks.put("copy", new CopyLook(NOW, 20, 0, List.of()));
        servers.rows.tables.get("copy").put("orders.items", 1L);

        fails("drill.schema-differs", "drill.rows-outside", "drill.newest-later", "drill.keys-missing");
    }

    @Test
    void aServerOfAnotherVersionCannotBeComparedUnlessItsSchemaIsTheSame() {
        servers.schemas.put("copy", FakeCopies.schema("MySQL 8.4.1", "same"));
        assertThat(seen().grade()).isEqualTo(BackupGrade.CONTENT_CHECKED);

        servers.schemas.put("copy", FakeCopies.schema("MySQL 8.4.1", "other"));
        isNotLookedInto("drill.other-version");
    }

    @Test
    void withoutCountsBeforeOrAfterTheBackupNothingIsSaidOfRows() {
        takenAt = BEFORE.minusSeconds(60);
        servers.looks.put("copy", new CopyLook(takenAt, 20, 20, List.of()));
        isRestoredWithout("drill.rows-unknown");

        takenAt = BEHIND.plusSeconds(60);
        servers.looks.put("copy", new CopyLook(takenAt, 20, 20, List.of()));
        isRestoredWithout("drill.rows-unknown");
    }

    @Test
    void countsOfThisRunAreTheLaterOnes() {
        takenAt = BEHIND.plusSeconds(60);
        servers.looks.put("copy", new CopyLook(takenAt, 20, 20, List.of()));
        countedNow(NOW, 1_000);

        DrillRecord drill = seen();

        assertThat(drill.grade()).isEqualTo(BackupGrade.CONTENT_CHECKED);
        assertThat(drill.checks().tables()).contains(new DrillChecks.Rows("orders.items", 1_000, 990L, 1_212L));
    }

    @Test
    void countsThatBeganBeforeTheBackupAreNoLaterOnes() {
        takenAt = BEHIND.plusSeconds(60);
        servers.looks.put("copy", new CopyLook(takenAt, 20, 20, List.of()));
        countedNow(takenAt.minusSeconds(1), 1_000);
        isRestoredWithout("drill.rows-unknown");

        takenAt = BEHIND.minusSeconds(5);
        servers.looks.put("copy", new CopyLook(takenAt, 20, 20, List.of()));
        book = EvidenceBook.empty();
        isRestoredWithout("drill.rows-unknown");
    }

    @Test
    void countsOfEarlierRunsThatAreNearerAreTakenInsteadOfThoseOfThisRun() {
        countedNow(NOW, 1);

        assertThat(seen().checks().tables()).contains(new DrillChecks.Rows("orders.items", 1_000, 990L, 1_212L));
    }

    private void countedNow(Instant from, long rows) {
        CountedRows counted = new CountedRows(from, Map.of("orders.items", rows, "orders.empty", 0L), 0, true);
        book = book.with(CountedRows.KIND, "orders", new Evidence<>(Level.LIVE, "rows", NOW, "d", counted));
    }

    @Test
    void countsOfAnotherMigrationOrSignedWithAnotherKeyDoNotCount() {
        noRecords(KEY);
        isRestoredWithout("drill.rows-unknown");

        records = signedBy(Signing.with(
                SigningKey.of("a planted key, of more than 32 bytes as well").orElseThrow()));
        isRestoredWithout("drill.rows-unknown");

        records = signedBy(new Signing(null, false, Sentence.of("record.key-none")));
        isRestoredWithout("drill.rows-unknown");
    }

    @Test
    void aTableThatWasNotCountedBeforeIsNotProvable() {
        servers.rows.tables.get("copy").put("orders.young", 3L);

        isRestoredWithout("drill.rows-unknown");
    }

    @Test
    void whatTheCopysAccountMayNotCountIsNotProvable() {
        servers.rows.unseen.add(new Unseen("orders.secret", "SELECT"));

        isRestoredWithout("drill.unseen-things");
    }

    @Test
    void aLookThatSawNoTimesOrNoKeysLeavesItRestored() {
        servers.looks.put("copy", new CopyLook(null, 0, 0, List.of(new Unseen("orders.items", "SELECT"))));

        isRestoredWithout("drill.no-time", "drill.no-keys", "drill.unseen-things");
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy", "source"})
    void aSchemaThatIsKnownInPartIsNotSaidToDiffer(String host) {
        Unseen hidden = new Unseen("orders.secret", "SELECT");
        servers.schemas.put(host, FakeCopies.schema("MySQL 8.0.36", "same", hidden));
        isRestoredWithout("drill.unseen-things");

        servers.schemas.put(host, FakeCopies.schema("MySQL 8.0.36", "other", hidden));
        isNotLookedInto("drill.unseen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "rows", "copy"})
    void whatCannotBeAskedLeavesNoRecord(String topic) {
        servers.refused.put(topic, "database.silent");

        isNotLookedInto("database.silent");
    }

    @ParameterizedTest
    @CsvSource({"source,3306", "SOURCE.,", "target,3306", "Target,"})
    void theOriginalIsNoCopyOfItself(String host, @Nullable Integer port) {
        copy = at(host, port, "orders_copy", null);

        isNotLookedInto("drill.original");
        assertThat(servers.asked).isEmpty();
    }

    @Test
    void theInstanceOfTheTargetIsNoCopyUnderAnotherName() {
        copy = at("rm-orders-alias", null, "orders", "rm-orders");

        isNotLookedInto("drill.original");
        assertThat(servers.asked).isEmpty();
    }

    @Test
    void anotherPortIsAnotherServer() {
        copy = at("source", 3307, "orders", null);
        servers.looks.put("source", servers.looks.get("copy"));

        assertThat(seen().grade()).isEqualTo(BackupGrade.CONTENT_CHECKED);
    }

    @Test
    void aPlanThatSaysTooLittleIsToldSo() {
        copy = at("copy", null, null, null);
        isNotLookedInto("database.no-endpoint");
        copy = at("copy", null, "orders", null);
        backup = null;
        isNotLookedInto("drill.no-backup");
        backup = "b-17";
        takenAt = null;
        isNotLookedInto("drill.no-backup");
        assertThat(servers.asked).isEmpty();
    }

    @Test
    void aCopyUnderAnotherNameHasTheTablesOfTheSource() {
        copy = at("copy", null, "drill_7", null);
        servers.rows.tables.put("copy", new TreeMap<>(Map.of("drill_7.items", 1_000L, "drill_7.empty", 0L)));

        assertThat(seen().grade()).isEqualTo(BackupGrade.CONTENT_CHECKED);
        assertThat(seen().checks().tables()).extracting(DrillChecks.Rows::table).contains("orders.items");
    }

    @Test
    void aCopyOfAHundredThousandTablesMakesASmallRecordAndIsNotProvable() {
        servers.rows.with("copy", 100_000);
        TreeMap<String, Long> all = servers.rows.tables.get("copy");
        Map<String, Long> kept = new TreeMap<>(all.headMap("orders.t010000"));
        record(BEFORE.plusSeconds(60), kept);
        record(BEHIND.minusSeconds(60), kept);

        DrillRecord drill = seen();

        assertThat(drill.grade()).isEqualTo(BackupGrade.RESTORED);
        assertThat(drill.checks().within()).isEqualTo(CountedRows.MOST - DrillChecks.MOST);
        assertThat(CanonicalJson.of(drill.json().members()).length()).isLessThan(1 << 20);

        all.put("orders.t000007", 99L);
        fails("drill.rows-outside");
    }

    @Test
    void whereThePlanNamesARecordTheCopyIsLeftAlone() {
        CopyEvidence source = new CopyEvidence(servers, records, servers.rows);
        Scope scope =
                new Scope(Plans.simulated(), List.of(database("drills/a.json")), Set.of(DrillRecord.evidence(side)));

        assertThat(source.read(scope, book, NOW.plusSeconds(60)).all()).isEmpty();
        assertThat(source.finished()).isTrue();
        assertThat(servers.asked).isEmpty();
    }
}
