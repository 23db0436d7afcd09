package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.LagHistoryReader;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DtsReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the delays of DTS tasks from CloudMonitor, API version 2019-01-01.
 *
 * <p>The unit of the metric is asked for in every run, because the documents contradict each other. The period is the
 * shortest one with which the points of all tasks come in a few calls: every call counts against the account's quota.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/cms/developer-reference/api-cms-2019-01-01-describemetriclist">
 *     DescribeMetricList</a>
 */
public final class Cms implements LagHistoryReader {
    /** As endpoints name it; permissions call it {@code cms}. */
    private static final String PRODUCT = "metrics";

    private static final String VERSION = "2019-01-01";
    private static final String NAMESPACE = "acs_dts";
    private static final Duration HISTORY = Duration.ofDays(31);
    /** The most instances that one query takes. */
    private static final int MOST = 50;
    /** The most points that one reply holds. */
    private static final int LENGTH = 1440;
    /** A period is too short when one batch of instances would need more calls. */
    private static final int FEW_CALLS = 16;

    private static final List<Duration> PERIODS =
            List.of(Duration.ofSeconds(60), Duration.ofSeconds(300), Duration.ofSeconds(900), Duration.ofSeconds(3600));

    private final OpenApiClient client;

    public Cms(OpenApiClient client) {
        this.client = client;
    }

    @Override
    public Reading<Map<String, LagHistory>> histories(
            Cloud cloud, DtsReference.Type type, List<String> instances, Instant to, Instant deadline) {
        String metric = type == DtsReference.Type.SYNC ? "SynchronizationLatency" : "MigrationLatency";
        Call list = call("DescribeMetricList", metric);
        return client.read(list.source(cloud.region()), () -> {
            List<Reply> replies = new ArrayList<>();
            Metric known = metric(cloud, metric, replies, deadline);
            Map<String, LagHistory> histories = new LinkedHashMap<>();
            for (int first = 0; first < instances.size(); first += MOST) {
                List<String> batch = instances.subList(first, Math.min(first + MOST, instances.size()));
                Duration period = period(batch.size(), known.shortest());
                Instant from = to.minus(HISTORY);
                Call asked = list.with("Dimensions", dimensions(batch))
                        .with("Period", String.valueOf(period.toSeconds()))
                        .with("StartTime", String.valueOf(from.toEpochMilli()))
                        .with("EndTime", String.valueOf(to.toEpochMilli()))
                        .with("Length", String.valueOf(LENGTH));
                MetricPoints points = new MetricPoints(asked.source(cloud.region()), known.unit());
                replies.addAll(points.read(client, cloud, asked, mostPages(batch.size(), period), deadline));
                batch.forEach(
                        instance -> histories.put(instance, new LagHistory(from, to, period, points.of(instance))));
            }
            return new OpenApiClient.Answer<>(replies, histories);
        });
    }

    /**
     * What CloudMonitor says of a metric.
     *
     * @param shortest the shortest period that it keeps points for
     */
    private record Metric(MetricUnit unit, Duration shortest) {}

    private Metric metric(Cloud cloud, String metric, List<Reply> replies, Instant deadline) throws CloudException {
        Call call = call("DescribeMetricMetaList", metric).with("PageSize", "100");
        String source = call.source(cloud.region());
        Reply reply = client.call(cloud, call, deadline);
        replies.add(reply);
        Fields entry = reply.body().child("Resources").list("Resource").stream()
                .filter(one -> metric.equals(one.text("MetricName")))
                .findFirst()
                .orElseThrow(() -> new CloudException(Trouble.METRIC_UNKNOWN, source, metric));
        String word = entry.text("Unit");
        MetricUnit unit = MetricUnit.find(word)
                .orElseThrow(() -> new CloudException(
                        Trouble.METRIC_UNIT, source, metric, word == null ? "-" : SafeText.line(word)));
        return new Metric(unit, shortest(entry.text("Periods")));
    }

    /** The least number of a comma list; a minute, which the documents give, where there is none. */
    private static Duration shortest(@Nullable String periods) {
        long shortest = PERIODS.get(0).toSeconds();
        if (periods != null && periods.matches("\\s*[1-9]\\d{0,5}\\s*(,\\s*[1-9]\\d{0,5}\\s*)*")) {
            shortest = Long.MAX_VALUE;
            for (String period : periods.split(",", -1)) {
                shortest = Math.min(shortest, Long.parseLong(period.strip()));
            }
        }
        return Duration.ofSeconds(shortest);
    }

    private static Duration period(int instances, Duration shortest) {
        return PERIODS.stream()
                .filter(period -> period.compareTo(shortest) >= 0 && period.toSeconds() % shortest.toSeconds() == 0)
                .filter(period -> calls(instances, period) <= FEW_CALLS)
                .findFirst()
                .orElse(Objects.requireNonNull(PERIODS.get(PERIODS.size() - 1)));
    }

    private static long calls(int instances, Duration period) {
        long points = HISTORY.dividedBy(period) * instances;
        return (points + LENGTH - 1) / LENGTH;
    }

    /** Twice what is needed, for pages that are not full. */
    private static int mostPages(int instances, Duration period) {
        return Math.toIntExact(2 * calls(instances, period) + 2);
    }

    /** A plan's ids hold nothing that JSON would have to escape. */
    private static String dimensions(List<String> instances) {
        List<String> objects = instances.stream()
                .map(instance -> "{\"instanceId\":\"" + instance + "\"}")
                .toList();
        return "[" + String.join(",", objects) + "]";
    }

    private static Call call(String action, String metric) {
        return Call.read(PRODUCT, VERSION, action, Map.of("Namespace", NAMESPACE, "MetricName", metric));
    }
}
