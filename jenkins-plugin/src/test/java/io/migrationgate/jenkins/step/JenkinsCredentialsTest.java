package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import org.junit.jupiter.api.Test;

/** Tests which of Jenkins' credentials are an AccessKey, and what is said of those that are not. */
class JenkinsCredentialsTest {
    private final FakeCredentials store = new FakeCredentials();
    private final JenkinsCredentials credentials = new JenkinsCredentials(store);

    private Credential find() {
        return credentials.find("gate-reader").orElseThrow();
    }

    @Test
    void usernameWithPasswordIsAnAccessKey() {
        store.key("gate-reader", "planted-id", "planted-secret");

        assertThat(find().username()).isEqualTo("planted-id");
        assertThat(find().password()).isEqualTo("planted-secret");
        assertThat(find().securityToken()).isNull();
    }

    @Test
    void secretTextOfThatNameIsItsToken() {
        store.key("gate-reader", "planted-id", "planted-secret");
        store.text("gate-reader_SECURITY_TOKEN", "planted-token");

        assertThat(find().securityToken()).isEqualTo("planted-token");
        assertThat(store.used).hasSize(2);
    }

    @Test
    void everyUseIsLookedUpAnew() {
        store.key("gate-reader", "planted-id", "planted-secret");
        find();
        store.key("gate-reader", "other-id", "other-secret");

        assertThat(find().username()).isEqualTo("other-id");
        assertThat(store.used).hasSize(2);
    }

    @Test
    void missingOnesAreNamedWithWhatToDo() {
        assertThatThrownBy(this::find)
                .isInstanceOf(CredentialException.class)
                .hasMessage(
                        "Jenkins has no credentials gate-reader that this job may use; add a username (the AccessKey id)"
                                + " with password (the AccessKey secret) with this id to the job's folder, or globally");
    }

    @Test
    void onesOfAnotherKindAreNamedWithTheRightKind() {
        store.text("gate-reader", "planted-secret");

        assertThatThrownBy(this::find)
                .isInstanceOf(CredentialException.class)
                .hasMessage("the Jenkins credentials gate-reader are of another kind; an AccessKey is a username (the"
                        + " AccessKey id) with password (the AccessKey secret)");
        assertThat(store.used).isEmpty();
    }

    @Test
    void tokenOfAnotherKindIsRefused() {
        store.key("gate-reader", "planted-id", "planted-secret");
        store.key("gate-reader_SECURITY_TOKEN", "planted-id", "planted-token");

        assertThatThrownBy(this::find)
                .isInstanceOf(CredentialException.class)
                .hasMessage(
                        "the Jenkins credentials gate-reader_SECURITY_TOKEN are of another kind; a security token is a"
                                + " secret text");
    }
}
