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

    private boolean isSentTo(String host) {
        try {
            return credentials.find("reader", host, 3306).isPresent();
        } catch (CredentialException refused) {
            assertThat(refused)
                    .hasMessage(
                            "credential \"reader\" is a <server> of settings.xml whose <hosts> do not name this host");
            return false;
        }
    }

    @Test
    void aLoginIsSentToTheHostsOfItsServerAlone() {
        server.setUsername("id");
        server.setPassword("secret");
        assertThat(isSentTo("10.0.0.5")).isTrue();

        server.setConfiguration(configuration("hosts", "10.0.0.5, *.rds.aliyuncs.com"));
        assertThat(isSentTo("10.0.0.5")).isTrue();
        assertThat(isSentTo("10.0.0.55")).isFalse();
        assertThat(isSentTo("RM-1.mysql.rds.aliyuncs.com")).isTrue();
        assertThat(isSentTo("rds.aliyuncs.com")).isFalse();
        assertThat(isSentTo("evilrds.aliyuncs.com")).isFalse();

        server.setConfiguration(configuration("hosts", " "));
        assertThat(isSentTo("10.0.0.5")).isFalse();

        Xpp3Dom listed = configuration("hosts", null);
        for (String host : new String[] {"10.0.0.5", "10.0.0.6"}) {
            Xpp3Dom one = new Xpp3Dom("host");
            one.setValue(host);
            listed.getChild("hosts").addChild(one);
        }
        server.setConfiguration(listed);
        assertThat(isSentTo("10.0.0.6")).isTrue();
        assertThat(isSentTo("10.0.0.7")).isFalse();
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
