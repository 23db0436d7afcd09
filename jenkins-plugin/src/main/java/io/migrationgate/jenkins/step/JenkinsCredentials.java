package io.migrationgate.jenkins.step;

import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import com.cloudbees.plugins.credentials.domains.HostnamePortRequirement;
import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import io.migrationgate.access.CredentialSource;
import java.util.List;
import java.util.Optional;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.jspecify.annotations.Nullable;

/**
 * Looks credentials up by their id among those that a build may use, anew at every use.
 *
 * <p>An AccessKey is a username with password; a token for temporary ones is a secret text whose id ends in
 * {@value #TOKEN}. A login of a database is a username with password, too; those of a domain are used for its hosts alone.
 */
final class JenkinsCredentials implements CredentialSource {
    private static final String TOKEN = "_SECURITY_TOKEN";
    private static final String KEY = "an AccessKey";
    private static final String KEY_KIND = "a username (the AccessKey id) with password (the AccessKey secret)";
    private static final String LOGIN = "a login of a database";
    private static final String LOGIN_KIND = "a username with password";

    private final CredentialStore store;

    JenkinsCredentials(CredentialStore store) {
        this.store = store;
    }

    @Override
    public Optional<Credential> find(String name) {
        StandardUsernamePasswordCredentials found =
                store.find(name, StandardUsernamePasswordCredentials.class, List.of());
        if (found == null) {
            throw missing(name, KEY, KEY_KIND);
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

    @Override
    public Optional<Credential> find(String name, String host, int port) {
        StandardUsernamePasswordCredentials found = store.find(
                name, StandardUsernamePasswordCredentials.class, List.of(new HostnamePortRequirement(host, port)));
        if (found == null) {
            boolean elsewhere = store.find(name, StandardUsernamePasswordCredentials.class, List.of()) != null;
            throw elsewhere
                    ? new CredentialException("the domain of the Jenkins credentials " + name
                            + " does not allow them for this host and port; correct the domain or the plan")
                    : missing(name, LOGIN, LOGIN_KIND);
        }
        store.used(found);
        return Optional.of(
                new Credential(found.getUsername(), found.getPassword().getPlainText(), null));
    }

    /** A store does not tell those that are not there from those that the job may not use. */
    private CredentialException missing(String name, String what, String kind) {
        if (store.find(name, StandardCredentials.class, List.of()) != null) {
            return new CredentialException(
                    "the Jenkins credentials " + name + " are of another kind; " + what + " is " + kind);
        }
        return new CredentialException("Jenkins has no credentials " + name + " that this job may use; add " + kind
                + " with this id to the job's folder, or globally");
    }

    private @Nullable StringCredentials token(String id) {
        StringCredentials token = store.find(id, StringCredentials.class, List.of());
        if (token == null && store.find(id, StandardCredentials.class, List.of()) != null) {
            throw new CredentialException(
                    "the Jenkins credentials " + id + " are of another kind; a security token is a secret text");
        }
        return token;
    }
}
