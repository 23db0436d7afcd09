package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.ProxyConfiguration;
import io.migrationgate.UsageException;
import io.migrationgate.access.Proxy;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how the engine is told of the proxy of Jenkins. */
class JenkinsProxyTest {
    private static Proxy proxy(ProxyConfiguration jenkins) {
        return Objects.requireNonNull(JenkinsProxy.of(jenkins));
    }

    @Test
    void proxyWithoutAnybodyToKnow() {
        Proxy proxy = proxy(new ProxyConfiguration("proxy.example", 3128, null, null, null));

        assertThat(proxy.host()).isEqualTo("proxy.example");
        assertThat(proxy.port()).isEqualTo(3128);
        assertThat(proxy.credential()).isNull();
        assertThat(proxy.nonProxyHosts()).isEmpty();
    }

    @Test
    void proxyWithAPassword() {
        Proxy proxy = proxy(new ProxyConfiguration("proxy.example", 3128, "gate", "planted", null));

        assertThat(Objects.requireNonNull(proxy.credential()).username()).isEqualTo("gate");
        assertThat(proxy.credential().password()).isEqualTo("planted");
        assertThat(proxy.toString()).doesNotContain("planted");
    }

    @Test
    void hostsToCallDirectlyAreSeparatedAsJenkinsAllows() {
        Proxy proxy = proxy(new ProxyConfiguration("p", 1, null, null, " localhost, *.example|10.0.0.1\n\nother "));

        assertThat(proxy.nonProxyHosts()).containsExactly("localhost", "*.example", "10.0.0.1", "other");
    }

    @Test
    void noProxy() {
        assertThat(JenkinsProxy.of(null)).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void proxyWithoutAName(String name) {
        assertThat(JenkinsProxy.of(new ProxyConfiguration(name, 3128, null, null, null)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void portThatIsNone(int port) {
        assertThatThrownBy(() -> JenkinsProxy.of(new ProxyConfiguration("p", port, null, null, null)))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("the proxy of Jenkins has the port " + port);
    }
}
