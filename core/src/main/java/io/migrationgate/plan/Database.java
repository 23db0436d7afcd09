package io.migrationgate.plan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database that DTS migrates or synchronises.
 *
 * @param dts the task that moves it
 * @param heartbeat table that the gate writes to, {@code schema.table}
 */
public record Database(
        String name,
        String cloud,
        Engine engine,
        DtsReference dts,
        @Nullable DatabaseEndpoint source,
        @Nullable DatabaseEndpoint target,
        Accounts accounts,
        @Nullable String heartbeat,
        List<Backup> backups,
        @Nullable Comparison verify)
        implements Asset {
    /** The engines that DTS moves and the gate knows. */
    public enum Engine {
        MYSQL,
        POSTGRESQL,
        ORACLE,
        MONGODB,
        REDIS
    }

    /**
     * Accounts of the database. Replication, application and reverse are account names, probe and heartbeat names of
     * credentials.
     */
    public record Accounts(
            @Nullable String replication,
            List<String> application,
            List<String> probe,
            @Nullable String heartbeat,
            @Nullable String reverse) {
        /** No account is named. */
        public static final Accounts NONE = new Accounts(null, List.of(), List.of(), null, null);

        public Accounts {
            application = List.copyOf(application);
            probe = List.copyOf(probe);
        }
    }

    /**
     * What a comparison of both sides covers.
     *
     * @param tables patterns {@code schema.table} that are compared
     * @param exclude patterns that are left out by name
     * @param maxAge oldest comparison accepted, or null for the default
     */
    public record Comparison(
            List<String> tables,
            List<String> exclude,
            @Nullable Duration maxAge) {
        public Comparison {
            tables = List.copyOf(tables);
            exclude = List.copyOf(exclude);
        }
    }

    public Database {
        backups = List.copyOf(backups);
    }

    @Override
    public AssetKind kind() {
        return AssetKind.DATABASE;
    }
}
