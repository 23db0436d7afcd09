package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.cloud.Fault;
import io.migrationgate.it.cloud.Rewrites;
import io.migrationgate.it.cloud.Times;
import io.migrationgate.report.FindingRow;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups as RDS, DDS, R-kvstore, ECS and HBR document them: what the gate makes of the newest one. */
class DocumentedBackupsIT {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Rig rig = new Rig();

    @BeforeEach
    void backups() {
        rig.cloud.server("1");
        rig.cloud.rds().backup("rm-1", HOUR);
        rig.cloud.mongoDb().backup("dds-1", HOUR);
        rig.cloud.mongoDb().restored("dds-1", "dds-drill", Duration.ofDays(2));
        rig.cloud.tair().backup("r-1", HOUR);
        rig.cloud.ecs().disk("d-1", "i-1");
        rig.cloud.ecs().snapshot("s-1", "d-1", HOUR);
        rig.cloud.ecs().diskFrom("s-1", "d-drill").put("CreationTime", Times.fromNow(Duration.ofMinutes(-20)));
        rig.cloud.hbr().backupJob("c-1", "i-1", HOUR);
        rig.cloud.hbr().restoreJob("s-0002", "i-1", "i-drill", Duration.ofDays(2));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({"rds, rm-1", "mongodb, dds-1", "tair, r-1"})
    void theBackupOfADatabaseIsFresh(String product, String instance) {
        assertThat(database(product, instance, "backup-fresh").status()).isEqualTo("PASS");
    }

    @Test
    void whatDdsListsAsRestoredProvesItsBackup() {
        assertThat(database("mongodb", "dds-1", "backup-restored").status()).isEqualTo("PASS");
    }

    @ParameterizedTest
    @CsvSource({
        "BackupStatus, Failed",
        "IsAvail, 0",
        "BackupType, IncrementalBackup",
        "BackupStartTime, 2019-02-03T12:20:00Z"
    })
    void aBackupThatIsIncompleteOrOldDoesNotCount(String field, String value) {
        rig.cloud.rewrites().of("DescribeBackups", body -> ((ObjectNode) body.at("/Items/Backup/0")).put(field, value));

        assertThat(database("rds", "rm-1", "backup-fresh").status()).isNotEqualTo("PASS");
    }

    @ParameterizedTest
    @CsvSource({"rds, rm-1", "mongodb, dds-1", "tair, r-1"})
    void everyNumberAndFlagMayBeAText(String product, String instance) {
        rig.cloud.rewrites().of("DescribeBackups", Rewrites.scalarsAsTexts());

        assertThat(database(product, instance, "backup-fresh").status()).isEqualTo("PASS");
    }

    @ParameterizedTest
    @CsvSource({"rds, rm-1", "mongodb, dds-1", "tair, r-1"})
    void anEmptyListIsNoBackup(String product, String instance) {
        rig.cloud
                .rewrites()
                .of(
                        "DescribeBackups",
                        body -> body.withObject(body.has("Items") ? "/Items" : "/Backups")
                                .putArray("Backup"));
        rig.cloud
                .rewrites()
                .of("DescribeBackups", Rewrites.without("TotalCount"))
                .of("DescribeBackups", Rewrites.without("TotalRecordCount"));

        assertThat(database(product, instance, "backup-fresh").status()).isNotEqualTo("PASS");
    }

    @ParameterizedTest
    @CsvSource({
        "rds, rm-1, rds:DescribeBackups",
        "mongodb, dds-1, dds:DescribeBackups",
        "tair, r-1, kvstore:DescribeBackups"
    })
    void aMissingRightIsNamed(String product, String instance, String right) {
        rig.cloud.faults().always("DescribeBackups", Fault.forbidden());

        FindingRow row = database(product, instance, "backup-fresh");

        assertThat(row.status()).isEqualTo("INCONCLUSIVE");
        assertThat(row.observed() + row.remedy()).contains(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "hbr"})
    void theBackupOfAServerIsFresh(String product) {
        assertThat(server(product, "backup-fresh").status()).isEqualTo("PASS");
    }

    @Test
    void aDiskMadeFromASnapshotProvesIt() {
        assertThat(server("ecs", "backup-restored").status()).isEqualTo("PASS");
    }

    @ParameterizedTest
    @CsvSource({"hbr, DescribeBackupJobs2, hbr:DescribeBackupJobs2", "ecs, DescribeSnapshots, ecs:DescribeSnapshots"})
    void aMissingRightOnServersIsNamed(String product, String action, String right) {
        rig.cloud.faults().always(action, Fault.forbidden());

        FindingRow row = server(product, "backup-fresh");

        assertThat(row.status()).isEqualTo("INCONCLUSIVE");
        assertThat(row.observed() + row.remedy()).contains(right);
    }

    private FindingRow database(String product, String instance, String criterion) {
        String address = rig.cloud.address();
        String engine = product.equals("rds") ? "mysql" : product.equals("tair") ? "redis" : "mongodb";
        return Rig.finding(rig.readiness(Rig.read("""
                migration: documented
                simulated: true
                clouds:
                  main: { region: cn-hangzhou, endpoints: { dts: "http://%1$s", rds: "http://%1$s", mongodb: "http://%1$s", r-kvstore: "http://%1$s" } }
                databases:
                  - name: orders
                    engine: %2$s
                    dts: { instance: dts1, job: job1, type: sync, direction: forward }
                    backups: [ { of: source, product: %3$s, instance: %4$s, maxAge: 24h, restored: { maxAge: 7d } } ]
                criteria:
                  dts-lag: { for: 2s, pollInterval: 200ms, timeout: 30s }
                """.formatted(address, engine, product, instance))), criterion);
    }

    private FindingRow server(String product, String criterion) {
        String address = rig.cloud.address();
        String where = product.equals("ecs") ? "instance: i-1" : "client: c-1";
        return Rig.finding(rig.readiness(Rig.read("""
                migration: documented
                simulated: true
                clouds:
                  main: { region: cn-hangzhou, endpoints: { smc: "http://%1$s", ecs: "http://%1$s", hbr: "http://%1$s" } }
                servers:
                  - { name: web-1, smc: { source: s-1, job: j-1 }, target: { instance: i-1 },
                      backups: [ { of: source, product: %2$s, %3$s, maxAge: 24h, restored: { maxAge: 30d } } ] }
                """.formatted(address, product, where))), criterion);
    }
}
