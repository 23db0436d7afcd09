package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the domains that the account's DNS serves, page by page. */
final class DescribeDomains implements Action {
    private static final int PAGE = 20;
    private static final int LONGEST_PAGE = 100;

    private final Scenario scenario;

    DescribeDomains(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public String product() {
        return "alidns";
    }

    @Override
    public String version() {
        return "2015-01-09";
    }

    @Override
    public String name() {
        return "DescribeDomains";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        int size = call.count("PageSize", PAGE);
        if (size > LONGEST_PAGE) {
            throw Refusal.invalid("PageSize");
        }
        int page = call.count("PageNumber", 1);
        List<Map<String, Object>> all = scenario.traffic().domains().stream()
                .map(domain -> Map.<String, Object>of(
                        "DomainName",
                        domain.name(),
                        "RecordCount",
                        domain.records().size()))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("TotalCount", all.size());
        body.put("PageNumber", page);
        body.put("PageSize", size);
        body.put(
                "Domains",
                Map.of(
                        "Domain",
                        all.stream().skip((page - 1L) * size).limit(size).toList()));
        return body;
    }
}
