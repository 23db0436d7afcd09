package io.migrationgate.maven;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import io.migrationgate.access.CredentialSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds credentials in environment variables {@code MIGRATION_GATE_<NAME>_USERNAME}, {@code _PASSWORD} and {@code _SECURITY_TOKEN}. */
final class EnvironmentCredentials implements CredentialSource {
    private final Map<String, String> environment;

    EnvironmentCredentials(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The variable that holds one part of a named credential. */
    static String variable(String name, String part) {
        return "MIGRATION_GATE_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_" + part;
    }

    @Override
    public Optional<Credential> find(String name) {
        String username = value(name, "USERNAME");
        String password = value(name, "PASSWORD");
        String securityToken = value(name, "SECURITY_TOKEN");
        if (username != null && password != null) {
            return Optional.of(new Credential(username, password, securityToken));
        }
        if (username != null || password != null || securityToken != null) {
            String missing = variable(name, username == null ? "USERNAME" : "PASSWORD");
            throw new CredentialException("credential \"" + name
                    + "\" of the environment is half a pair of user name and password: " + missing + " is not set");
        }
        return Optional.empty();
    }

    private @Nullable String value(String name, String part) {
        String value = environment.get(variable(name, part));
        return value == null || value.isEmpty() ? null : value;
    }
}
