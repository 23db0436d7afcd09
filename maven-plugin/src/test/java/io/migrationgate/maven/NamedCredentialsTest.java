package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamedCredentialsTest {
    private final List<String> log = new ArrayList<>();

    @Test
    void theFirstSourceWinsAndIsNamedOnceWithoutTheValue() {
        NamedCredentials credentials = credentials("first-secret", "second-secret");

        credentials.find("reader");
        Credential found = credentials.find("reader").orElseThrow();

        assertThat(found.password()).isEqualTo("first-secret");
        assertThat(log).containsExactly("credential \"reader\" comes from settings.xml");
    }

    @Test
    void theNextSourceIsAskedWhenTheFirstHasNothing() {
        assertThat(credentials(null, "second-secret")
                        .find("reader")
                        .orElseThrow()
                        .password())
                .isEqualTo("second-secret");
        assertThat(log).containsExactly("credential \"reader\" comes from the environment");
    }

    @Test
    void everySourceIsToldWhereItIsSent() {
        List<String> hosts = new ArrayList<>();
        CredentialSource source = new CredentialSource() {
            @Override
            public Optional<Credential> find(String name) {
                throw new AssertionError("it must be said where it is sent");
            }

            @Override
            public Optional<Credential> find(String name, String host, int port) {
                hosts.add(host + ":" + port);
                return Optional.empty();
            }
        };

        new NamedCredentials(Map.of("settings.xml", source), log::add).find("reader", "10.0.0.5", 3306);

        assertThat(hosts).containsExactly("10.0.0.5:3306");
    }

    @Test
    void aNameThatNoSourceHasIsRemembered() {
        NamedCredentials credentials = credentials(null, null);

        assertThat(credentials.find("reader")).isEmpty();
        assertThat(credentials.missing()).containsExactly("reader");
        assertThat(log).isEmpty();
    }

    private NamedCredentials credentials(@Nullable String first, @Nullable String second) {
        Map<String, CredentialSource> sources = new LinkedHashMap<>();
        sources.put("settings.xml", source(first));
        sources.put("the environment", source(second));
        return new NamedCredentials(sources, log::add);
    }

    private static CredentialSource source(@Nullable String password) {
        return name -> Optional.ofNullable(password).map(value -> new Credential("id", value, null));
    }
}
