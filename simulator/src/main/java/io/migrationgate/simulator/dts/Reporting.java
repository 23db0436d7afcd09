package io.migrationgate.simulator.dts;

import io.migrationgate.simulator.scenario.ReportingPeriod;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves out and replaces fields of a reported task, as the scenario says for the moment. */
final class Reporting {
    private Reporting() {}

    /** Changes the fields and returns them. */
    static Map<String, Object> apply(Flow flow, Map<String, Object> fields) {
        for (ReportingPeriod period : flow.script().reporting()) {
            if (period.period().covers(flow.elapsed())) {
                period.without().forEach(path -> change(fields, path, null));
                period.set().forEach((path, value) -> change(fields, path, value));
            }
        }
        return fields;
    }

    private static void change(Map<String, Object> fields, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot > 0) {
            if (fields.get(path.substring(0, dot)) instanceof Map<?, ?> nested) {
                change(texts(nested), path.substring(dot + 1), value);
            }
        } else if (value == null) {
            fields.remove(path);
        } else if (fields.containsKey(path)) {
            fields.put(path, value);
        }
    }

    @SuppressWarnings("unchecked") // Every object of a reply is made by Body and has texts as keys.
    private static Map<String, Object> texts(Map<?, ?> nested) {
        return (Map<String, Object>) nested;
    }
}
