package io.migrationgate.simulator.metric;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the metrics of a namespace with their units. The total is text, as documented. */
final class DescribeMetricMetaList implements Action {
    private final Scenario scenario;

    DescribeMetricMetaList(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public String product() {
        return "metrics";
    }

    @Override
    public String version() {
        return "2019-01-01";
    }

    @Override
    public String name() {
        return "DescribeMetricMetaList";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        boolean ours = call.find("Namespace").map(Latency.NAMESPACE::equals).orElse(true);
        List<Map<String, Object>> metrics = Latency.ALL.stream()
                .filter(metric -> ours
                        && call.find("MetricName").map(metric.name()::equals).orElse(true))
                .map(this::metric)
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Code", "200");
        body.put("Success", true);
        body.put("TotalCount", String.valueOf(metrics.size()));
        body.put("Resources", Map.of("Resource", metrics));
        return body;
    }

    private Map<String, Object> metric(Latency metric) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Namespace", Latency.NAMESPACE);
        fields.put("MetricName", metric.name());
        fields.put("Description", metric.name());
        fields.put("Unit", metric.unit(scenario));
        fields.put("Periods", "60,300");
        fields.put("Statistics", "Average");
        fields.put("Dimensions", "userId,instanceId");
        fields.put("Labels", "[]");
        return fields;
    }
}
