package io.migrationgate.jenkins.step;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.IdCredentials;
import com.cloudbees.plugins.credentials.domains.DomainRequirement;
import hudson.model.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the credentials that one build may use, those of its folders among them, and notes their use. */
interface CredentialStore {
    /**
     * The credentials of that id and kind; null when the build may use none such for that.
     *
     * @param use what they must be good for; nothing in particular when empty
     */
    <C extends IdCredentials> @Nullable C find(String id, Class<C> kind, List<DomainRequirement> use);

    /** Notes that the build has used them, for the people who look after them. */
    void used(Credentials credentials);

    /** What Jenkins lets a build use: it decides by whom the job runs as, whatever thread asks. */
    static CredentialStore of(Run<?, ?> build) {
        return new CredentialStore() {
            @Override
            public <C extends IdCredentials> @Nullable C find(String id, Class<C> kind, List<DomainRequirement> use) {
                return CredentialsProvider.findCredentialById(id, kind, build, use);
            }

            @Override
            public void used(Credentials credentials) {
                CredentialsProvider.track(build, credentials);
            }
        };
    }
}
