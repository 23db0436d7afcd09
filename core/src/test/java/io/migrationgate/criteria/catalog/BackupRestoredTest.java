package io.migrationgate.criteria.catalog;

import static io.migrationgate.criteria.catalog.BackupCase.ago;
import static io.migrationgate.criteria.catalog.BackupCase.restore;
import static io.migrationgate.criteria.catalog.BackupCase.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.BackupListing;
import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.DrillChecks;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.Drills;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.RestoreListing;
import io.migrationgate.evidence.TakenBackup;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.DatabaseEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BackupRestoredTest {
    private static final Backup EXTERNAL =
            new Backup(Side.SOURCE, "external", null, null, null, null, "drills/backup.json");
    private static final Duration HOUR = Duration.ofHours(1);

    private final BackupRestored criterion = new BackupRestored();

    private static BackupCase drilled(DrillRecord drill, Duration recordedAgo) {
        return BackupCase.database(EXTERNAL).with(DrillRecord.evidence(Side.SOURCE), recorded(drill, recordedAgo));
    }

    private static Evidence<DrillRecord> recorded(DrillRecord drill, Duration ago) {
        return new Evidence<>(Level.RECORDED, "record", ago(ago), "digest", drill);
    }

    private static DrillRecord drill(String product, Duration backupAgo, Duration restoredAgo) {
        return new DrillRecord(
                "orders", Side.SOURCE, product, "backup-17", ago(backupAgo), "drill-host", ago(restoredAgo), null);
    }

    private static BackupCase mongodb() {
        return BackupCase.database(BackupCase.entry(Side.SOURCE, "mongodb", "dds-1", null));
    }

    private static BackupCase hbr() {
        return BackupCase.server(BackupCase.entry(Side.SOURCE, "hbr", null, null));
    }

    @Test
    void aDrillThatWasCheckedPassesAndSaysSo() {
        DrillRecord checked = Drills.checked("orders");
        Duration age = Duration.between(Drills.RESTORED_AT, BackupCase.NOW).minusSeconds(1);

        Finding finding = drilled(checked, age).judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.PASS);
        assertThat(finding.level()).isEqualTo(Level.RECORDED);
        assertThat(finding.grade()).isEqualTo("content-checked");
    }

    @Test
    void aDrillThatNobodyLookedIntoIsRestored() {
        Finding finding = drilled(drill("external", HOUR.multipliedBy(3), HOUR.multipliedBy(2)), HOUR)
                .judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.PASS);
        assertThat(finding.grade()).isEqualTo("restored");
    }

    @Test
    void aCopyThatDiffersFailsWhateverElseThereIs() {
        DrillRecord differs = new DrillRecord(
                "web-1",
                Side.SOURCE,
                "hbr",
                "b-1",
                ago(HOUR.multipliedBy(4)),
                "drill-host",
                ago(HOUR.multipliedBy(3)),
                new DrillChecks(false, List.of(), null, 0, 0));
        Finding finding = hbr().restored(restore(BackupState.COMPLETE, ago(HOUR), ago(HOUR.multipliedBy(2))))
                .with(DrillRecord.evidence(Side.SOURCE), recorded(differs, HOUR))
                .judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(finding.grade()).isEqualTo("exists");
    }

    @ParameterizedTest
    @CsvSource({"PT1H, PASS", "PT167H, PASS", "PT169H, INCONCLUSIVE"})
    void aRecordMayBeSevenDaysOldForADatabase(Duration age, Status expected) {
        assertThat(drilled(drill("external", age.plus(HOUR), age), age).statusBy(criterion))
                .isEqualTo(expected);
    }

    @Test
    void aServersMayBeThirtyDaysOld() {
        DrillRecord drill = drill("hbr", Duration.ofDays(29).plus(HOUR), Duration.ofDays(29));

        assertThat(hbr().with(DrillRecord.evidence(Side.SOURCE), recorded(drill, Duration.ofDays(29)))
                        .statusBy(criterion))
                .isEqualTo(Status.PASS);
    }

    @Test
    void theEntrysOwnAgeIsAsked() {
        Backup strict = new Backup(
                Side.SOURCE, "external", null, null, null, new Backup.Restored(HOUR, null, null), "drills/b.json");

        assertThat(BackupCase.database(strict)
                        .with(
                                DrillRecord.evidence(Side.SOURCE),
                                recorded(
                                        drill("external", HOUR.multipliedBy(4), HOUR.multipliedBy(3)),
                                        HOUR.multipliedBy(2)))
                        .statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "rds, PT3H, PT2H, PT1H, backup-restored.other-product",
        "external, PT2H, PT3H, PT1H, backup-restored.before-taken",
        "external, PT3H, PT1H, PT2H, backup-restored.recorded-before",
        "external, PT500H, PT400H, PT1H, backup-restored.restored-long-ago"
    })
    void aRecordThatContradictsItselfOrThePlanIsInconclusive(
            String product, Duration backup, Duration restored, Duration recorded, String sentence) {
        Finding finding = drilled(drill(product, backup, restored), recorded).judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(finding.observed().key()).isEqualTo(sentence);
    }

    @Test
    void aRecordAboutABackupThatTheProductKnowsOtherwiseIsInconclusive() {
        BackupCase rds = BackupCase.database(BackupCase.entry(Side.SOURCE, "rds", "rm-1", null))
                .with(
                        DrillRecord.evidence(Side.SOURCE),
                        recorded(drill("rds", HOUR.multipliedBy(30), HOUR.multipliedBy(20)), HOUR));
        TakenBackup failed = taken("backup-17", BackupState.UNUSABLE, ago(HOUR.multipliedBy(30)));
        TakenBackup later = taken("backup-17", BackupState.COMPLETE, ago(HOUR.multipliedBy(29)));
        TakenBackup same = taken("backup-17", BackupState.COMPLETE, ago(HOUR.multipliedBy(30)));

        assertThat(rds.listed(failed).judgedBy(criterion).observed().key())
                .isEqualTo("backup-restored.backup-unusable");
        assertThat(rds.listed(later).judgedBy(criterion).observed().key()).isEqualTo("backup-restored.other-time");
        assertThat(rds.listed(same).statusBy(criterion)).isEqualTo(Status.PASS);
        assertThat(rds.listed().statusBy(criterion))
                .as("a backup that is not kept any more")
                .isEqualTo(Status.PASS);
    }

    @Test
    void aBackupThatMerelyExistsIsNeverATestedOne() {
        Finding finding = BackupCase.database(BackupCase.entry(Side.SOURCE, "rds", "rm-1", null))
                .listed(BackupCase.complete(HOUR))
                .judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(finding.grade()).isEqualTo("complete");
    }

    @Test
    void aRestoreThatTheProductListsPassesAsRestoredAndLive() {
        Finding finding = mongodb()
                .restored(restore(BackupState.COMPLETE, ago(HOUR), null))
                .judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.PASS);
        assertThat(finding.level()).isEqualTo(Level.LIVE);
        assertThat(finding.grade()).isEqualTo("restored");
    }

    @ParameterizedTest
    @EnumSource(BackupState.class)
    void onlyACompleteRestoreCounts(BackupState state) {
        Status expected = switch (state) {
            case COMPLETE -> Status.PASS;
            case UNUSABLE -> Status.FAIL;
            case UNFINISHED, UNKNOWN -> Status.INCONCLUSIVE;
        };

        assertThat(mongodb().restored(restore(state, ago(HOUR), null)).statusBy(criterion))
                .isEqualTo(expected);
    }

    @Test
    void aRestoreBeforeTheBackupOrAheadOfTheClockOrUntoldIsInconclusive() {
        Instant ahead = BackupCase.NOW.plusSeconds(60);

        assertThat(hbr().restored(restore(BackupState.COMPLETE, ago(HOUR.multipliedBy(2)), ago(HOUR)))
                        .judgedBy(criterion)
                        .observed()
                        .arguments()
                        .toString())
                .contains("backup-restored.before-taken");
        assertThat(mongodb()
                        .restored(restore(BackupState.COMPLETE, ahead, null))
                        .statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(mongodb().restored(restore(BackupState.COMPLETE, null, null)).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void anOldRestoreAndNoneAreInconclusive() {
        assertThat(mongodb()
                        .restored(restore(BackupState.COMPLETE, ago(Duration.ofDays(8)), null))
                        .statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(mongodb().restored().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void cloudBackupMustHaveRestoredASnapshotThatWasStillFreshThen() {
        Instant restored = ago(Duration.ofDays(20));

        assertThat(hbr().restored(restore(BackupState.COMPLETE, restored, restored.minus(Duration.ofHours(5))))
                        .statusBy(criterion))
                .isEqualTo(Status.PASS);
        assertThat(hbr().restored(restore(BackupState.COMPLETE, restored, restored.minus(Duration.ofHours(30))))
                        .statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void everyPartMustHaveBeenRestored() {
        BackupCase ecs = BackupCase.server(BackupCase.entry(Side.TARGET, "ecs", "i-1", null))
                .opening();
        RestoreListing half = new RestoreListing(
                List.of("", "d-2"), List.of(restore(BackupState.COMPLETE, ago(HOUR), ago(HOUR.multipliedBy(2)))));

        assertThat(ecs.restored(restore(BackupState.COMPLETE, ago(HOUR), ago(HOUR.multipliedBy(2))))
                        .statusBy(criterion))
                .isEqualTo(Status.PASS);
        assertThat(ecs.with(RestoreListing.kind(Side.TARGET), half).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aPlanThatNamesOnlyACopyIsToldThatNobodyHasLookedIntoIt() {
        DatabaseEndpoint endpoint =
                new DatabaseEndpoint("drill", 3306, "orders", DatabaseEndpoint.Tls.VERIFY_FULL, null, null, null, null);
        Backup.Restored copy =
                new Backup.Restored(null, null, new Backup.Copy(endpoint, "1234567", ago(HOUR.multipliedBy(3))));
        for (String product : List.of("rds", "mongodb")) {
            Finding finding = BackupCase.database(BackupCase.entry(Side.SOURCE, product, "rm-1", copy))
                    .listed(BackupCase.complete(HOUR))
                    .restored()
                    .judgedBy(criterion);

            assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
            assertThat(finding.observed().key()).isEqualTo("backup-restored.copy");
        }
    }

    @Test
    void whereThePlanNamesADrillItAloneCounts() {
        Backup named = new Backup(
                Side.SOURCE,
                "mongodb",
                "dds-1",
                null,
                null,
                new Backup.Restored(null, "drills/orders.json", null),
                null);

        assertThat(BackupCase.database(named)
                        .restored(restore(BackupState.COMPLETE, ago(HOUR), null))
                        .statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        Evidence<RestoreListing> stale = new Evidence<>(
                Level.LIVE,
                "cloud",
                BackupCase.STARTED.minusSeconds(1),
                "digest",
                RestoreListing.whole(List.of(restore(BackupState.COMPLETE, ago(HOUR), null))));

        assertThat(mongodb().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(mongodb().unread(RestoreListing.kind(Side.SOURCE)).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(mongodb().with(RestoreListing.kind(Side.SOURCE), stale).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(BackupCase.database(EXTERNAL).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(BackupCase.database(EXTERNAL)
                        .unread(DrillRecord.evidence(Side.SOURCE))
                        .unread(BackupListing.kind(Side.SOURCE))
                        .statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aSideWithoutABackupFails() {
        assertThat(BackupCase.database().statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(BackupCase.database().opening().statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(BackupCase.server().statusBy(criterion)).isEqualTo(Status.FAIL);
    }
}
