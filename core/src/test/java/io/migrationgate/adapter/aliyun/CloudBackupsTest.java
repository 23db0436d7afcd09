package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.BackupListing;
import io.migrationgate.evidence.BackupProduct;
import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Restore;
import io.migrationgate.evidence.RestoreListing;
import io.migrationgate.evidence.TakenBackup;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what is made of the lists of backups of RDS, MongoDB and Tair, as they are documented and looser. */
class CloudBackupsTest {
    private static final Instant FROM = Instant.parse("2026-11-26T16:00:30Z");
    private static final Instant TO = Instant.parse("2026-12-04T16:00:30Z");
    private static final String RDS = """
            {"PageNumber":1,"TotalRecordCount":"1","PageRecordCount":1,"Items":{"Backup":[
             {"BackupId":321020562,"BackupStatus":"Success","BackupType":"%s","BackupMethod":"Physical",
              "BackupMode":"Automated","BackupStartTime":"2026-12-04T01:00:00Z","BackupEndTime":"2026-12-04T01:20Z",
              "BackupSize":2167808,"IsAvail":%s,"ConsistentTime":0,"MetaStatus":"OK","HostInstanceID":"5882781"}]}}
            """;

    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Reading<BackupListing> backups(BackupProduct product, String body) {
        bench.cloud.answers(TestCloud.json(body));
        return new CloudBackups(bench.client).backups(Bench.CLOUD, product, "rm-1", FROM, TO, bench.deadline());
    }

    private TakenBackup backup(BackupProduct product, String body) {
        return backups(product, body).evidence().orElseThrow().value().backups().get(0);
    }

    private Reading<RestoreListing> restored(String body) {
        bench.cloud.answers(TestCloud.json(body));
        return new CloudBackups(bench.client)
                .restoredInstances(Bench.CLOUD, "dds-1", Instant.parse("2026-11-27T16:00:30Z"), bench.deadline());
    }

    @Test
    void readsABackupOfRdsWithNumbersWhereTextsAreDocumented() {
        assertThat(backup(BackupProduct.RDS, RDS.formatted("FullBackup", "1")))
                .isEqualTo(new TakenBackup(
                        "321020562",
                        "",
                        BackupState.COMPLETE,
                        "Success, available 1, FullBackup",
                        Instant.parse("2026-12-04T01:00:00Z"),
                        Instant.parse("2026-12-04T01:20:00Z")));
        assertThat(bench.cloud.seen.get(0).parameters())
                .containsEntry("DBInstanceId", "rm-1")
                .containsEntry("StartTime", "2026-11-26T16:00Z")
                .containsEntry("EndTime", "2026-12-04T16:01Z")
                .containsEntry("PageSize", "100");
    }

