package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.UsageException;
import io.migrationgate.access.Credential;
import java.util.Objects;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;

class SettingsProxyTest {
    private final Settings settings = new Settings();
    private final SettingsProxy proxies = new SettingsProxy(settings, new Decryption(new FakeDecrypter()));

    @Test
    void noProxyIsNone() {
        assertThat(proxies.find()).isEmpty();
    }

    @Test
    void theProxyForHttpsWinsOverOneForHttp() {
        add("http", "plain.example.com");
        add("https", "tls.example.com");

        assertThat(proxies.find().orElseThrow().host()).isEqualTo("tls.example.com");
    }

    @Test
    void aProxyForHttpServesWhenThereIsNoOther() {
        add("http", "plain.example.com");

        assertThat(proxies.find().orElseThrow().host()).isEqualTo("plain.example.com");
    }

    @Test
    void anInactiveProxyIsLeftOut() {
        add("https", "tls.example.com").setActive(false);

        assertThat(proxies.find()).isEmpty();
    }

    @Test
    void hostsToCallDirectlyAreSeparatedByBars() {
        add("https", "tls.example.com").setNonProxyHosts("localhost| *.internal |");

        assertThat(proxies.find().orElseThrow().nonProxyHosts()).containsExactly("localhost", "*.internal");
    }

    @Test
    void thePasswordIsDecrypted() {
        Proxy proxy = add("https", "tls.example.com");
        proxy.setUsername("user");
        proxy.setPassword("{secret}");

        Credential credential =
                Objects.requireNonNull(proxies.find().orElseThrow().credential());

        assertThat(credential.username()).isEqualTo("user");
        assertThat(credential.password()).isEqualTo("plain-secret");
    }

    @Test
    void aPasswordThatCannotBeDecryptedIsRefusedWithoutItsValue() {
        Proxy proxy = add("https", "tls.example.com");
        proxy.setUsername("user");
        proxy.setPassword(FakeDecrypter.BROKEN);

        assertThatThrownBy(proxies::find)
                .isInstanceOf(UsageException.class)
                .hasMessage("proxy \"corporate\" of settings.xml cannot be decrypted; check settings-security.xml");
    }

    @Test
    void halfAPairIsRefused() {
        add("https", "tls.example.com").setUsername("user");

        assertThatThrownBy(proxies::find)
                .isInstanceOf(UsageException.class)
                .hasMessage("proxy \"corporate\" of settings.xml has half a pair of <username> and <password>");
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        add("https", "tls.example.com").setPort(70_000);

        assertThatThrownBy(proxies::find).isInstanceOf(UsageException.class).hasMessageContaining("1 to 65535");
    }

    private Proxy add(String protocol, String host) {
        Proxy proxy = new Proxy();
        proxy.setId("corporate");
        proxy.setProtocol(protocol);
        proxy.setHost(host);
        proxy.setPort(3128);
        settings.addProxy(proxy);
        return proxy;
    }
}
