package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Holds what CloudMonitor tells of metrics and their data points. */
public final class Metrics implements Product {
    private final List<ObjectNode> metas = new CopyOnWriteArrayList<>();
    private final List<MetricPoint> points = new CopyOnWriteArrayList<>();

    Metrics() {}

    /** A metric that exists, by the minute, with its unit as CloudMonitor spells it. */
    public ObjectNode metric(String namespace, String name, String unit) {
        ObjectNode meta = Published.entry("cms-DescribeMetricMetaList", "/Resources/Resource/0")
                .put("Namespace", namespace)
                .put("MetricName", name)
                .put("Description", name)
                .put("Dimensions", "userId,instanceId")
                .put("Periods", "60,300")
                .put("Statistics", "Average")
                .put("Unit", unit);
        metas.add(meta);
        return meta;
    }

    /** One value of an instance, so long ago. */
    public ObjectNode point(String namespace, String name, String instance, Duration ago, double average) {
        ObjectNode value = Published.entry("cms-DescribeMetricList", "/Datapoints/0")
                .put("timestamp", Times.millisFromNow(ago.negated()))
                .put("instanceId", instance)
                .put("Average", average);
        value.remove(List.of("Minimum", "Maximum"));
        points.add(new MetricPoint(namespace, name, value));
        return value;
    }

    @Override
    public String version() {
        return "2019-01-01";
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of(
                MetricListAction.NAME, new MetricListAction(metas, points),
                MetricMetaAction.NAME, new MetricMetaAction(metas));
    }
}
