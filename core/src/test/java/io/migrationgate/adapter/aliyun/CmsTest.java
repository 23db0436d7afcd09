package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.LagHistory.Point;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.DtsReference;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the metrics of CloudMonitor become histories, in the unit that it names itself and in no other. */
class CmsTest {
    private static final Instant AT = Instant.parse("2026-12-04T15:00:00Z");
    private static final String LIST = "{\"Code\":\"200\",\"Success\":true,\"Period\":\"300\",\"Datapoints\":%s}";
    private static final String POINT =
            "{\"timestamp\":1796396400000,\"userId\":\"1\",\"instanceId\":\"dts1\",\"Average\":%s}";

    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Seconds, 1.5, 1500",
        "s, 1.5, 1500",
        "Milliseconds, 1.5, 2",
        "MS, \"800\", 800",
        "second, 1e1, 10000",
        "milliseconds, 0, 0"
    })
    void theUnitIsWhatTheMetaListSays(String unit, String value, long millis) {
        answers(meta(unit), LIST.formatted("[" + POINT.formatted(value) + "]"));

        assertThat(points(read("dts1"))).containsExactly(new Point(AT, Duration.ofMillis(millis)));
    }

    @Test
    void aListInsideAStringIsReadAsAList() {
        String text = ("[" + POINT.formatted("800") + "]").replace("\"", "\\\"");
        answers(meta("ms"), LIST.formatted("\"" + text + "\""));

        assertThat(points(read("dts1"))).containsExactly(new Point(AT, Duration.ofMillis(800)));
    }

    @Test
    void asksForTheMetricOfTheTypeForAMonthAndForAllInstancesAtOnce() {
        answers(meta("ms"), LIST.formatted("[]"));

        Map<String, LagHistory> histories =
                read("dts1", "dts2").evidence().orElseThrow().value();

        assertThat(histories).containsOnlyKeys("dts1", "dts2");
        assertThat(histories.get("dts2").points()).isEmpty();
        assertThat(bench.cloud.seen.get(0).parameters())
                .containsEntry("Namespace", "acs_dts")
                .containsEntry("MetricName", "SynchronizationLatency");
        assertThat(bench.cloud.seen.get(1).parameters())
                .containsEntry("MetricName", "SynchronizationLatency")
                .containsEntry("Dimensions", "[{\"instanceId\":\"dts1\"},{\"instanceId\":\"dts2\"}]")
                .containsEntry("Period", "300")
                .containsEntry("Length", "1440")
                .containsEntry(
                        "StartTime",
                        String.valueOf(now().minus(Duration.ofDays(31)).toEpochMilli()))
                .containsEntry("EndTime", String.valueOf(now().toEpochMilli()));
    }

    @ParameterizedTest
    @CsvSource({"1, 300", "2, 300", "3, 900", "8, 3600", "50, 3600"})
    void thePeriodGrowsSoThatTheCallsStayFew(int instances, String period) {
        answers(meta("ms"), LIST.formatted("[]"));

        read(IntStream.range(0, instances).mapToObj(number -> "dts" + number).toArray(String[]::new));

        assertThat(bench.cloud.seen.get(1).parameters()).containsEntry("Period", period);
    }

    @Test
    void aPeriodThatTheMetricDoesNotHaveIsNotAskedFor() {
        answers(meta("ms").replace("60,300", "900, 3600"), LIST.formatted("[]"));

        read("dts1");

        assertThat(bench.cloud.seen.get(1).parameters()).containsEntry("Period", "900");
    }

    @Test
    void hundredDatabasesAreTwoQueriesAndOneLookAtTheUnit() {
        answers(meta("ms"), LIST.formatted("[]"));

        assertThat(read(IntStream.range(0, 100)
                                .mapToObj(number -> "dts" + number)
                                .toArray(String[]::new))
                        .evidence())
                .isPresent();
        assertThat(bench.cloud.seen).hasSize(3);
    }

    @Test
    void pagesFollowTheTokenAndOfTwoPointsOfOneTimeTheWorseCounts() {
        String more = LIST.replace("{\"Code\"", "{\"NextToken\":\"t-1\",\"Code\"");
        answers(
                meta("ms"),
                more.formatted("[" + POINT.formatted("900") + "]"),
                LIST.formatted("[" + POINT.formatted("700") + "]"));

        assertThat(points(read("dts1"))).containsExactly(new Point(AT, Duration.ofMillis(900)));
        assertThat(bench.cloud.seen.get(2).parameters()).containsEntry("NextToken", "t-1");
    }

    @Test
    void aTokenThatComesAgainOrNeverEndsIsNoHistory() {
        String more =
                LIST.replace("{\"Code\"", "{\"NextToken\":\"t-1\",\"Code\"").formatted("[]");
        answers(meta("ms"), more);
        assertThat(Wording.key(read("dts1"))).isEqualTo("cloud.list-repeated");
        bench.cloud.seen.clear();
        bench.cloud.answers((exchange, seen) -> TestCloud.json(
                        seen.parameters().containsKey("Period")
                                ? more.replace("t-1", "t-" + bench.cloud.seen.size())
                                : meta("ms"))
                .to(exchange, seen));
        assertThat(Wording.key(read("dts1"))).isEqualTo("cloud.list-endless");
        assertThat(bench.cloud.seen).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "count", "Minutes", "%"})
    void aUnitThatNobodyKnowsIsNoHistory(String unit) {
        answers(meta(unit), LIST.formatted("[" + POINT.formatted("800") + "]"));

        assertThat(Wording.key(read("dts1"))).isEqualTo("cloud.metric-unit");
        assertThat(bench.cloud.seen).hasSize(1);
    }

    @Test
    void aMetricThatIsNotListedIsNoHistory() {
        answers(meta("ms").replace("SynchronizationLatency", "MigrationLatency"));

        assertThat(Wording.key(read("dts1"))).isEqualTo("cloud.metric-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"n/a\"", "-1", "null", "1e99", "\"NaN\"", "[]"})
    void aPointThatIsNoDelayIsNoHistory(String value) {
        answers(meta("ms"), LIST.formatted("[" + POINT.formatted(value) + "]"));

        assertThat(Wording.key(read("dts1"))).isEqualTo("cloud.point-unreadable");
    }

    @Test
    void aTimeInSecondsOrAPointOfNobodyIsNoHistory() {
        answers(meta("ms"), LIST.formatted("[{\"timestamp\":1796396400,\"instanceId\":\"dts1\",\"Average\":1}]"));
        assertThat(Wording.key(read("dts1"))).isEqualTo("cloud.point-unreadable");
        answers(meta("ms"), LIST.formatted("[{\"timestamp\":1796396400000,\"Average\":1}]"));
        assertThat(Wording.key(read("dts1"))).isEqualTo("cloud.point-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"no list\"", "\"{}\"", "{}", "7", "null"})
    void pointsThatAreNoListAreNoHistory(String points) {
        answers(meta("ms"), LIST.formatted(points));

        assertThat(Wording.key(read("dts1"))).isEqualTo("cloud.list-missing");
    }

    @Test
    void saysWhichRightIsMissingByTheNameThatRamKnows() {
        bench.cloud.answers(TestCloud.reply(
                403, "{\"Code\":\"Forbidden.Unauthorized\",\"Message\":\"not authorized\",\"RequestId\":\"r\"}"));

        assertThat(Wording.of(read("dts1"))).contains("cms:DescribeMetricMetaList");
    }

    private void answers(String... bodies) {
        bench.cloud.seen.clear();
        bench.cloud.answersInTurn(List.of(bodies).stream().map(TestCloud::json).toArray(TestCloud.Answer[]::new));
    }

    private static String meta(String unit) {
        return "{\"Code\":200,\"Success\":true,\"TotalCount\":\"1\",\"Resources\":{\"Resource\":[{\"Namespace\":"
                + "\"acs_dts\",\"MetricName\":\"SynchronizationLatency\",\"Unit\":\"" + unit
                + "\",\"Periods\":\"60,300\",\"Statistics\":\"Average\",\"Dimensions\":\"userId,instanceId\"}]}}";
    }

    private Instant now() {
        return bench.time.instant();
    }

    private Reading<Map<String, LagHistory>> read(String... instances) {
        return new Cms(bench.client)
                .histories(Bench.CLOUD, DtsReference.Type.SYNC, List.of(instances), now(), bench.deadline());
    }

    private static List<Point> points(Reading<Map<String, LagHistory>> read) {
        return read.evidence().orElseThrow().value().get("dts1").points();
    }
}
