package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.scenario.GroupScript;
import io.migrationgate.simulator.scenario.GroupScript.Backend;
import io.migrationgate.simulator.scenario.ReportingPeriod;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Is one server group at one moment. */
record GroupNow(GroupScript script, Duration elapsed) {
    int weight(Backend backend) {
        return backend.weight().at(elapsed);
    }

    /** The word of ALB and NLB for a backend that is not simply healthy. */
    Optional<String> unwell(Backend backend) {
        if (!script.checks()) {
            return Optional.of("Unavailable");
        }
        if (weight(backend) == 0) {
            return Optional.of("Unused");
        }
        return switch (backend.health().at(elapsed)) {
            case HEALTHY -> Optional.empty();
            case UNHEALTHY -> Optional.of("Unhealthy");
            case INITIAL -> Optional.of("Initial");
        };
    }

    /** The word of CLB for any backend. */
    String classicHealth(Backend backend) {
        if (!script.checks()) {
            return "unavailable";
        }
        return switch (backend.health().at(elapsed)) {
            case HEALTHY -> "normal";
            case UNHEALTHY -> "abnormal";
            case INITIAL -> "unavailable";
        };
    }

    /** A backend that ALB or NLB list as not simply healthy. */
    Map<String, Object> unwellEntry(Backend backend, String status) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ServerId", backend.server());
        fields.put("ServerIp", backend.ip());
        fields.put("Port", backend.port());
        fields.put("Status", status);
        if (status.equals("Unhealthy")) {
            fields.put("Reason", Map.of("ReasonCode", "CONNECT_TIMEOUT"));
        }
        return reported("NonNormalServer", fields);
    }

    /** The entry as the scenario lets it be reported at the moment. */
    Map<String, Object> reported(String entry, Map<String, Object> fields) {
        return ReportingPeriod.applied(script.reporting(), elapsed, entry, fields);
    }
}
