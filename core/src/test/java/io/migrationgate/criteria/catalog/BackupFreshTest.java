package io.migrationgate.criteria.catalog;

import static io.migrationgate.criteria.catalog.BackupCase.ago;
import static io.migrationgate.criteria.catalog.BackupCase.complete;
import static io.migrationgate.criteria.catalog.BackupCase.rds;
import static io.migrationgate.criteria.catalog.BackupCase.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.criteria.Stage;
import io.migrationgate.evidence.BackupListing;
import io.migrationgate.evidence.BackupManifest;
import io.migrationgate.evidence.BackupManifest.Listed;
import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.TakenBackup;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Settings;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BackupFreshTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Backup EXTERNAL = external(null, "drills/backup.json");

    private final BackupFresh criterion = new BackupFresh();

    private static Backup external(Duration maxAge, String manifest) {
        return new Backup(Side.SOURCE, "external", null, null, maxAge, null, manifest);
    }

    private static BackupCase target(Backup... backups) {
        return BackupCase.database(backups).opening();
    }

    private static BackupCase manifest(Instant takenAt, Listed... files) {
        BackupManifest manifest = new BackupManifest("backup-17", takenAt, List.of(files));
        return BackupCase.database(EXTERNAL)
                .with(
                        BackupManifest.kind(Side.SOURCE),
                        new Evidence<>(Level.DECLARED, "file", BackupCase.NOW, "digest", manifest));
    }

    @ParameterizedTest
    @CsvSource({"PT1H, PASS", "PT23H59M59S, PASS", "PT24H, FAIL", "PT300H, FAIL", "PT-1M, INCONCLUSIVE"})
    void theNewestCompleteBackupMustBeYoungerThanTheDefault(Duration age, Status expected) {
        Finding finding = target(rds()).listed(complete(age)).judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(expected);
        assertThat(finding.stage()).isEqualTo(Stage.OPENING);
    }

    @Test
    void aBackupThatEndedBeforeItBeganContradictsItself() {
        TakenBackup odd = new TakenBackup(
                "b-1", "", BackupState.COMPLETE, "Success", BackupCase.ago(HOUR), BackupCase.ago(HOUR.multipliedBy(2)));

        Finding finding = target(rds()).listed(odd).judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(finding.observed().toString()).contains("backup.ends-before");
    }

    @Test
    void aPassIsLiveAndComplete() {
        Finding finding = target(rds()).listed(complete(HOUR)).judgedBy(criterion);

        assertThat(finding.level()).isEqualTo(Level.LIVE);
        assertThat(finding.grade()).isEqualTo("complete");
    }

    @ParameterizedTest
    @EnumSource(BackupState.class)
    void onlyACompleteBackupCounts(BackupState state) {
        Status expected = switch (state) {
            case COMPLETE -> Status.PASS;
            case UNKNOWN -> Status.INCONCLUSIVE;
            case UNFINISHED, UNUSABLE -> Status.FAIL;
        };

        assertThat(target(rds()).listed(taken("b-1", state, ago(HOUR))).statusBy(criterion))
                .isEqualTo(expected);
    }

    @Test
    void aBackupThatDoesNotSayWhenItWasBegunIsOpen() {
        assertThat(target(rds())
                        .listed(taken("b-1", BackupState.COMPLETE, null))
                        .statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void anOldUnknownOneIsNoExcuseForAnOldCompleteOne() {
        TakenBackup unknown = taken("b-0", BackupState.UNKNOWN, ago(Duration.ofDays(3)));

        assertThat(target(rds()).listed(unknown, complete(Duration.ofDays(2))).statusBy(criterion))
                .isEqualTo(Status.FAIL);
    }

    @Test
    void anEmptyListFails() {
        assertThat(target(rds()).listed().statusBy(criterion)).isEqualTo(Status.FAIL);
    }

    @Test
    void everyPartNeedsAFreshBackup() {
        BackupCase disks = BackupCase.server(BackupCase.entry(Side.TARGET, "ecs", "i-1", null))
                .opening();
        TakenBackup one = new TakenBackup("s-1", "d-1", BackupState.COMPLETE, "accomplished", ago(HOUR), null);
        TakenBackup two = new TakenBackup("s-2", "d-2", BackupState.COMPLETE, "accomplished", ago(HOUR), null);
        List<String> parts = List.of("d-1", "d-2");

        assertThat(disks.with(BackupListing.kind(Side.TARGET), new BackupListing(parts, List.of(one, two)))
                        .statusBy(criterion))
                .isEqualTo(Status.PASS);
        assertThat(disks.with(BackupListing.kind(Side.TARGET), new BackupListing(parts, List.of(one)))
                        .statusBy(criterion))
                .isEqualTo(Status.FAIL);
        assertThat(disks.with(BackupListing.kind(Side.TARGET), new BackupListing(List.of(), List.of()))
                        .statusBy(criterion))
                .isEqualTo(Status.FAIL);
    }

    @Test
    void theEntrysOwnLimitComesBeforeThePlans() {
        Backup strict = new Backup(Side.TARGET, "rds", null, null, Duration.ofMinutes(30), null, null);
        Map<String, Settings> plans = Map.of("backup-fresh", new Settings(Map.of("maxAge", Duration.ofMinutes(30))));

        assertThat(target(strict).listed(complete(HOUR)).statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(target(rds())
                        .plan(Plans.withCriteria(Plans.simulated(), plans))
                        .listed(complete(HOUR))
                        .statusBy(criterion))
                .isEqualTo(Status.FAIL);
    }

    @Test
    void aSideThatMustHaveABackupAndHasNoneFails() {
        assertThat(BackupCase.database().statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(BackupCase.database(EXTERNAL).opening().statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(BackupCase.server().statusBy(criterion)).isEqualTo(Status.FAIL);
    }

    @Test
    void theTargetOfAServerIsJudgedOnlyWhereThePlanGivesItABackup() {
        assertThat(criterion.judges(BackupCase.server().asset(), Stage.READY)).isTrue();
        assertThat(criterion.judges(BackupCase.server().asset(), Stage.OPENING)).isFalse();
        assertThat(criterion.judges(
                        BackupCase.server(BackupCase.entry(Side.TARGET, "ecs", null, null))
                                .asset(),
                        Stage.OPENING))
                .isTrue();
        assertThat(criterion.judges(BackupCase.database().asset(), Stage.IN_FREEZE))
                .isFalse();
    }

    @Test
    void aBackupOfAnotherInstanceFails() {
        Backup other = BackupCase.entry(Side.TARGET, "rds", "rm-somebody-else", null);

        assertThat(target(other).listed(complete(HOUR)).statusBy(criterion)).isEqualTo(Status.FAIL);
    }

    @Test
    void theInstanceOfTheSideIsTakenWhereTheEntryNamesNone() {
        assertThat(target(BackupCase.entry(Side.TARGET, "rds", null, null))
                        .listed(complete(HOUR))
                        .statusBy(criterion))
                .isEqualTo(Status.PASS);
    }

    @Test
    void whatNamesNothingToLookForIsInconclusive() {
        Backup noInstance = BackupCase.entry(Side.SOURCE, "rds", null, null);
        Backup noClient = new Backup(Side.SOURCE, "hbr", null, null, null, null, null);

        assertThat(BackupCase.database(noInstance).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(BackupCase.server(noClient).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aProductThatThisVersionDoesNotKnowIsInconclusiveAndSaysWhichItKnows() {
        Finding finding =
                target(BackupCase.entry(Side.TARGET, "polardb", "pc-1", null)).judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(finding.observed().key()).isEqualTo("backup.product-unknown");
        assertThat(finding.observed().arguments()).contains("rds, tair, mongodb, ecs, hbr, external");
    }

    @Test
    void ofSeveralBackupsOfASideTheBestCounts() {
        Backup bad = BackupCase.entry(Side.TARGET, "polardb", "pc-1", null);
        BackupCase both = target(bad, rds());
        BackupCase second = both.book(both.book()
                .with(
                        BackupListing.kind(Side.TARGET),
                        "orders (2)",
                        new Evidence<>(
                                Level.LIVE,
                                "rds",
                                BackupCase.NOW,
                                "digest",
                                BackupListing.whole(List.of(complete(HOUR))))));

        assertThat(second.statusBy(criterion)).isEqualTo(Status.PASS);
        assertThat(both.statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aListThatIsMissingUnreadableOrOldIsInconclusive() {
        Evidence<BackupListing> stale = new Evidence<>(
                Level.LIVE,
                "rds",
                BackupCase.STARTED.minusSeconds(1),
                "digest",
                BackupListing.whole(List.of(complete(HOUR))));

        assertThat(target(rds()).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(target(rds()).unread(BackupListing.kind(Side.TARGET)).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(target(rds()).with(BackupListing.kind(Side.TARGET), stale).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aManifestWhoseFilesWereSeenPassesAsDeclared() {
        Finding finding = manifest(ago(HOUR), new Listed("/backup/a", 7, 7L)).judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.PASS);
        assertThat(finding.level()).isEqualTo(Level.DECLARED);
        assertThat(finding.grade()).isEqualTo("complete");
    }

    @ParameterizedTest
    @CsvSource({"PT24H, FAIL", "PT23H, PASS", "PT-1S, INCONCLUSIVE"})
    void aManifestIsAsOldAsItsBackup(Duration age, Status expected) {
        assertThat(manifest(ago(age), new Listed("/backup/a", 7, 7L)).statusBy(criterion))
                .isEqualTo(expected);
    }

    @Test
    void filesThatAreAbsentOfAnotherSizeOrAllEmptyFail() {
        Listed there = new Listed("/backup/a", 7, 7L);

        assertThat(manifest(ago(HOUR), there, new Listed("/backup/b", 7, null)).judgedBy(criterion))
                .satisfies(finding -> {
                    assertThat(finding.status()).isEqualTo(Status.FAIL);
                    assertThat(finding.grade()).isEqualTo("exists");
                });
        assertThat(manifest(ago(HOUR), there, new Listed("/backup/b", 7, 6L)).statusBy(criterion))
                .isEqualTo(Status.FAIL);
        assertThat(manifest(ago(HOUR), new Listed("/backup/a", 0, 0L)).statusBy(criterion))
                .isEqualTo(Status.FAIL);
    }

    @Test
    void manyMissingFilesAreCountedAndNotAllNamed() {
        Listed[] missing = new Listed[50];
        for (int i = 0; i < missing.length; i++) {
            missing[i] = new Listed("/backup/" + i, 7, null);
        }

        assertThat(manifest(ago(HOUR), missing)
                        .judgedBy(criterion)
                        .observed()
                        .arguments()
                        .toString())
                .contains("/backup/2")
                .doesNotContain("/backup/3,")
                .contains("47");
    }

    @Test
    void aManifestThatIsMissingOldOrOnlyConcludedIsInconclusive() {
        BackupManifest manifest = new BackupManifest("b", ago(HOUR), List.of(new Listed("/backup/a", 7, 7L)));
        Evidence<BackupManifest> stale =
                new Evidence<>(Level.DECLARED, "file", BackupCase.STARTED.minusSeconds(1), "digest", manifest);
        Evidence<BackupManifest> concluded = new Evidence<>(Level.INFERRED, "file", BackupCase.NOW, "digest", manifest);
        BackupCase bare = BackupCase.database(EXTERNAL);

        assertThat(bare.statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(bare.unread(BackupManifest.kind(Side.SOURCE)).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(bare.with(BackupManifest.kind(Side.SOURCE), stale).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(bare.with(BackupManifest.kind(Side.SOURCE), concluded).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void noManifestAndOneThatIsACommandAreInconclusiveInASentenceEach() {
        assertThat(BackupCase.database(external(null, null))
                        .judgedBy(criterion)
                        .observed()
                        .key())
                .isEqualTo("manifest.unnamed");
        Finding command = BackupCase.database(external(null, "latest-backup")).judgedBy(criterion);
        assertThat(command.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(command.observed().key()).isEqualTo("manifest.command");
    }
}
