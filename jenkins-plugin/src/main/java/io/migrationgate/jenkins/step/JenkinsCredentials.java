package io.migrationgate.jenkins.step;

import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import io.migrationgate.access.CredentialSource;
import java.util.Optional;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.jspecify.annotations.Nullable;

/**
 * Looks credentials up by their id among those that a build may use, anew at every use.
 *
 * <p>An AccessKey is a username with password; a token for temporary ones is a secret text whose id ends in
 * {@value #TOKEN}.
 */
final class JenkinsCredentials implements CredentialSource {
    private static final String TOKEN = "_SECURITY_TOKEN";
    private static final String KIND = "a username (the AccessKey id) with password (the AccessKey secret)";

    private final CredentialStore store;

    JenkinsCredentials(CredentialStore store) {
        this.store = store;
    }

    @Override
    public Optional<Credential> find(String name) {
        StandardUsernamePasswordCredentials found = store.find(name, StandardUsernamePasswordCredentials.class);
        if (found == null) {
            throw missing(name);
        }
        StringCredentials token = token(name + TOKEN);
        store.used(found);
        if (token != null) {
            store.used(token);
        }
        return Optional.of(new Credential(
                found.getUsername(),
                found.getPassword().getPlainText(),
                token == null ? null : token.getSecret().getPlainText()));
    }

    /** A store does not tell those that are not there from those that the job may not use. */
    private CredentialException missing(String name) {
        if (store.find(name, StandardCredentials.class) != null) {
            return new CredentialException(
                    "the Jenkins credentials " + name + " are of another kind; an AccessKey is " + KIND);
        }
        return new CredentialException("Jenkins has no credentials " + name + " that this job may use; add " + KIND
                + " with this id to the job's folder, or globally");
    }

    private @Nullable StringCredentials token(String id) {
        StringCredentials token = store.find(id, StringCredentials.class);
        if (token == null && store.find(id, StandardCredentials.class) != null) {
            throw new CredentialException(
                    "the Jenkins credentials " + id + " are of another kind; a security token is a secret text");
        }
        return token;
    }
}