    @ParameterizedTest
    @CsvSource({
        "FullBackup, \"1\", COMPLETE",
        "FullBackup, 0, UNUSABLE",
        "FullBackup, null, UNKNOWN",
        "FullBackup, \"soon\", UNKNOWN",
        "IncrementalBackup, 1, UNUSABLE"
    })
    void onlyAFullAndAvailableBackupOfRdsIsComplete(String type, String available, BackupState expected) {
        assertThat(backup(BackupProduct.RDS, RDS.formatted(type, available)).state())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"BackupStatus\":\"Failed\",\"BackupEndTime\":\"2026-12-04T01:20:00Z\"', UNUSABLE",
        "'\"BackupStatus\":\"Success\"', UNKNOWN",
        "'\"BackupStatus\":\"Success\",\"BackupEndTime\":\"soon\"', UNKNOWN",
        "'\"BackupStatus\":\"Waiting\",\"BackupEndTime\":\"2026-12-04T01:20:00Z\"', UNKNOWN",
        "'\"BackupEndTime\":\"2026-12-04T01:20:00Z\"', UNKNOWN",
        "'\"BackupStatus\":\"SUCCESS\",\"BackupEndTime\":\"2026-12-04T01:20:00Z\"', COMPLETE"
    })
    void aBackupOfMongodbIsWhatItsStatusAndEndSay(String fields, BackupState expected) {
        String body = "{\"TotalCount\":1,\"Backups\":{\"Backup\":[{\"BackupId\":\"5664****\"," + fields + "}]}}";

        assertThat(backup(BackupProduct.MONGODB, body).state()).isEqualTo(expected);
    }

    @Test
    void theNodesOfATairClusterArePartsThatShareTheNumberOfABackup() {
        BackupListing listing =
                backups(BackupProduct.TAIR, """
                {"TotalCount":2,"PageNumber":1,"PageSize":100,"Backups":{"Backup":[
                 {"BackupId":11111111,"BackupJobID":10001,"NodeInstanceId":"r-1-db-0","BackupStatus":"Success",
                  "BackupStartTime":"2026-12-04T01:00:00Z","BackupEndTime":"2026-12-04T01:02:00Z"},
                 {"BackupId":11111111,"BackupJobID":10001,"NodeInstanceId":"r-1-db-1","BackupStatus":"Failed",
                  "BackupStartTime":"2026-12-04T01:00:00Z","BackupEndTime":"2026-12-04T01:02:00Z"}]}}
                """).evidence().orElseThrow().value();

        assertThat(listing.parts()).containsExactly("r-1-db-0", "r-1-db-1");
        assertThat(listing.backups())
                .extracting(TakenBackup::state)
                .containsExactly(BackupState.COMPLETE, BackupState.UNUSABLE);
        assertThat(bench.cloud.seen.get(0).parameters()).containsEntry("InstanceId", "rm-1");
    }

    @Test
    void anInstanceWithoutBackupsIsAnEmptyListOfOnePart() {
        BackupListing listing = backups(BackupProduct.RDS, "{\"TotalRecordCount\":0,\"Items\":{}}")
                .evidence()
                .orElseThrow()
                .value();

        assertThat(listing.backups()).isEmpty();
        assertThat(listing.parts()).containsExactly("");
    }

    @Test
    void readsRestoredInstancesOnTheHour() {
        RestoreListing listing = restored("""
                {"TotalCount":3,"PageNumber":1,"PageSize":100,"DBInstances":{"DBInstance":[
                 {"DBInstanceId":"dds-2","CreationTime":"2026-12-03T07:43:59Z","DBInstanceStatus":"Running","IsDeleted":0},
                 {"DBInstanceId":"dds-3","CreationTime":"2026-12-03T07:43:59Z","DBInstanceStatus":"Running","IsDeleted":1},
                 {"DBInstanceId":"dds-4","CreationTime":"2026-12-03T07:43:59Z","DBInstanceStatus":"Creating",
                  "IsDeleted":0}]}}
                """).evidence().orElseThrow().value();

        assertThat(listing.restores())
                .extracting(Restore::state)
                .containsExactly(BackupState.COMPLETE, BackupState.UNKNOWN, BackupState.UNKNOWN);
        assertThat(listing.restores().get(0).at()).isEqualTo(Instant.parse("2026-12-03T07:43:59Z"));
        assertThat(bench.cloud.seen.get(0).parameters())
                .containsEntry("DBInstanceId", "dds-1")
                .containsEntry("CreationTimeAfter", "2026-11-27T17:00:00Z");
    }

    @Test
    void aMissingRightIsNamedAsRamKnowsIt() {
        bench.cloud.answers(TestCloud.reply(403, "{\"Code\":\"Forbidden.RAM\",\"Message\":\"no\"}"));
        CloudBackups backups = new CloudBackups(bench.client);

        assertThat(Wording.of(backups.backups(Bench.CLOUD, BackupProduct.RDS, "rm-1", FROM, TO, bench.deadline())))
                .contains("rds:DescribeBackups");
        assertThat(Wording.of(backups.backups(Bench.CLOUD, BackupProduct.TAIR, "r-1", FROM, TO, bench.deadline())))
                .contains("kvstore:DescribeBackups");
        assertThat(Wording.of(backups.restoredInstances(Bench.CLOUD, "dds-1", FROM, bench.deadline())))
                .contains("dds:DescribeRestoreDBInstanceList");
    }

    @Test
    void aReplyWithoutItsTotalOrListIsNoEvidence() {
        assertThat(Wording.key(backups(BackupProduct.RDS, "{\"Items\":{\"Backup\":[]}}")))
                .isEqualTo("cloud.list-uncounted");
        assertThat(Wording.key(backups(BackupProduct.TAIR, "{\"TotalCount\":1}")))
                .isEqualTo("cloud.list-missing");
        assertThat(Wording.key(restored("{\"TotalCount\":1,\"DBInstances\":{\"DBInstance\":[{}]}}")))
                .isEqualTo("cloud.entry-unreadable");
    }
}
