package io.migrationgate.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds one looked-up credential: an AccessKey (id and secret, with a security token for temporary ones) or a user name
 * and password.
 *
 * <p>Not a record on purpose: a record prints its components, and a secret must never reach a log, a report or an
 * exception.
 */
public final class Credential {
    private final String username;
    private final String password;
    private final @Nullable String securityToken;

    /**
     * @param username the AccessKey id or the user name
     * @param password the AccessKey secret or the password
     * @param securityToken the token of temporary credentials, or null
     */
    public Credential(String username, String password, @Nullable String securityToken) {
        this.username = Objects.requireNonNull(username, "username");
        this.password = Objects.requireNonNull(password, "password");
        this.securityToken = securityToken;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    public @Nullable String securityToken() {
        return securityToken;
    }

    @Override
    public String toString() {
        return "Credential[redacted]";
    }
}
