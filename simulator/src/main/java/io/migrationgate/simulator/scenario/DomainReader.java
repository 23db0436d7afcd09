package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the domains of a scenario; a record of which nothing is said but where it points has stood for two days. */
final class DomainReader {
    private static final Set<String> STATUSES = Set.of("ENABLE", "DISABLE");
    private static final Duration DEFAULT_TTL = Duration.ofMinutes(10);
    private static final Duration TWO_DAYS_AGO = Duration.ofDays(-2);
    private static final int MOST_WEIGHT = 100;

    private DomainReader() {}

    static DomainScript read(Value value) {
        Fields fields = value.fields();
        DomainScript domain = new DomainScript(
                fields.required("name").text().toLowerCase(Locale.ROOT),
                fields.find("records").map(Value::list).orElse(List.of()).stream()
                        .map(DomainReader::record)
                        .toList());
        fields.finish();
        return domain;
    }

    private static DomainScript.HostRecord record(Value value) {
        Fields fields = value.fields();
        DomainScript.HostRecord record = new DomainScript.HostRecord(
                fields.required("id").text(),
                fields.required("host").text(),
                fields.find("type").map(Value::text).orElse("A"),
                fields.find("line").map(Value::text).orElse("default"),
                TimelineReader.read(fields.required("value"), "value", Value::text),
                fields.find("ttl")
                        .map(ttl -> TimelineReader.read(ttl, "ttl", Value::duration))
                        .orElse(Timeline.constant(DEFAULT_TTL)),
                fields.find("status")
                        .map(status -> TimelineReader.read(status, "status", word -> word.word(STATUSES)))
                        .orElse(Timeline.constant("ENABLE")),
                fields.find("locked").map(Value::flag).orElse(false),
                fields.find("weight")
                        .map(weight -> (int) weight.integer(0, MOST_WEIGHT))
                        .orElse(null),
                fields.find("changed").map(Value::signedDuration).orElse(TWO_DAYS_AGO),
                fields.find("absent").map(Value::list).orElse(List.of()).stream()
                        .map(TimelineReader::wholePeriod)
                        .toList(),
                ReportingReader.list(fields));
        fields.finish();
        return record;
    }
}
