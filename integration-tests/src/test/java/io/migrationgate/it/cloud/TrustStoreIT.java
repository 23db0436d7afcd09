package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.it.cloud.ProxyAttempt.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows that another JVM trusts the test cloud by options alone, which is how a real Maven is driven. */
class TrustStoreIT {
    @TempDir
    private Path folder;

    @Test
    void anotherJvmTrustsTheCloudByItsOptions() throws Exception {
        TestAuthority authority = new TestAuthority(folder);
        try (DocumentedCloud cloud = new DocumentedCloud();
                ConnectProxy proxy = new ConnectProxy(cloud, authority)) {
            cloud.keys().add("LTAI-test", "secret");

            assertThat(call(proxy, authority.trustOptions())).isEmpty();
            assertThat(cloud.calls().all())
                    .singleElement()
                    .satisfies(call -> assertThat(call.verified()).isTrue());
            assertThat(proxy.targets(Outcome.TUNNELLED)).containsExactly("dts.aliyuncs.com:443");
        }
    }

    @Test
    void withoutTheOptionsItDoesNot() throws Exception {
        TestAuthority authority = new TestAuthority(folder);
        try (DocumentedCloud cloud = new DocumentedCloud();
                ConnectProxy proxy = new ConnectProxy(cloud, authority)) {
            cloud.keys().add("LTAI-test", "secret");

            assertThat(call(proxy, List.of())).contains("SSLHandshakeException");
            assertThat(cloud.calls().all()).isEmpty();
        }
    }

    /** Returns what the JVM wrote when the call failed, else nothing. */
    private static String call(ConnectProxy proxy, List<String> options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        Collections.addAll(command, "-cp", System.getProperty("java.class.path"), TrustedCall.class.getName());
        Collections.addAll(command, Integer.toString(proxy.port()), "LTAI-test", "secret");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : output;
    }
}
