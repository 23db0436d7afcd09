package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.migrationgate.simulator.scenario.ScenarioException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that CloudMonitor answers in the documented shapes what a scenario remembers of its tasks. */
class MetricsTest {
    private static final Instant START = SimulatedCloud.START;

    @Test
    void theMetaListNamesUnitAndPeriodsWithATotalThatIsText() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "history: { unit: Seconds }")) {
            RawReply reply = meta(cloud, "MetricName", "SynchronizationLatency");
            assertThat(reply.at("/TotalCount").asText()).isEqualTo("1");
            assertThat(reply.at("/TotalCount").isTextual()).isTrue();
            assertThat(reply.at("/Resources/Resource/0/Unit").asText()).isEqualTo("Seconds");
            assertThat(reply.at("/Resources/Resource/0/Periods").asText()).isEqualTo("60,300");
            assertThat(meta(cloud).at("/Resources/Resource")).hasSize(2);
            assertThat(meta(cloud, "MetricName", "MigrationLatency")
                            .at("/Resources/Resource/0/Unit")
                            .asText())
                    .isEqualTo("Seconds");
            assertThat(cloud.client
                            .call("DescribeMetricMetaList", "2019-01-01", "Namespace", "acs_rds")
                            .at("/Resources/Resource"))
                    .isEmpty();
        }
    }

    @Test
    void pointsAreAListInsideATextAndPagesFollowATokenThatEnds() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "history: { base: 900ms }")) {
            RawReply first = points(cloud, "Length", "30");
            assertThat(first.at("/Datapoints").isTextual()).isTrue();
            List<JsonNode> all = new ArrayList<>(list(first));
            assertThat(all).hasSize(30);
            RawReply last = points(
                    cloud, "Length", "30", "NextToken", first.at("/NextToken").asText());
            all.addAll(list(last));
            assertThat(last.at("/NextToken").isMissingNode()).isTrue();
            assertThat(all).hasSize(60);
            assertThat(all)
                    .extracting(point -> point.path("timestamp").asLong())
                    .doesNotHaveDuplicates();
            assertThat(all.get(0).path("instanceId").asText()).isEqualTo("dtsone");
            assertThat(all.get(0).path("Average").asDouble()).isEqualTo(900);
            assertThat(all.get(0).path("timestamp").asLong())
                    .as("the begin is not included")
                    .isEqualTo(START.minus(Duration.ofMinutes(59)).toEpochMilli());
        }
    }

    @Test
    void aSpikeJumpsUpAndFallsEvenlyAtItsHourInTheOffsetOfTheScenario() throws IOException {
        // The scenario begins at midnight: 23:00 is the hour before.
        try (SimulatedCloud cloud = SimulatedCloud.task(
                "migration", "history: { base: 1s, spikes: [ { hour: 23, for: 40m, lag: 80s } ] }")) {
            List<JsonNode> points = list(points(cloud, "MetricName", "MigrationLatency"));

            assertThat(points.get(9).path("Average").asDouble())
                    .as("ten minutes later")
                    .isCloseTo(60, within(0.1));
            assertThat(points.get(49).path("Average").asDouble()).isEqualTo(1);
        }
    }

    @Test
    void aPeriodIsTheAverageOfItsMinutes() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task(
                "migration", "history: { base: 0s, spikes: [ { hour: 23, for: 10m, lag: 10s } ] }")) {
            List<JsonNode> points =
                    list(points(cloud, "MetricName", "MigrationLatency", "Period", "300", "StartTime", millis(61)));

            assertThat(points.get(0).path("Average").asDouble()).isCloseTo(8, within(0.001));
        }
    }

    @Test
    void gapsAndWhatIsOlderHaveNoPoints() throws IOException {
        try (SimulatedCloud cloud =
                SimulatedCloud.task("sync", "history: { days: 1, gaps: [ { from: -30m, until: -20m } ] }")) {
            assertThat(list(points(cloud))).hasSize(50);
            assertThat(list(points(cloud, "StartTime", millis(3 * 24 * 60), "Period", "3600")))
                    .as("a day and the hour that has just begun")
                    .hasSize(25);
        }
    }

    @Test
    void onlyAnInstanceThatIsAskedForAndHasAHistoryHasPoints() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "history: {}")) {
            assertThat(list(points(cloud, "Dimensions", "[{\"instanceId\":\"dtstwo\"}]")))
                    .isEmpty();
        }
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            assertThat(list(points(cloud))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Length, 1441",
        "Period, 90",
        "Namespace, acs_rds",
        "MetricName, Latency",
        "Dimensions, dtsone",
        "StartTime, yesterday",
        "NextToken, odd",
        "StartTime, 1790000000000"
    })
    void whatTheDocumentsDoNotAllowIsRefused(String parameter, String value) throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync", "history: {}")) {
            assertThat(points(cloud, parameter, value).at("/Code").asText()).isEqualTo("InvalidParameter");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ days: 32 } | 1 to 31",
                "{ spikes: [ { hour: 24, for: 5m, lag: 9s } ] } | 0 to 23",
                "{ spikes: [ { hour: 2, for: 0s, lag: 9s } ] } | not longer than nothing",
                "{ spikes: [ { day: feastday, hour: 2, for: 5m, lag: 9s } ] } | is none of",
                "{ gaps: [ { from: -5m, until: -6m } ] } | is not later than from",
                "{ colour: red } | is not a key here"
            })
    void mistakesAreRefused(String history, String why) {
        assertThatThrownBy(() -> SimulatedCloud.scenario(
                        "tasks:", "  - { instance: i, job: j, type: sync, history: " + history + " }"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("tasks[0].history")
                .hasMessageContaining(why);
    }

    @Test
    void tasksOfOneTypeShareTheirUnit() {
        assertThatThrownBy(() -> SimulatedCloud.scenario(
                        "tasks:",
                        "  - { instance: i, job: j, type: sync, history: {} }",
                        "  - { instance: k, job: l, type: sync, history: { unit: Seconds } }"))
                .hasMessageContaining("another unit");
    }

    private static RawReply meta(SimulatedCloud cloud, String... more) throws IOException {
        String[] all = new String[more.length + 2];
        all[0] = "Namespace";
        all[1] = "acs_dts";
        System.arraycopy(more, 0, all, 2, more.length);
        return cloud.client.call("DescribeMetricMetaList", "2019-01-01", all);
    }

    private static RawReply points(SimulatedCloud cloud, String... changed) throws IOException {
        TreeMap<String, String> parameters = new TreeMap<>();
        parameters.put("Namespace", "acs_dts");
        parameters.put("MetricName", "SynchronizationLatency");
        parameters.put("Dimensions", "[{\"instanceId\":\"dtsone\"}]");
        parameters.put("Period", "60");
        parameters.put("Length", "1440");
        parameters.put("StartTime", millis(60));
        parameters.put("EndTime", millis(0));
        for (int index = 0; index < changed.length; index += 2) {
            parameters.put(changed[index], changed[index + 1]);
        }
        String[] all = parameters.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
        return cloud.client.call("DescribeMetricList", "2019-01-01", all);
    }

    private static String millis(int minutesAgo) {
        return String.valueOf(START.minus(Duration.ofMinutes(minutesAgo)).toEpochMilli());
    }

    private static List<JsonNode> list(RawReply reply) throws IOException {
        List<JsonNode> points = new ArrayList<>();
        new JsonMapper().readTree(reply.at("/Datapoints").asText()).forEach(points::add);
        return points;
    }
}
