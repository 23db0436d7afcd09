package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.migrationgate.Loopback;
import io.migrationgate.MigrationGate;
import io.migrationgate.RealSettings;
import io.migrationgate.World;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanException;
import io.migrationgate.simulator.world.SimulatedWorld;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan runs in a world of its own kind or not at all, and every refusal is one sentence. */
class PlanAndWorldIT {
    private static final String SIMULATED = "simulated: true";
    private static final String ENDPOINTS = "endpoints: { dts: \"http://127.0.0.1:9\", sts: \"http://127.0.0.1:9\" }";

    private static String plan(String simulated, String endpoints) {
        return """
                migration: fit
                %s
                clouds:
                  main: { region: cn-hangzhou%s }
                databases:
                  - name: orders
                    engine: mysql
                    dts: { instance: dts1, job: job1, type: sync, direction: forward }
                """.formatted(simulated, endpoints.isEmpty() ? "" : ", " + endpoints);
    }

    private static String refused(String text, Supplier<World> start) {
        return refused(() -> {
            MigrationPlan plan = Rig.read(text);
            try (World world = start.get()) {
                MigrationGate.readiness(plan, world);
            }
        });
    }

    private static String refused(Runnable run) {
        PlanException refusal = catchThrowableOfType(PlanException.class, run::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.mistakes()).hasSize(1);
        String mistake = refusal.mistakes().get(0);
        assertThat(mistake).doesNotContain("\n").doesNotContainPattern("[.!?]\\s+\\p{Lu}");
        return mistake;
    }

    private static World scenario() {
        return SimulatedWorld.start(OrdersExample.scenario("healthy"), InstantSource.system());
    }

    private static World loopback(String text) {
        return World.loopback(Loopback.of(Rig.read(text)));
    }

    private static World real() {
        return World.real(new RealSettings(CredentialSource.none(), null, true));
    }

    @Test
    void simulatedWithNeitherScenarioNorEndpointsIsRefused() {
        String text = plan(SIMULATED, "");

        assertThat(refused(text, () -> loopback(text))).contains("needs a scenario or loopback endpoints", "neither");
        assertThat(refused(text, PlanAndWorldIT::real)).contains("needs a scenario or loopback endpoints", "neither");
    }

    @Test
    void simulatedWithBothScenarioAndEndpointsIsRefused() {
        assertThat(refused(plan(SIMULATED, ENDPOINTS), PlanAndWorldIT::scenario))
                .contains("exactly one", "both");
    }

    @Test
    void aScenarioWithoutSimulatedIsRefused() {
        assertThat(refused(plan("", ""), PlanAndWorldIT::scenario)).contains("needs simulated: true");
    }

    @Test
    void aLoopbackEndpointWithoutSimulatedIsRefusedWithItsLine() {
        assertThat(refused(() -> Rig.read(plan("", "endpoints: { dts: \"http://127.0.0.1:9\" }"))))
                .startsWith("migration.yaml:4:")
                .contains("simulated: true");
    }

    @Test
    void aRealEndpointInASimulatedPlanIsRefusedWithItsLine() {
        assertThat(refused(() -> Rig.read(plan(SIMULATED, "endpoints: { dts: \"https://dts.aliyuncs.com\" }"))))
                .startsWith("migration.yaml:4:")
                .contains("no loopback address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://dts.aliyuncs.com",
                "https://dts.aliyuncs.com:8443",
                "https://dts.aliyuncs.com/path",
                "https://dts.aliyuncs.com?x=y",
                "https://user@dts.aliyuncs.com",
                "https://evil.example.com",
                "https://dts.aliyuncs.com.evil.example.com",
                "https://evildts.aliyuncs.com",
                "https://sts.aliyuncs.com",
                "https://dts.cn-hangzhou.oss.aliyuncs.com",
                "https://127.0.0.1",
                "https://169.254.169.254",
                "https://dts.aliyuncs.com@evil.example.com",
                "ftp://dts.aliyuncs.com",
                "dts.aliyuncs.com",
                "https://",
                "https://dts.aliyuncs.com#x"
            })
    void anEndpointOutsideTheAllowedFormsIsRefusedWithItsLine(String address) {
        assertThat(refused(() -> Rig.read(plan("", "endpoints: { dts: \"" + address + "\" }"))))
                .startsWith("migration.yaml:4:")
                .contains("clouds.main.endpoints.dts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dts.aliyuncs.com",
                "https://dts.cn-hangzhou.aliyuncs.com",
                "https://dts-vpc.cn-hangzhou.aliyuncs.com"
            })
    void thePublicAndTheVpcEndpointsAreAllowed(String address) {
        MigrationPlan plan = Rig.read(plan("", "endpoints: { dts: \"" + address + "\" }"));

        assertThat(plan.clouds().get("main").endpoints().get("dts")).hasToString(address);
    }
}
