package io.migrationgate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Stage;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import io.migrationgate.watch.Assignment;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests what is asked for when the backups of a plan are to be judged. */
class BackupVerifyTest {
    private static final String DATABASES =
            "databases: [ { name: orders, engine: mysql, dts: { instance: dts1, job: job1, type: sync } } ]\n";
    private static final String SERVERS = "servers: [ { name: web-1, smc: { source: s-1, job: j-1 } } ]\n";
    private static final String OBJECTS = "objects: [ { name: images, transfer: { tool: ossimport } } ]\n";

    @Test
    void bothSidesOfDatabasesAndServersAreJudgedAndNothingElse() {
        Assignment assignment = BackupVerify.assignment(plan(DATABASES + SERVERS + OBJECTS));

        assertThat(assignment.assets()).extracting(Asset::name).containsExactly("orders", "web-1");
        assertThat(assignment.criteria())
                .containsExactlyInAnyOrder(
                        CriterionId.INVENTORY_FOUND, CriterionId.BACKUP_FRESH, CriterionId.BACKUP_RESTORED);
        assertThat(assignment.stages()).containsExactly(Stage.READY, Stage.OPENING);
    }

    @Test
    void aPlanWithoutDatabaseOrServerIsRefused() {
        assertThatThrownBy(() -> BackupVerify.assignment(plan(OBJECTS)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no backup to judge");
    }

    private static MigrationPlan plan(String assets) {
        String text = "migration: m\nclouds: { main: { region: cn-hangzhou } }\n" + assets;
        return MigrationGate.read(new PlanText("migration.yaml", text.getBytes(UTF_8)), Set.of());
    }
}
