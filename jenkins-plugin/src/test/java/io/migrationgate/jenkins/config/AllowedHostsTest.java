package io.migrationgate.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
    @Test
    void readsOneHostPerLine() {
        assertThat(AllowedHosts.of("dts.example.com\r\n  Gateway.Example.com \n\n"))
                .containsExactlyInAnyOrder("dts.example.com", "gateway.example.com");
    }

    @Test
    void readsNothingAsNoHost() {
        assertThat(AllowedHosts.of(" \n")).isEmpty();
        assertThatCode(() -> AllowedHosts.check("")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dts.example.com",
                "dts.example.com:443",
                "dts.example.com/path",
                "*.example.com",
                "user@dts.example.com",
                "dts.example.com,rds.example.com",
                "dts..example.com",
                "-dts.example.com",
                "dts.example.com.",
                "localhost",
                "127.0.0.1",
                "[::1]",
                "<script>alert(1)</script>"
            })
    void refusesWhatIsNoFullHostName(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedHosts.check("dts.example.com\n" + host))
                .withMessageStartingWith(host + " is not a full host name: write the host alone");
        assertThat(AllowedHosts.of(host)).isEmpty();
    }

    @Test
    void namesTheFirstThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedHosts.check("dts.example.com\nfirst\nsecond"))
                .withMessageStartingWith("first is not");
    }
}
