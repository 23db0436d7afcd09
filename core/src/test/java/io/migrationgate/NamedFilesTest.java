package io.migrationgate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.plan.PlanText;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedFilesTest {
    private static final String PLAN = """
            migration: orders-to-hangzhou
            clouds: { main: { region: cn-hangzhou } }
            databases:
              - name: orders
                engine: mysql
                dts: { instance: dts1, job: job1, type: sync }
                source: { host: 10.0.0.5, database: orders, credentials: reader }
                target: { host: 10.0.0.6, database: orders_new, credentials: reader }
                backups:
                  - { of: source, product: external, restored: { drill: drills/orders.json }, manifest: latest.json }
                  - { of: target, product: rds, restored: { copy: { host: 10.0.0.7, database: orders_copy, credentials: reader } } }
              - { name: unaddressed, engine: mysql, dts: { instance: dts2, job: job2, type: sync }, source: { host: 10.0.0.5 } }
            servers:
              - { name: web-1, smc: { source: s-1, job: j-1 }, target: { instance: i-1 } }
            objects:
              - name: images
                transfer: { tool: ossimport, workDir: ossimport/, job: images }
                source: { type: s3, inventory: inventory/source.csv.gz }
                target: { bucket: images-hz, inventory: inventory/oss.csv.gz }
            traffic:
              - { name: www, dns: { provider: alidns, domain: example.com, record: www, type: A } }
              - { name: api, dns: { provider: other, domain: example.com, record: api, type: A } }
            """;

    @Test
    void everythingThatOnlyTheMachineBesideThePlanCanReadIsNamedWithItsAsset() {
        assertThat(MigrationGate.readBesideThePlan(
                        MigrationGate.read(new PlanText("migration.yaml", PLAN.getBytes(UTF_8)), Set.of())))
                .containsExactly(
                        "orders: the source database orders, asked directly",
                        "orders: the target database orders_new, asked directly",
                        "orders: manifest of a backup, latest.json",
                        "orders: drill record drills/orders.json",
                        "orders: the restored copy orders_copy, asked directly",
                        "images: work folder of the transfer, ossimport/",
                        "images: inventory inventory/source.csv.gz",
                        "images: inventory inventory/oss.csv.gz",
                        "api: what the servers of its zone say, for DNS of the provider other");
    }
}
