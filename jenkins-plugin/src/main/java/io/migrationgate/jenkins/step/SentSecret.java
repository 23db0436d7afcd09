package io.migrationgate.jenkins.step;

import hudson.util.Secret;
import io.migrationgate.access.Credential;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Holds one credential on its way to an agent; it is never stored, and no text shows it. */
final class SentSecret implements Serializable {
    private static final long serialVersionUID = 1;

    private final Secret username;
    private final Secret password;
    private final @Nullable Secret token;

    private SentSecret(Secret username, Secret password, @Nullable Secret token) {
        this.username = username;
        this.password = password;
        this.token = token;
    }

    static SentSecret of(Credential credential) {
        String token = credential.securityToken();
        return new SentSecret(
                Secret.fromString(credential.username()),
                Secret.fromString(credential.password()),
                token == null ? null : Secret.fromString(token));
    }

    Credential credential() {
        return new Credential(
                username.getPlainText(), password.getPlainText(), token == null ? null : token.getPlainText());
    }
}
