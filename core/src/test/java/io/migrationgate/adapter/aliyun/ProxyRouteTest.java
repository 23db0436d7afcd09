package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRouteTest {
    private final ProxyRoute route = new ProxyRoute(
            new Proxy("proxy.example.org", 3128, null, List.of("*.internal.example.org", "10.0.*", "dts.example.com")));

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.8.8.8", "[::1]", "::1"})
    void leavesLoopbackAlone(String host) {
        assertThat(route.proxyFor(host)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.internal.example.org", "A.INTERNAL.example.org", "10.0.3.4", "dts.example.com"})
    void leavesExemptHostsAlone(String host) {
        assertThat(route.proxyFor(host)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dts.aliyuncs.com", "10.1.0.1", "x.dts.example.com", "127.0.0.1.evil.example", "localhost.x"})
    void takesAllOthersThroughTheProxy(String host) {
        assertThat(route.proxyFor(host)).isEqualTo("proxy.example.org");
        assertThat(route.select(URI.create("https://" + host)))
                .extracting(java.net.Proxy::type)
                .containsExactly(java.net.Proxy.Type.HTTP);
    }

    @Test
    void goesDirectlyWithoutAProxyEvenWhenTheJvmHasOne() {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(route);
        try {
            assertThat(new ProxyRoute(null).select(URI.create("https://dts.aliyuncs.com")))
                    .containsExactly(java.net.Proxy.NO_PROXY);
        } finally {
            ProxySelector.setDefault(before);
        }
    }
}
