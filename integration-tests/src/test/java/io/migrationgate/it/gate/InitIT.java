package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.migrationgate.InitSettings;
import io.migrationgate.MigrationGate;
import io.migrationgate.UsageException;
import io.migrationgate.World;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.simulator.world.SimulatedWorld;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** A starter plan of the shipped example's cloud: it reads, names what moves, and can be advised on. */
class InitIT {
    private static String init(String scenario, String region) {
        try (World world = SimulatedWorld.start(scenario, InstantSource.system())) {
            return MigrationGate.init(new InitSettings("begun", region, null, "default"), world);
        }
    }

    @Test
    void namesEveryTaskAndServerOfTheExample() {
        String text = init(OrdersExample.scenario("healthy"), "cn-hangzhou");

        MigrationPlan plan = Rig.read(text);
        MigrationPlan example = Rig.read(OrdersExample.planText());
        assertThat(plan.databases())
                .extracting(database -> database.dts().job())
                .containsAll(example.databases().stream()
                        .map(database -> database.dts().job())
                        .toList());
        assertThat(plan.servers()).hasSameSizeAs(example.servers());
        assertThat(text)
                .contains("record: \"www\"", "serverGroup: \"sgp-web01\"", "bucket: \"orders-images-hz\"")
                .doesNotContain("could not be read");
        assertThat(plan.assets()).extracting(Asset::name).doesNotHaveDuplicates();
    }

    @Test
    void whatItWritesCanBeAdvisedOn() {
        String scenario = OrdersExample.scenario("healthy");

        assertThat(OrdersExample.readiness(init(scenario, "cn-hangzhou"), scenario)
                        .findings())
                .filteredOn(finding -> finding.criterion().equals("inventory-found"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.status()).isEqualTo("PASS"));
    }

    @Test
    void aRegionThatHoldsNothingOrIsNoneIsSaidInOneSentence() {
        String scenario = OrdersExample.scenario("healthy");

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> init("startsAt: 2026-12-05T00:00:00+08:00", "cn-shanghai"))
                .withMessageContaining("cn-shanghai");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> init(scenario, "Hangzhou!\nx: y"))
                .withMessageContaining("clouds.main.region");
    }
}
