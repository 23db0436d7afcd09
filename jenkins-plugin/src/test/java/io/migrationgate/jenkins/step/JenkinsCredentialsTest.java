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

    private Credential login() {
        return credentials.find("orders-source", "10.0.0.5", 3306).orElseThrow();
    }

    @Test
    void usernameWithPasswordIsALoginOfADatabaseThatHasNoToken() {
        store.key("orders-source", "planted-reader", "planted-password");
        store.text("orders-source_SECURITY_TOKEN", "planted-token");

        assertThat(login().username()).isEqualTo("planted-reader");
        assertThat(login().password()).isEqualTo("planted-password");
        assertThat(login().securityToken()).isNull();
        assertThat(store.used).hasSize(3);
    }

    @Test
    void aLoginOfADomainIsUsedForItsHostsAlone() {
        store.key("orders-source", "planted-reader", "planted-password");
        store.hosts.put("orders-source", "10.0.0.5:3306");
        assertThat(login().username()).isEqualTo("planted-reader");

        store.hosts.put("orders-source", "10.0.0.6:3306");
        assertThatThrownBy(this::login)
                .isInstanceOf(CredentialException.class)
                .hasMessage("the domain of the Jenkins credentials orders-source does not allow them for this host and"
                        + " port; correct the domain or the plan");
        assertThat(store.used).hasSize(1);
    }

    @Test
    void aMissingLoginIsNamedWithWhatToDo() {
        assertThatThrownBy(this::login)
                .hasMessage("Jenkins has no credentials orders-source that this job may use; add a username with"
                        + " password with this id to the job's folder, or globally");
        store.text("orders-source", "planted-secret");
        assertThatThrownBy(this::login)
                .hasMessage("the Jenkins credentials orders-source are of another kind; a login of a database is a"
                        + " username with password");
    }
}
