package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.it.cloud.DocumentedCloud;
import io.migrationgate.it.cloud.Endpoint;
import io.migrationgate.it.cloud.Fault;
import io.migrationgate.it.cloud.PrecheckItem;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server, or something in its place, answers: no GO, one sentence that says what came, no echo of it. */
@Execution(ExecutionMode.CONCURRENT)
class BadRepliesIT {
    private static final String LIST = "DescribeDtsJobs";
    private static final String REQUEST_ID = "request id [0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}";

    private final Rig rig = new Rig();
    private final DocumentedCloud cloud = rig.cloud;

    @BeforeEach
    void aHealthyTask() {
        cloud.syncTask("dts1", "job1")
                .region(DocumentedCloud.REGION)
                .source(Endpoint.selfManaged("MySQL", "10.0.0.5", 3306))
                .target(Endpoint.instance("MySQL", "RDS", "rm-1", DocumentedCloud.REGION))
                .precheck("Finished", PrecheckItem.passed("CHECK_CONN_SRC"));
    }

    private static String impatient(String plan) {
        return plan.replace("timeout: 30s", "timeout: 5s");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private FindingRow inconclusive(MigrationPlan plan, String criterion) {
        Report report = rig.readiness(plan);
        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        FindingRow finding = Rig.finding(report, criterion);
        assertThat(finding.status()).isEqualTo("INCONCLUSIVE");
        isOneSentence(finding.observed());
        isOneSentence(finding.remedy());
        echoesNothing(report);
        return finding;
    }

    private static void isOneSentence(String text) {
        assertThat(text)
                .doesNotContain("\n")
                .doesNotContainPattern("[.!?]\\s+\\p{Lu}")
                .hasSizeBetween(10, 300);
    }

    private static void echoesNothing(Report report) {
        report.files()
                .forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain("Please log in", "Filler", "xxxxxxxx", "simulated-secret", "ACS3-HMAC"));
        assertThat(String.join("\n", report.logText())).doesNotContain("Please log in", "Filler", "xxxxxxxx");
    }

