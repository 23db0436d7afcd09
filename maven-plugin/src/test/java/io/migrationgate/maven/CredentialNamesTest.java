package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.MigrationGate;
import io.migrationgate.UsageException;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "source: { credentials: gate.reader }",
                "source: { actCredentials: gate.reader }",
                "target: { credentials: gate.reader }",
                "accounts: { probe: [gate.reader] }",
                "accounts: { heartbeat: gate.reader }",
                "backups: [ { of: source, product: external, restored: { copy: { credentials: gate.reader } } } ]"
            })
    void twoNamesThatShareTheirVariablesAreRefused(String part) {
        assertThatThrownBy(() -> CredentialNames.refuseCollisions(plan("gate-reader", part)))
                .isInstanceOf(UsageException.class)
                .hasMessage("credentials \"gate-reader\" and \"gate.reader\" would both be read from"
                        + " MIGRATION_GATE_GATE_READER_*; rename one of them in the plan");
    }

    @Test
    void theSameNameTwiceIsNoCollision() {
        assertThatCode(() -> CredentialNames.refuseCollisions(
                        plan("gate-reader", "source: { credentials: gate-reader, actCredentials: writer }")))
                .doesNotThrowAnyException();
    }

    @Test
    void theDefaultChainHasNoVariables() {
        assertThatCode(() -> CredentialNames.refuseCollisions(plan("default", "source: { credentials: Default }")))
                .doesNotThrowAnyException();
    }

    private static MigrationPlan plan(String reader, String part) {
        String text = """
                migration: collisions
                clouds: { main: { region: cn-hangzhou, credentials: %s } }
                databases:
                  - { name: orders, engine: mysql, dts: { instance: d1, job: j1, type: sync }, %s }
                """.formatted(reader, part);
        return MigrationGate.read(new PlanText("migration.yaml", text.getBytes(StandardCharsets.UTF_8)), Set.of());
    }
}
