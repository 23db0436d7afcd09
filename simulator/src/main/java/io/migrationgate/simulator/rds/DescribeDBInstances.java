package io.migrationgate.simulator.rds;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.EndpointScript;
import io.migrationgate.simulator.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Lists the instances of RDS that tasks of the scenario read from or write to, page by page. */
final class DescribeDBInstances implements Action {
    private static final int PAGE = 30;
    private static final int LONGEST = 100;

    private final Scenario scenario;

    DescribeDBInstances(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public String product() {
        return "rds";
    }

    @Override
    public String version() {
        return "2014-08-15";
    }

    @Override
    public String name() {
        return "DescribeDBInstances";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        String region = call.required("RegionId");
        int size = call.count("PageSize", PAGE);
        if (size > LONGEST) {
            throw Refusal.invalid("PageSize");
        }
        int page = call.count("PageNumber", 1);
        List<Map<String, Object>> all = scenario.tasks().stream()
                .filter(task -> Objects.requireNonNullElse(
                                task.account(), scenario.account().id())
                        .equals(call.caller().id()))
                .flatMap(task ->
                        Stream.of(task.forward().source(), task.forward().target()))
                .filter(end -> "RDS".equals(end.instanceType()) && end.instance() != null)
                .filter(end -> region.equals(end.region()))
                .map(DescribeDBInstances::entry)
                .distinct()
                .toList();
        List<Map<String, Object>> entries =
                all.stream().skip((page - 1L) * size).limit(size).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("PageNumber", page);
        body.put("PageRecordCount", entries.size());
        body.put("TotalRecordCount", all.size());
        body.put("Items", Map.of("DBInstance", entries));
        return body;
    }

    private static Map<String, Object> entry(EndpointScript end) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("DBInstanceId", String.valueOf(end.instance()));
        fields.put("Engine", end.engine() == null ? "" : end.engine());
        fields.put("RegionId", String.valueOf(end.region()));
        fields.put("DBInstanceStatus", "Running");
        fields.put("DBInstanceType", "Primary");
        return fields;
    }
}
