package io.migrationgate;

import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.RecordOrigin;
import io.migrationgate.plan.MigrationPlan;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Says of all records of one run which run wrote them. */
final class RunOrigin {
    private RunOrigin() {}

    /** The origin of a new run of that plan. */
    static RecordOrigin of(MigrationPlan plan) {
        String host = System.getenv("HOSTNAME");
        return new RecordOrigin(
                Digest.of(plan.toString().getBytes(StandardCharsets.UTF_8)),
                EngineVersion.name(),
                host == null || host.isBlank() ? "unnamed" : host,
                UUID.randomUUID().toString());
    }
}
