package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shows that data points are JSON inside a text, and which of them a call gets. */
class MetricsTest {
    private static final String LIST = "DescribeMetricList";
    private static final String NAMESPACE = "acs_dts";
    private static final String METRIC = "SynchronizationLatency";

    private final ProductClient client = new ProductClient("2019-01-01");
    private final Metrics metrics = client.cloud.metrics();

    @BeforeEach
    void points() {
        metrics.metric(NAMESPACE, METRIC, "Milliseconds");
        metrics.point(NAMESPACE, METRIC, "dts1", Duration.ofMinutes(2), 4200);
        metrics.point(NAMESPACE, METRIC, "dts1", Duration.ofMinutes(1), 4100);
        metrics.point(NAMESPACE, METRIC, "dts2", Duration.ofMinutes(1), 9000);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void dataPointsAreJsonInsideAText() throws Exception {
        JsonNode reply = list("Dimensions", "[{\"instanceId\":\"dts1\"}]");

        assertThat(reply.path("Datapoints").isTextual()).isTrue();
        assertThat(points(reply).findValuesAsText("Average")).containsExactly("4200.0", "4100.0");
        assertThat(reply.path("Period").textValue()).isEqualTo("60");
    }

    @Test
    void theyCanBeAnArrayAsThePublishedSampleShows() throws Exception {
        client.cloud.rewrites().of(LIST, Rewrites.unwrapping("Datapoints"));

        assertThat(list("Dimensions", "[{\"instanceId\":\"dts2\"}]")
                        .at("/Datapoints/0/Average")
                        .doubleValue())
                .isEqualTo(9000.0);
    }

    @Test
    void theBeginningIsLeftOutAndTheEndIsNot() throws Exception {
        long at = metrics.point(NAMESPACE, METRIC, "dts3", Duration.ofMinutes(3), 1)
                .path("timestamp")
                .longValue();
        String dts3 = "[{\"instanceId\":\"dts3\"}]";

        assertThat(points(list("Dimensions", dts3, "StartTime", Long.toString(at))))
                .isEmpty();
        assertThat(points(list(
                        "Dimensions", dts3, "StartTime", Long.toString(at - 60_000), "EndTime", Long.toString(at))))
                .hasSize(1);
    }

    @Test
    void aTokenLeadsToTheRest() throws Exception {
        JsonNode first = list("Length", "2");
        JsonNode second =
                list("Length", "2", "NextToken", first.path("NextToken").textValue());

        assertThat(points(first)).hasSize(2);
        assertThat(points(second)).hasSize(1);
        assertThat(second.has("NextToken")).isFalse();
    }

    @Test
    void theUnitStandsInTheListOfMetrics() throws Exception {
        JsonNode reply = client.json("DescribeMetricMetaList", "Namespace", NAMESPACE, "MetricName", METRIC);

        assertThat(reply.at("/Resources/Resource/0/Unit").textValue()).isEqualTo("Milliseconds");
        assertThat(reply.path("TotalCount").textValue()).isEqualTo("1");
    }

    @Test
    void wrongQuestionsAreRefused() throws Exception {
        assertThat(client.refusal(LIST, "Namespace", NAMESPACE)).isEqualTo("400 MissingParameter");
        assertThat(client.refusal(LIST, "Namespace", NAMESPACE, "MetricName", "Latency"))
                .isEqualTo("404 ResourceNotFound");
        assertThat(client.refusal(LIST, "Namespace", NAMESPACE, "MetricName", METRIC, "Dimensions", "dts1"))
                .isEqualTo("400 ParameterInvalid");
        assertThat(client.refusal(LIST, "Namespace", NAMESPACE, "MetricName", METRIC, "Length", "1441"))
                .isEqualTo("400 ParameterInvalid");
    }

    private JsonNode list(String... parameters) throws Exception {
        String[] all = new String[parameters.length + 4];
        System.arraycopy(parameters, 0, all, 4, parameters.length);
        all[0] = "Namespace";
        all[1] = NAMESPACE;
        all[2] = "MetricName";
        all[3] = METRIC;
        return client.json(LIST, all);
    }

    private static JsonNode points(JsonNode reply) throws Exception {
        return new ObjectMapper().readTree(reply.path("Datapoints").textValue());
    }
}
