package io.migrationgate.plan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server that SMC migrates.
 *
 * @param source id of the SMC migration source
 * @param job id of the SMC replication job
 * @param instance id of the target ECS instance; null where a launch template makes it
 * @param maxSyncAge oldest finished run accepted, or null for the default
 */
public record Server(
        String name,
        String cloud,
        String source,
        String job,
        @Nullable String instance,
        @Nullable String launchTemplate,
        @Nullable Duration maxSyncAge,
        List<Backup> backups)
        implements Asset {
    public Server {
        backups = List.copyOf(backups);
    }

    @Override
    public AssetKind kind() {
        return AssetKind.SERVER;
    }
}
