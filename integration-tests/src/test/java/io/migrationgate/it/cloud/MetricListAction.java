package io.migrationgate.it.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers DescribeMetricList: the data points of one metric after {@code StartTime} and up to {@code EndTime}.
 *
 * <p>{@code Datapoints} is a JSON array inside a text, while the published sample shows an array; tests get the latter
 * by {@link Rewrites#unwrapping}. A time is milliseconds, or a date and a time parted by a blank.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/cms/developer-reference/api-cms-2019-01-01-describemetriclist">
 *     DescribeMetricList</a>
 */
final class MetricListAction implements Action {
    static final String NAME = "DescribeMetricList";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_POINTS = 1440;
    private static final int MOST_INSTANCES = 50;
    private static final Duration LONGEST = Duration.ofDays(31);

    private final List<ObjectNode> metas;
    private final List<MetricPoint> points;

    MetricListAction(List<ObjectNode> metas, List<MetricPoint> points) {
        this.metas = metas;
        this.points = points;
    }

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        String namespace = request.required("Namespace");
        String name = request.required("MetricName");
        if (metas.stream().noneMatch(Match.equal("Namespace", namespace).and(Match.equal("MetricName", name)))) {
            throw new RefusedCall(404, "ResourceNotFound", "The specified resource is not found.");
        }
        List<String> instances = instances(request.parameter("Dimensions"));
        long end = millis(request.parameter("EndTime"), Instant.now().toEpochMilli());
        long start =
                millis(request.parameter("StartTime"), end - Duration.ofHours(1).toMillis());
        if (start >= end || end - start > LONGEST.toMillis()) {
            throw refused("StartTime or EndTime");
        }
        List<MetricPoint> found = points.stream()
                .filter(point ->
                        point.namespace().equals(namespace) && point.name().equals(name))
                .filter(point -> point.at() > start && point.at() <= end)
                .filter(point -> instances.isEmpty()
                        || instances.contains(point.value().path("instanceId").asText()))
                .toList();
        return Reply.ok(body(request, found));
    }

    private static ObjectNode body(RpcRequest request, List<MetricPoint> found) {
        int length = request.number("Length", 1000, ApiError.invalidParameter("Length"));
        if (length < 1 || length > MOST_POINTS) {
            throw refused("Length");
        }
        int from = TokenPages.position(request.parameter("NextToken"));
        ArrayNode page = JsonNodeFactory.instance.arrayNode();
        found.stream().skip(from).limit(length).forEach(point -> page.add(point.value()));
        String period = request.parameter("Period");
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("RequestId", Reply.newRequestId())
                .put("Code", "200")
                .put("Success", true)
                .put("Period", period.isEmpty() ? "60" : period)
                .put("Datapoints", page.toString());
        if (from + length < found.size()) {
            body.put("NextToken", TokenPages.token(from + length));
        }
        return body;
    }

    /** Reads {@code [{"instanceId":"dts1"}]}. */
    private static List<String> instances(String dimensions) {
        List<String> ids = new ArrayList<>();
        if (dimensions.isEmpty()) {
            return ids;
        }
        try {
            for (JsonNode dimension : JSON.readTree(dimensions)) {
                if (!dimension.path("instanceId").isTextual()) {
                    throw refused("Dimensions");
                }
                ids.add(dimension.path("instanceId").asText());
            }
        } catch (JsonProcessingException e) {
            throw refused("Dimensions");
        }
        if (ids.isEmpty() || ids.size() > MOST_INSTANCES) {
            throw refused("Dimensions");
        }
        return ids;
    }

    private static long millis(String time, long absent) {
        if (time.isEmpty()) {
            return absent;
        }
        try {
            return time.contains(" ")
                    ? LocalDateTime.parse(time.replace(' ', 'T'))
                            .toInstant(ZoneOffset.UTC)
                            .toEpochMilli()
                    : Long.parseLong(time);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw refused("StartTime or EndTime");
        }
    }

    private static RefusedCall refused(String name) {
        return new RefusedCall(400, "ParameterInvalid", "Illegal parameters: " + name + ".");
    }
}
