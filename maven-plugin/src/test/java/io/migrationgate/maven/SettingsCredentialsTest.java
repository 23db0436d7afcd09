package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class SettingsCredentialsTest {
    private final Server server = new Server();
    private final SettingsCredentials credentials = credentials(server);

    @Test
    void aServerIsDecrypted() {
        server.setUsername("id");
        server.setPassword("{secret}");

        Credential found = credentials.find("reader").orElseThrow();

        assertThat(found.username()).isEqualTo("id");
        assertThat(found.password()).isEqualTo("plain-secret");
        assertThat(found.securityToken()).isNull();
    }

    @Test
    void theSecurityTokenOfTheConfigurationIsDecryptedToo() {
        server.setUsername("id");
        server.setPassword("secret");
        server.setConfiguration(configuration("securityToken", "{token}"));

        assertThat(credentials.find("reader").orElseThrow().securityToken()).isEqualTo("plain-token");
    }

    @Test
    void hostsInTheConfigurationAreAllowed() {
        server.setUsername("id");
        server.setPassword("secret");
        server.setConfiguration(configuration("hosts", "10.0.0.5"));

        assertThat(credentials.find("reader").orElseThrow().password()).isEqualTo("secret");
    }

    @Test
    void anotherIdIsNotFound() {
        assertThat(credentials.find("writer")).isEmpty();
    }

    @Test
    void aServerThatCannotBeDecryptedIsRefusedWithoutItsValue() {
        server.setUsername("id");
        server.setPassword(FakeDecrypter.BROKEN);

        assertThatThrownBy(() -> credentials.find("reader"))
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("\"reader\"")
                .hasMessageContaining("settings-security.xml")
                .hasMessageNotContaining("broken")
                .hasNoCause();
    }

    @Test
    void aSecurityTokenThatCannotBeDecryptedIsRefusedToo() {
        server.setUsername("id");
        server.setPassword("secret");
        server.setConfiguration(configuration("securityToken", FakeDecrypter.BROKEN));

        assertThatThrownBy(() -> credentials.find("reader")).isInstanceOf(CredentialException.class);
    }

    @Test
    void aUserNameAloneIsTheWrongKind() {
        server.setUsername("id");

        assertThatThrownBy(() -> credentials.find("reader"))
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("lacks <username> or <password>");
    }

    @Test
    void aPasswordAloneIsTheWrongKind() {
        server.setPassword("planted-secret");

        assertThatThrownBy(() -> credentials.find("reader"))
                .isInstanceOf(CredentialException.class)
                .hasMessageNotContaining("planted-secret");
    }

    private static SettingsCredentials credentials(Server server) {
        server.setId("reader");
        Settings settings = new Settings();
        settings.addServer(server);
        return new SettingsCredentials(settings, new Decryption(new FakeDecrypter()));
    }

    private static Xpp3Dom configuration(String name, String value) {
        Xpp3Dom child = new Xpp3Dom(name);
        child.setValue(value);
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(child);
        return configuration;
    }
}
