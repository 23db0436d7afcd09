package io.migrationgate.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.migrationgate.it.cloud.ProxyAttempt.Outcome;
import io.migrationgate.it.cloud.TestAuthority;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A healthy migration in the real world, judged with the real settings by the real clock. */
class HealthyMigrationIT {
    private static final String KEY = "LTAI5tPlantedForTests";

    @TempDir
    private Path around;

    /** What a real plan cannot prove yet: no drill was recorded, and no call tells rights, retention or how rows were compared. */
    private static final Set<String> OPEN = Set.of(
            "backup-restored",
            "cutover-window",
            "data-verified",
            "dts-privileges",
            "dts-reverse-path",
            "dts-source-settings",
            "rollback-tested",
            "schema-hazards");

    /** One test for both goals: each observes for a minute, so they do it at the same time. */
    @Test
    void isGoForTheLagGateAndAtMostInconclusiveForReadiness() throws Exception {
        TestAuthority authority = new TestAuthority(around);
        Secrets secrets = new Secrets();
        String secret = secrets.make();
        try (RealWorld first = new RealWorld(Files.createDirectory(around.resolve("readiness")), authority);
                RealWorld second = new RealWorld(Files.createDirectory(around.resolve("lag-gate")), authority);
                MavenRun readiness = start(first, "readiness", secret);
                MavenRun lagGate = start(second, "dts-lag-gate", secret)) {
            assertInconclusive(readiness.await());
            assertGo(lagGate.await());

            secrets.assertKeptBy(readiness);
            secrets.assertKeptBy(lagGate);
            assertThat(first.signers()).containsExactly(KEY);
            assertThat(second.signers()).containsExactly(KEY);
            assertThat(first.proxy.targets(Outcome.TUNNELLED))
                    .contains("dts.aliyuncs.com:443", "sts.cn-hangzhou.aliyuncs.com:443");
        }
    }

    private static MavenRun start(RealWorld world, String goal, String secret) throws Exception {
        world.cloud.keys().add(KEY, secret);
        Plans.healthyTask(world.cloud).lag(Duration.ofSeconds(1));
        return world.command(world.settings().server(Plans.CREDENTIALS, KEY, secret))
                .goal(goal)
                .start();
    }

    private static void assertInconclusive(MavenRun run) throws Exception {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.report().outcome())
                .containsEntry("outcome", "INCONCLUSIVE")
                .containsEntry("simulated", "false");
        JsonNode report = run.report().json();
        Set<String> open = new TreeSet<>();
        for (JsonNode finding : report.path("findings")) {
            if (!finding.path("status").asText().equals("PASS")) {
                assertThat(finding.path("status").asText()).as("%s", finding).isEqualTo("INCONCLUSIVE");
                open.add(finding.path("criterion").asText());
            }
        }
        assertThat(open).isEqualTo(OPEN);
        assertThat(run.report().finding("backup-fresh").path("level").asText()).isEqualTo("DECLARED");
        assertThat(report.path("notJudged")).isEmpty();
        assertThat(run.output()).contains("INCONCLUSIVE(11): real-world");
    }

    private static void assertGo(MavenRun run) throws Exception {
        assertThat(run.exitCode()).isZero();
        assertThat(run.report().outcome()).containsEntry("outcome", "GO").containsEntry("simulated", "false");
        assertThat(run.report().json().path("headline").asText()).startsWith("GO");
        assertThat(run.report().finding("dts-lag").path("status").asText()).isEqualTo("PASS");
        assertThat(run.output()).contains("BUILD SUCCESS");
    }
}
