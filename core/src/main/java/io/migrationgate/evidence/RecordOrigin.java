package io.migrationgate.evidence;

import java.util.Map;
import java.util.Optional;

/**
 * Says which run of which plan wrote a record.
 *
 * @param planDigest SHA-256 of the plan, of its text or as it was read
 * @param toolVersion of the gate
 * @param host name of the machine
 * @param run id of the run
 */
public record RecordOrigin(String planDigest, String toolVersion, String host, String run) {
    static Optional<RecordOrigin> read(JsonObject json) {
        return json.text("planDigest")
                .flatMap(plan -> json.text("toolVersion")
                        .flatMap(tool -> json.text("host")
                                .flatMap(
                                        host -> json.text("run").map(run -> new RecordOrigin(plan, tool, host, run)))));
    }

    Map<String, String> members() {
        return Map.of("planDigest", planDigest, "toolVersion", toolVersion, "host", host, "run", run);
    }
}
