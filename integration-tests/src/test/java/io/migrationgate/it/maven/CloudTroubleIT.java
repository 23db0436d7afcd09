package io.migrationgate.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.migrationgate.it.cloud.DocumentedCloud;
import io.migrationgate.it.cloud.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cloud that cannot be read ends in INCONCLUSIVE, in one sentence that finds the call, and in whole files. */
class CloudTroubleIT {
    private static final String REQUEST_ID = "[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}";
    private static final String UNREACHABLE = "unreachable";
    private static final String WRONG_REGION = "wrong-region";
    private static final String CLOCK_SKEW = "clock-skew";
    private static final String LOG_IN_PAGE = "log-in-page";

    private static final String SHORT = "12s";
    /** A call that meets nobody is tried again for up to 14 s, and that of the task comes after those of other proofs. */
    private static final String LONG = "75s";

    @TempDir
    private static Path around;

    private static final List<DocumentedCloud> clouds = new ArrayList<>();
    private static ManyProjects projects;
    private static MavenRun run;

    @BeforeAll
    static void runAll() throws Exception {
        projects = new ManyProjects(Files.createDirectory(around.resolve("projects")));
        project(UNREACHABLE, "127.0.0.1:" + closedPort(), LONG);
        cloud(WRONG_REGION)
                .faults()
                .always("DescribeDtsJobs", Fault.error(400, "InvalidRegionId", "The region does not exist."));
        cloud(CLOCK_SKEW).clockSkew(Duration.ofHours(2));
        cloud(LOG_IN_PAGE).faults().always("DescribeDtsJobs", Fault.html(200));
        run = projects.verify(around);
    }

    @AfterAll
    static void close() {
        clouds.forEach(DocumentedCloud::close);
    }

    private static DocumentedCloud cloud(String name) throws IOException {
        DocumentedCloud cloud = Plans.simulated(new DocumentedCloud());
        clouds.add(cloud);
        Plans.healthyTask(cloud);
        project(name, cloud.address(), SHORT);
        return cloud;
    }

    private static void project(String name, String address, String timeout) throws IOException {
        String lag = "for: 2s, pollInterval: 200ms, timeout: " + timeout;
        Plans.loopback(projects.add(name, "migration.yaml"), address, lag);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {UNREACHABLE, WRONG_REGION, CLOCK_SKEW, LOG_IN_PAGE})
    void theOutcomeIsInconclusiveInWholeFiles(String name) throws Exception {
        ReportFiles report = projects.report(name);

        assertThat(report.outcome()).containsEntry("outcome", "INCONCLUSIVE").containsEntry("code", "11");
        assertThat(report.names()).isEqualTo(ReportFiles.ALL);
        assertThat(report.json().path("verdict").asText()).isEqualTo("INCONCLUSIVE");
        assertThat(report.junitRoot()).isEqualTo("testsuite");
        assertThat(report.text("report.html")).endsWith("</html>\n");
    }

    @Test
    void anEndpointWhereNobodyListensIsNamed() throws Exception {
        assertThat(observed(UNREACHABLE)).isEqualTo("dts DescribeDtsJobs cn-hangzhou: no connection to 127.0.0.1");
    }

    @Test
    void aWrongRegionIsNamedWithTheRequest() throws Exception {
        assertThat(observed(WRONG_REGION))
                .contains("InvalidRegionId", "The region does not exist.")
                .containsPattern(REQUEST_ID);
    }

    @Test
    void aWrongClockIsNamedWithTheRequest() throws Exception {
        assertThat(observed(CLOCK_SKEW))
                .startsWith("dts DescribeDtsJobs cn-hangzhou was refused because")
                .containsPattern(REQUEST_ID);
        assertThat(finding(CLOCK_SKEW).path("remedy").asText()).contains("time server");
    }

    @Test
    void aLogInPageIsNamedAndNotRepeated() throws Exception {
        assertThat(observed(LOG_IN_PAGE)).contains("the reply is a web page and not from the API");
        assertThat(run.output()).doesNotContain("Please log in");
    }

    @Test
    void noTroubleOfTheCloudShowsAStackTrace() throws Exception {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).doesNotContainPattern(MavenRun.STACK_FRAME);
    }

    private static String observed(String name) throws IOException {
        return finding(name).path("observed").asText();
    }

    private static JsonNode finding(String name) throws IOException {
        return projects.report(name).finding("inventory-found");
    }
}
