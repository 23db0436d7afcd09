package io.migrationgate.simulator.server;

import io.migrationgate.simulator.scenario.ReportingPeriod;
import io.migrationgate.simulator.scenario.ServerScript;
import io.migrationgate.simulator.scenario.ServerScript.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

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
        return ReportingPeriod.applied(script.reporting(), elapsed, entry, fields);
    }
}