    static Stream<Arguments> repliesThatStay() {
        long tooMuch = 9L * 1024 * 1024;
        return Stream.of(
                Arguments.of("a page", Fault.html(200), "web page"),
                Arguments.of("a page of an error", Fault.html(403), "HTTP 403 without a reply of the API"),
                Arguments.of("nothing", Fault.empty(200), "empty"),
                Arguments.of("half of the JSON", Fault.truncated(), "cut off"),
                Arguments.of("a list and no object", Fault.text(200, "application/json", "[1]"), "not a JSON object"),
                Arguments.of("too much", Fault.oversized(tooMuch, false), "larger than 8 MiB"),
                Arguments.of("too much behind gzip", Fault.oversized(20 * tooMuch, true), "larger than 8 MiB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repliesThatStay")
    void aReplyThatIsNoneIsNamedForWhatItIs(String name, Fault fault, String words) {
        cloud.faults().always(LIST, fault);

        FindingRow finding = inconclusive(rig.plan(BadRepliesIT::impatient), "dts-state");

        assertThat(finding.observed()).contains(LIST).contains(words);
        assertThat(cloud.calls().count(LIST)).as("nothing to try again").isEqualTo(1);
    }

    static Stream<Arguments> repliesThatMayPass() {
        return Stream.of(
                Arguments.of("a page of a proxy", Fault.html(502), "HTTP 502 without a reply of the API"),
                Arguments.of("a dropped connection", Fault.dropConnection(), "ended before the reply was complete"),
                Arguments.of("a connection cut off", Fault.cutOff(), "ended before the reply was complete"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repliesThatMayPass")
    void whatMayPassIsTriedAgainAndThenNamed(String name, Fault fault, String words) {
        cloud.faults().always(LIST, fault);

        assertThat(inconclusive(rig.plan(BadRepliesIT::impatient), "dts-state").observed())
                .contains(LIST)
                .contains(words);
        assertThat(cloud.calls().count(LIST)).isGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void nothingSignedFollowsARedirect(int status) {
        cloud.faults().always(LIST, Fault.redirectToStranger(status));

        FindingRow finding = inconclusive(rig.plan(BadRepliesIT::impatient), "dts-state");

        assertThat(finding.observed()).contains("redirect (HTTP " + status + ")");
        assertThat(cloud.stranger().visits()).isEmpty();
    }

    @Test
    void anUnreachableEndpointIsNamedByHost() throws IOException {
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }
        MigrationPlan plan = rig.plan(text -> impatient(text).replace(cloud.address(), "127.0.0.1:" + port));

        assertThat(inconclusive(plan, "dts-precheck").observed()).contains("no connection to 127.0.0.1");
    }

    @Test
    void aSilentServerEndsAtTheDeadline() {
        cloud.faults().always(LIST, Fault.silence());
        long before = System.nanoTime();

        assertThat(inconclusive(rig.plan(BadRepliesIT::impatient), "dts-state").observed())
                .contains("did not answer in time");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(50));
    }

    @Test
    void aServerThatIsSilentFromTheFirstCallOnEndsAtTheDeadlineToo() {
        cloud.faults().always("DescribePreCheckStatus", Fault.silence());
        long before = System.nanoTime();

        assertThat(inconclusive(rig.plan(BadRepliesIT::impatient), "dts-precheck")
                        .observed())
                .contains("did not answer in time");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(50));
    }

    @Test
    void anUnknownKeyIsRefusedWithTheRequestId() {
        cloud.keys().remove("simulated");

        assertThat(inconclusive(rig.plan(BadRepliesIT::impatient), "dts-state").observed())
                .contains("the AccessKey of credentials default is not valid")
                .containsPattern(REQUEST_ID);
    }

    @Test
    void aWrongSecretIsRefusedWithTheRequestId() {
        cloud.keys().add("simulated", "another-secret");

        assertThat(inconclusive(rig.plan(BadRepliesIT::impatient), "dts-state").observed())
                .contains("SignatureDoesNotMatch")
                .containsPattern(REQUEST_ID);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3600, 3600})
    void aRefusedTimeIsNotBlamedOnAClockThatAgreesWithTheDateHeader(long seconds) {
        cloud.clockSkew(Duration.ofSeconds(seconds));

        assertThat(inconclusive(rig.plan(BadRepliesIT::impatient), "dts-state").observed())
                .contains("refused because of the time of the request, though")
                .containsPattern(REQUEST_ID);
    }

    @ParameterizedTest
    @CsvSource({"1h, behind", "-1h, ahead of"})
    void aClockThatIsOffIsToldHowFar(String skew, String side) {
        Report report = OrdersExample.readiness(
                OrdersExample.planText(), OrdersExample.scenario("healthy") + "clockSkew: " + skew + "\n");

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Rig.finding(report, "dts-state").observed())
                .containsPattern("clock of this machine is (1 h|60 min|59 min [0-9]+ s|3600 s|3599 s|3601 s) " + side
                        + " the server")
                .contains("request id ");
    }

    @Test
    void aRegionThatTheCloudRefusesIsInconclusiveWithTheRequestId() {
        cloud.faults().always(LIST, Fault.error(400, "InvalidRegionId", "The specified region is not valid."));

        assertThat(inconclusive(rig.plan(BadRepliesIT::impatient), "dts-state").observed())
                .contains("InvalidRegionId: The specified region is not valid. (HTTP 400, ")
                .containsPattern(REQUEST_ID);
    }

    @Test
    void aRegionWithoutTheTaskIsNoGoAndNamed() {
        Report report = rig.readiness(rig.plan(text -> text.replace("cn-hangzhou", "cn-shanghai")));

        assertThat(report.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(Rig.finding(report, "inventory-found").observed())
                .contains("job1")
                .contains("cn-shanghai");
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                Arguments.of("ServiceUnavailable", Fault.unavailable()),
                Arguments.of("Throttling.User", Fault.throttled()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void whatFailsTwiceAndThenWorksIsGo(String code, Fault fault) {
        cloud.faults().next(2, LIST, fault);
        cloud.faults().next(2, "DescribePreCheckStatus", fault);

        Report report = rig.readiness(rig.plan(text -> text.replace("for: 4s", "for: 10s")));

        assertThat(report.verdict()).isEqualTo(Verdict.GO);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void whatKeepsFailingIsInconclusiveWithTheRequestId(String code, Fault fault) {
        cloud.faults().always(LIST, fault);

        assertThat(inconclusive(rig.plan(BadRepliesIT::impatient), "dts-state").observed())
                .contains(code)
                .containsPattern(REQUEST_ID);
    }
}
