package io.migrationgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanException;
import io.migrationgate.plan.PlanText;
import io.migrationgate.plan.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final String DATABASES = """
            databases:
              - { name: orders, engine: mysql, cloud: main, dts: { instance: dts1, job: job1, type: sync } }
            """;
    private static final String LOOPBACK = "endpoints: { dts: \"http://127.0.0.1:1\" }";

    @Test
    void aScenarioOrLoopbackIsRefusedForAPlanThatIsNotSimulated() {
        MigrationPlan plan = plan("simulated: false", "");
        assertRefused(plan, loopback(true), "simulated: a scenario or a loopback endpoint needs simulated: true");
        assertRefused(plan, loopback(false), "simulated: a scenario or a loopback endpoint needs simulated: true");
    }

    @Test
    void aSimulatedPlanNeedsExactlyOneOfScenarioAndEndpoints() {
        MigrationPlan neither = plan("simulated: true", "");
        MigrationPlan endpoints = plan("simulated: true", LOOPBACK);

        assertRefused(neither, World.real(real(CredentialSource.none())), "has neither");
        assertRefused(neither, loopback(false), "has neither");
        assertRefused(endpoints, loopback(true), "has both");
        assertThatCode(() -> Fit.check(neither, loopback(true))).doesNotThrowAnyException();
        assertThatCode(() -> Fit.check(endpoints, loopback(false))).doesNotThrowAnyException();
    }

    @Test
    void withoutAScenarioEveryCloudNeedsALoopbackEndpoint() {
        MigrationPlan half = plan("simulated: true", LOOPBACK + " }, other: { region: cn-shanghai");

        assertRefused(half, loopback(false), "every cloud needs loopback endpoints");
    }

    @Test
    void aNamedCredentialMustBeThereBeforeAnythingIsCalled() {
        MigrationPlan plan = plan("simulated: false", "credentials: reader");
        CredentialSource unusable = name -> {
            throw new CredentialException("the password of " + name + " cannot be decrypted");
        };
        CredentialSource found = name -> Optional.of(new Credential("id", "secret", null));

        assertUsage(plan, real(CredentialSource.none()), "clouds.main.credentials: no credentials named reader");
        assertUsage(plan, real(unusable), "cannot be decrypted");
        try (World world = World.real(real(found))) {
            assertThatCode(() -> Fit.check(plan, world)).doesNotThrowAnyException();
        }
    }

    @Test
    void theDefaultChainMayBeForbidden() {
        RealSettings forbidden = new RealSettings(CredentialSource.none(), null, false);

        assertUsage(plan("simulated: false", ""), forbidden, "default is not allowed here");
    }

    @Test
    void theLagGateTakesStricterSettingsAndRefusesLooserOnes() {
        MigrationPlan plan = plan("simulated: false", "");

        assertThat(gate(plan, Map.of("below", Duration.ofSeconds(3)))).isNotNull();
        assertLooser(plan, "below", Duration.ofSeconds(6), "below: 6s is looser than the plan's 5s");
        assertLooser(plan, "for", Duration.ofSeconds(30), "for: 30s is looser than the plan's 60s");
        assertLooser(plan, "pollInterval", Duration.ofMillis(500), "not under 1s on a real cloud");
        assertThat(gate(plan, Map.of("timeout", Duration.ofHours(9)))).isNotNull();
        assertThat(gate(plan("simulated: true", ""), Map.of("for", Duration.ofSeconds(2))))
                .isNotNull();
    }

    @Test
    void theLagGateJudgesTheChosenDatabasesOnly() {
        MigrationPlan plan = plan("simulated: false", "");
        LagGateSettings unknown = new LagGateSettings(Settings.NONE, List.of("ordres"));

        assertThatThrownBy(() -> new LagGate(plan, unknown).assignment())
                .isInstanceOf(UsageException.class)
                .hasMessage("databases: the plan has no database ordres; it has orders");
    }

    private static void assertLooser(MigrationPlan plan, String name, Duration value, String message) {
        assertThatThrownBy(() -> gate(plan, Map.of(name, value)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message);
    }

    private static Object gate(MigrationPlan plan, Map<String, Object> settings) {
        return new LagGate(plan, new LagGateSettings(new Settings(settings), List.of())).assignment();
    }

    private static void assertRefused(MigrationPlan plan, World made, String message) {
        try (World world = made) {
            assertThatThrownBy(() -> Fit.check(plan, world))
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining(message)
                    .hasMessageNotContaining("\n");
        }
    }

    private static void assertUsage(MigrationPlan plan, RealSettings settings, String message) {
        try (World world = World.real(settings)) {
            assertThatThrownBy(() -> Fit.check(plan, world))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(message);
        }
    }

    private static RealSettings real(CredentialSource credentials) {
        return new RealSettings(credentials, null, true);
    }

    private static World loopback(boolean scenario) {
        Clock clock = Clock.systemUTC();
        return World.loopback(new Loopback(
                (cloud, product) -> Optional.empty(), clock, clock, new RealWaiter(clock), scenario, () -> {}));
    }

    private static MigrationPlan plan(String simulated, String cloud) {
        String text = "migration: fit\n" + simulated + "\nclouds: { main: { region: cn-hangzhou"
                + (cloud.isEmpty() ? "" : ", " + cloud) + " } }\n" + DATABASES;
        return MigrationGate.read(new PlanText("migration.yaml", text.getBytes(StandardCharsets.UTF_8)), Set.of());
    }
}
