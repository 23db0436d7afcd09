package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentCredentialsTest {
    @Test
    void findsAllThreeParts() {
        EnvironmentCredentials environment = new EnvironmentCredentials(Map.of(
                "MIGRATION_GATE_GATE_READER_2_USERNAME", "id",
                "MIGRATION_GATE_GATE_READER_2_PASSWORD", "planted-secret",
                "MIGRATION_GATE_GATE_READER_2_SECURITY_TOKEN", "token"));

        Credential found = environment.find("gate-reader.2").orElseThrow();

        assertThat(found.username()).isEqualTo("id");
        assertThat(found.password()).isEqualTo("planted-secret");
        assertThat(found.securityToken()).isEqualTo("token");
    }

    @Test
    void findsNothingWhereNothingIsSet() {
        assertThat(new EnvironmentCredentials(Map.of("MIGRATION_GATE_READER_USERNAME", "")).find("reader"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"USERNAME", "PASSWORD", "SECURITY_TOKEN"})
    void halfAPairIsRefusedWithoutItsValue(String only) {
        EnvironmentCredentials environment =
                new EnvironmentCredentials(Map.of("MIGRATION_GATE_READER_" + only, "planted-secret"));

        assertThatThrownBy(() -> environment.find("reader"))
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("\"reader\"")
                .hasMessageContaining("is not set")
                .hasMessageNotContaining("planted-secret");
    }
}
