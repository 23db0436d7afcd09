package io.migrationgate.simulator.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads in which periods entries of lists are reported with fields left out or replaced. */
final class ReportingReader {
    private ReportingReader() {}

    /** The periods under {@code reporting} of a block; none when it has no such key. */
    static List<ReportingPeriod> list(Fields fields) {
        return fields.find("reporting").map(Value::list).orElse(List.of()).stream()
                .map(ReportingReader::period)
                .toList();
    }

    private static ReportingPeriod period(Value value) {
        Fields fields = value.fields();
        Period period = TimelineReader.period(fields);
        Map<String, Object> set = new LinkedHashMap<>();
        fields.find("set")
                .ifPresent(block -> block.fields().all().forEach((name, item) -> set.put(name, item.plain())));
        List<String> without = new ArrayList<>();
        fields.find("without").map(Value::list).orElse(List.of()).forEach(name -> without.add(name.text()));
        fields.finish();
        if (set.isEmpty() && without.isEmpty()) {
            throw value.refused("has neither without nor set");
        }
        return new ReportingPeriod(period, without, set);
    }
}
