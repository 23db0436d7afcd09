package io.migrationgate.adapter.aliyun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.migrationgate.evidence.LagHistory.Point;
import io.migrationgate.plan.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects the points of a metric, page by page, by instance.
 *
 * <p>The list of points comes as JSON inside a string, in published samples also as a list. Of two points of one time the
 * greater one counts. A point that cannot be read makes the whole list unreadable: it is not known what else is.
 */
final class MetricPoints {
    private static final String LIST = "Datapoints";
    private static final JsonMapper JSON = new JsonMapper();
    /** No point lies outside of 2000 to 2100; a number out there has another unit than milliseconds. */
    private static final long FIRST = 946_684_800_000L;

    private static final long LAST = 4_102_444_800_000L;

    private final String source;
    private final MetricUnit unit;
    private final Map<String, Map<Instant, Duration>> points = new HashMap<>();

    MetricPoints(String source, MetricUnit unit) {
        this.source = source;
        this.unit = unit;
    }

    /** Reads a query to its end: a reply with a token has a next page. */
    List<Reply> read(OpenApiClient client, Cloud cloud, Call query, int mostPages, Instant deadline)
            throws CloudException {
        List<Reply> replies = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        Call page = query;
        while (replies.size() < mostPages) {
            Reply reply = client.call(cloud, page, deadline);
            replies.add(reply);
            add(reply.body());
            String token = reply.body().text("NextToken");
            if (token == null) {
                return replies;
            }
            if (!tokens.add(token)) {
                throw new CloudException(Trouble.LIST_REPEATED, source);
            }
            page = query.with("NextToken", token);
        }
        throw new CloudException(Trouble.LIST_ENDLESS, source, mostPages);
    }

    /** The points of an instance, in the order of time. */
    List<Point> of(String instance) {
        List<Point> all = new ArrayList<>();
        points.getOrDefault(instance, Map.of()).forEach((at, lag) -> all.add(new Point(at, lag)));
        return all;
    }

    private void add(Fields page) throws CloudException {
        for (JsonNode node : list(page)) {
            Fields point = new Fields(node);
            String instance = point.text("instanceId");
            Long at = point.whole("timestamp");
            Duration lag = unit.delay(point.text("Average")).orElse(null);
            if (instance == null || at == null || at < FIRST || at > LAST || lag == null) {
                throw new CloudException(Trouble.POINT_UNREADABLE, source);
            }
            points.computeIfAbsent(instance, same -> new TreeMap<>())
                    .merge(Instant.ofEpochMilli(at), lag, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
    }

    private JsonNode list(Fields page) throws CloudException {
        JsonNode found = page.node().path(LIST);
        try {
            JsonNode list = found.isTextual() ? JSON.readTree(found.textValue()) : found;
            if (list.isArray()) {
                return list;
            }
        } catch (JsonProcessingException e) {
            // Its message quotes the reply.
        }
        throw new CloudException(Trouble.LIST_MISSING, source, LIST);
    }
}
