package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.DomainScript;
import io.migrationgate.simulator.scenario.ReportingPeriod;
import io.migrationgate.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists the records of a domain. Keywords are looked for anywhere in a text; times are milliseconds, TTLs seconds. */
final class DescribeDomainRecords implements Action {
    private static final int PAGE = 20;
    private static final int LONGEST_PAGE = 500;
    private static final Duration CREATED = Duration.ofDays(-365);

    private final Scenario scenario;

    DescribeDomainRecords(Scenario scenario) {
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
        return "DescribeDomainRecords";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        String name = call.required("DomainName").toLowerCase(Locale.ROOT);
        int size = call.count("PageSize", PAGE);
        if (size > LONGEST_PAGE) {
            throw Refusal.invalid("PageSize");
        }
        int page = call.count("PageNumber", 1);
        Duration elapsed = Duration.between(scenario.startsAt(), call.now());
        List<Map<String, Object>> all = domain(name).records().stream()
                .filter(record -> record.known(elapsed))
                .filter(record -> asked(call, record, elapsed))
                .map(record -> entry(name, record, elapsed))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("TotalCount", all.size());
        body.put("PageNumber", page);
        body.put("PageSize", size);
        body.put(
                "DomainRecords",
                Map.of(
                        "Record",
                        all.stream().skip((page - 1L) * size).limit(size).toList()));
        return body;
    }

    private DomainScript domain(String name) {
        return scenario.traffic().domains().stream()
                .filter(domain -> domain.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        400,
                        "InvalidDomainName.NoExist",
                        "The specified domain name does not exist. Refresh the page and try again."));
    }

    private static boolean asked(Call call, DomainScript.HostRecord record, Duration elapsed) {
        return has(call, "RRKeyWord", record.host())
                && has(call, "ValueKeyWord", record.value().at(elapsed))
                && is(call, "TypeKeyWord", record.type())
                && is(call, "Type", record.type())
                && is(call, "Line", record.line())
                && is(call, "Status", record.status().at(elapsed));
    }

    private static boolean has(Call call, String parameter, String text) {
        return call.find(parameter)
                .map(word -> text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private static boolean is(Call call, String parameter, String text) {
        return call.find(parameter).map(text::equalsIgnoreCase).orElse(true);
    }

    private Map<String, Object> entry(String domain, DomainScript.HostRecord record, Duration elapsed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("RecordId", record.id());
        fields.put("DomainName", domain);
        fields.put("RR", record.host());
        fields.put("Type", record.type());
        fields.put("Value", record.value().at(elapsed));
        fields.put("Line", record.line());
        fields.put("TTL", record.ttl().at(elapsed).toSeconds());
        fields.put("Status", record.status().at(elapsed));
        fields.put("Locked", record.locked());
        if (record.weight() != null) {
            fields.put("Weight", record.weight());
        }
        fields.put("CreateTimestamp", millis(CREATED));
        fields.put("UpdateTimestamp", millis(record.lastChange(elapsed)));
        return ReportingPeriod.applied(record.reporting(), elapsed, "Record", fields);
    }

    private long millis(Duration offset) {
        return scenario.startsAt().plus(offset).toEpochMilli();
    }
}
