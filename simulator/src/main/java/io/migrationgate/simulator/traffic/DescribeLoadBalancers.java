package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists the load balancers of CLB that have a group, page by page. */
final class DescribeLoadBalancers extends ClassicAction {
    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 100;

    DescribeLoadBalancers(Groups groups) {
        super(groups);
    }

    @Override
    public String name() {
        return "DescribeLoadBalancers";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        int size = call.count("PageSize", PAGE);
        if (size > LONGEST_PAGE) {
            throw Refusal.invalid("PageSize");
        }
        int page = call.count("PageNumber", 1);
        List<Map<String, Object>> all = groups(call).stream()
                .map(group -> group.script().loadBalancer())
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> Map.<String, Object>of("LoadBalancerId", id, "LoadBalancerStatus", "active"))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("TotalCount", all.size());
        body.put("PageNumber", page);
        body.put("PageSize", size);
        body.put(
                "LoadBalancers",
                Map.of(
                        "LoadBalancer",
                        all.stream().skip((page - 1L) * size).limit(size).toList()));
        return body;
    }
}
