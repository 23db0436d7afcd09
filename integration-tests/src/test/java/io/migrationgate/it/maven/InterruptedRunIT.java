package io.migrationgate.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.it.cloud.DocumentedCloud;
import io.migrationgate.it.cloud.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C leaves whole files that say INCONCLUSIVE, within 5 s, wherever in a run it comes. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGINT")
class InterruptedRunIT {
    private static final Duration PROMISE = Duration.ofSeconds(5);
    private static final Duration START = Duration.ofMinutes(2);
    private static final int ENDED_BY_SIGINT = 130;

    @TempDir
    private Path around;

    private final DocumentedCloud cloud = Plans.simulated(new DocumentedCloud());
    private Path project;

    @BeforeEach
    void plan() throws IOException {
        project = Files.createDirectory(around.resolve("project"));
        Plans.loopback(project, cloud.address(), "for: 60s, pollInterval: 500ms");
        Plans.healthyTask(cloud);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void whileAWindowIsObserved() throws Exception {
        try (MavenRun run = start("readiness")) {
            assertThat(cloud.calls().await("DescribeDtsJobs", 4, START)).isTrue();

            interrupted(run);

            assertThat(run.report().json().path("lag").path(0).path("samples")).isNotEmpty();
        }
    }

    @Test
    void whileTheLagGateWaits() throws Exception {
        try (MavenRun run = start("dts-lag-gate")) {
            assertThat(cloud.calls().await("DescribeDtsJobs", 4, START)).isTrue();

            interrupted(run);
        }
    }

    @Test
    void whileTheCloudIsSilent() throws Exception {
        cloud.faults().always("DescribeDtsJobs", Fault.silence());
        try (MavenRun run = start("readiness")) {
            assertThat(cloud.calls().await("DescribeDtsJobs", 1, START)).isTrue();

            interrupted(run);
        }
    }

    private MavenRun start(String goal) throws IOException {
        return new MavenCommand(around, project, new MavenSettings()).goal(goal).start();
    }

    private static void interrupted(MavenRun run) throws Exception {
        Instant sentAt = run.interrupt();

        assertThat(run.await().exitCode()).isEqualTo(ENDED_BY_SIGINT);
        assertThat(run.report().names()).isEqualTo(ReportFiles.ALL);
        assertThat(run.report().inPlaceAt()).isBetween(sentAt.minusSeconds(1), sentAt.plus(PROMISE));
        assertThat(run.report().json().path("verdict").asText()).isEqualTo("INCONCLUSIVE");
        assertThat(run.report().json().path("stopped").asText()).isEqualTo("interrupted");
        assertThat(run.report().outcome())
                .containsEntry("outcome", "INCONCLUSIVE")
                .containsEntry("code", "11");
        assertThat(run.report().junitRoot()).isEqualTo("testsuite");
        assertThat(run.report().text("report.html")).endsWith("</html>\n");
        assertThat(run.output()).contains("interrupted: the run ends as INCONCLUSIVE(11)");
    }
}
