package io.migrationgate.jenkins.step;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.IdCredentials;
import hudson.model.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the credentials that one build may use, those of its folders among them, and notes their use. */
interface CredentialStore {
    /** The credentials of that id and kind; null when the build may use none such. */
    <C extends IdCredentials> @Nullable C find(String id, Class<C> kind);

    /** Notes that the build has used them, for the people who look after them. */
    void used(Credentials credentials);

    /** What Jenkins lets a build use: it decides by whom the job runs as, whatever thread asks. */
    static CredentialStore of(Run<?, ?> build) {
        return new CredentialStore() {
            @Override
            public <C extends IdCredentials> @Nullable C find(String id, Class<C> kind) {
                return CredentialsProvider.findCredentialById(id, kind, build, List.of());
            }

            @Override
            public void used(Credentials credentials) {
                CredentialsProvider.track(build, credentials);
            }
        };
    }
}
