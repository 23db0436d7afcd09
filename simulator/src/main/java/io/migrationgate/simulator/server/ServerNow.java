package io.migrationgate.simulator.server;

import io.migrationgate.simulator.scenario.ReportingPeriod;
import io.migrationgate.simulator.scenario.ServerScript;
import io.migrationgate.simulator.scenario.ServerScript.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is one server at one moment. */
record ServerNow(ServerScript script, Instant startsAt, Duration elapsed) {
    /** The runs that have begun, the newest first as SMC lists them. */
    List<Run> runs() {
        return script.runs().stream()
                .filter(run -> run.start().compareTo(elapsed) <= 0)
                .sorted((one, other) -> other.start().compareTo(one.start()))
                .toList();
    }

    boolean ended(Run run) {
        return run.end().compareTo(elapsed) <= 0;
    }

    String status() {
        if (script.status() != null) {
            return script.status().at(elapsed);
        }
        return runs().stream().allMatch(this::ended) ? "Waiting" : "Running";
    }

    /** Times are in UTC and whole seconds. */
    String time(Duration offset) {
        return startsAt.plus(offset).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The entry as the scenario lets it be reported at the moment. */
    Map<String, Object> reported(String entry, Map<String, Object> fields) {
        for (ReportingPeriod period : script.reporting()) {
            if (period.period().covers(elapsed)) {
                period.without().forEach(path -> change(fields, entry, path, null));
                period.set().forEach((path, value) -> change(fields, entry, path, value));
            }
        }
        return fields;
    }

    private static void change(Map<String, Object> fields, String entry, String path, @Nullable Object value) {
        if (!path.startsWith(entry + ".")) {
            return;
        }
        String name = path.substring(entry.length() + 1);
        if (value == null) {
            fields.remove(name);
        } else {
            fields.computeIfPresent(name, (same, old) -> value);
        }
    }
}
