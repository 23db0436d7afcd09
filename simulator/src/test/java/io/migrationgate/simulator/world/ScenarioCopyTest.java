package io.migrationgate.simulator.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.MigrationGate;
import io.migrationgate.World;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.Turn;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plays restored copies that are good and bad, and has the engine look into them as it would into real ones. */
class ScenarioCopyTest {
    private static final MigrationPlan PLAN =
            MigrationGate.read(new PlanText("migration.yaml", """
                    migration: orders-to-hangzhou
                    simulated: true
                    clouds: { main: { region: cn-hangzhou } }
                    databases:
                      - name: orders
                        engine: mysql
                        dts: { instance: d, job: j, type: sync }
                        source: { host: 10.0.0.5, database: orders, credentials: orders-source }
                        target: { host: 10.0.0.6, database: orders, credentials: orders-target }
                        backups:
                          - of: source
                            product: external
                            restored: { copy: { host: 10.0.0.7, database: orders, credentials: orders-copy,
                                                backup: b-17, takenAt: 2026-12-03T22:00:00+08:00 } }
                    """.getBytes(UTF_8)), Set.of());
    private static final String COUNTED =
            "records: [ { kind: row-counts, asset: orders, age: 30h, rows: { orders.items: 990 } } ]\n";

    private static FindingRow looked(String sides, String records) {
        String scenario =
                "startsAt: 2026-12-05T00:00:00+08:00\ndatabases: [ { name: orders" + sides + " } ]\n" + records;
        try (World world = SimulatedWorld.start(scenario, InstantSource.system())) {
            LongVerb<Report> verb = MigrationGate.backupVerify(PLAN, world);
            while (true) {
                Turn<Report> turn = verb.advance(world.clock().instant());
                if (turn.result().isPresent()) {
                    return restored(turn.result().get());
                }
                waited(world, ((Turn.Waiting<Report>) turn));
            }
        }
    }

    private static void waited(World world, Turn.Waiting<Report> turn) {
        try {
            world.waiter().waitUntil(turn.until());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FindingRow restored(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.criterion().equals("backup-restored"))
                .filter(finding -> finding.stage().equals("READY"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHealthyCopyIsContentChecked() {
        FindingRow finding = looked("", COUNTED);

        assertThat(finding.status()).as(finding.observed()).isEqualTo("PASS");
        assertThat(finding.grade()).isEqualTo("content-checked");
    }

    @Test
    void withoutARecordOfRowsItIsRestoredAndNotMore() {
        FindingRow finding = looked("", "");

        assertThat(finding.status()).isEqualTo("PASS");
        assertThat(finding.grade()).isEqualTo("restored");
    }

    @Test
    void aRecordThatSomebodyElseSignedIsNone() {
        assertThat(looked("", COUNTED.replace("age: 30h,", "age: 30h, signature: wrong,"))
                        .grade())
                .isEqualTo("restored");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rows: { orders.items: 900 }        | FAIL         | table orders.items has 900 rows",
                "rows: {}                           | FAIL         | table orders.items has 0 rows",
                "schema: { same: false }            | FAIL         | its schema is another one",
                "schema: { tables: 11 }             | FAIL         | its schema is another one",
                "look: { newest: -1h }              | FAIL         | is later than the backup",
                "look: { found: 5 }                 | FAIL         | 5 could be read back",
                "silent: [ { from: 0s } ]           | INCONCLUSIVE | the database did not answer in time",
                "look: { newest: untold, keys: 0 }  | PASS         | no row could be looked for by key",
                "unseen: [ rows ]                   | PASS         | things in it that could not be looked at: 1",
            })
    void aBadCopyIsSeenByWhatIsWrongWithIt(String copy, String status, String said) {
        FindingRow finding = looked(", copy: { " + copy + " }", COUNTED);

        assertThat(finding.status()).as(finding.observed()).isEqualTo(status);
        assertThat(finding.observed()).contains(said);
        assertThat(finding.grade()).isNotEqualTo("content-checked");
    }
}
