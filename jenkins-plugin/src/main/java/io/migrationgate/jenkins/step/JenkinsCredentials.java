package io.migrationgate.jenkins.step;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.IdCredentials;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.model.Run;
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
 * {@value #TOKEN}.
 */
final class JenkinsCredentials implements CredentialSource {
    private static final String TOKEN = "_SECURITY_TOKEN";

    private final Run<?, ?> build;

    JenkinsCredentials(Run<?, ?> build) {
        this.build = build;
    }

    @Override
    public Optional<Credential> find(String name) {
        @Nullable StandardUsernamePasswordCredentials found = look(name, StandardUsernamePasswordCredentials.class);
        if (found == null) {
            refuseOtherKind(name);
            return Optional.empty();
        }
        CredentialsProvider.track(build, found);
        @Nullable StringCredentials token = look(name + TOKEN, StringCredentials.class);
        return Optional.of(new Credential(
                found.getUsername(),
                found.getPassword().getPlainText(),
                token == null ? null : token.getSecret().getPlainText()));
    }

    private void refuseOtherKind(String name) {
        if (look(name, StandardCredentials.class) != null) {
            throw new CredentialException("the Jenkins credentials " + name
                    + " are of another kind; an AccessKey is a username (its id) with password (its secret)");
        }
    }

    private <C extends IdCredentials> @Nullable C look(String id, Class<C> kind) {
        return CredentialsProvider.findCredentialById(id, kind, build, List.of());
    }
}
