package io.migrationgate.simulator.world;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.DatabasePurpose;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.plan.Database.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a database says with which nothing is wrong, by its engine.
 *
 * @param settings of its log
 * @param defaults what decides how text and names compare
 * @param collations of text columns
 * @param counting what its first sequence is called; empty = the engine has none
 * @param reader what an account may do that reads changes from it
 * @param writer what an account may do that writes them to it
 */
record HealthyDatabase(
        String versionText,
        SourceSettings settings,
        Map<String, String> defaults,
        Map<String, Long> collations,
        Optional<String> counting,
        Account reader,
        Account writer,
        String table) {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final long GIVEN = 1000;
    private static final long AHEAD = 100_000;

    /** @param validFor when the password ends, from the start */
    record Account(Set<Trait> traits, Optional<Duration> validFor, List<Grant> grants) {
        private static Account of(Grant... grants) {
            return new Account(Set.of(), Optional.empty(), List.of(grants));
        }
    }

    static HealthyDatabase of(Engine engine, String database) {
        return switch (engine) {
            case MYSQL -> mysql(database);
            case POSTGRESQL -> postgresql(database);
            case ORACLE -> oracle(database);
            case MONGODB -> mongodb(database);
            case REDIS -> redis(database);
        };
    }

    Account account(DatabasePurpose purpose) {
        return purpose.asksWriter() ? writer : reader;
    }

    SchemaShape schema() {
        return new SchemaShape(versionText, 0, "digest-of-schema", defaults, collations, List.of(), List.of());
    }

    /** One counter; that of the target is far ahead. */
    List<SequenceValues.Value> sequences(DatabasePurpose purpose) {
        long next = purpose.asksTarget() ? GIVEN + AHEAD : GIVEN + 1;
        return counting.map(name -> List.of(new SequenceValues.Value(name, next, GIVEN)))
                .orElse(List.of());
    }

    Map<String, Long> rows() {
        return Map.of(table, GIVEN);
    }

    private static Grant grant(String right, String on) {
        return new Grant(right, on, Way.DIRECT, null, false);
    }

    private static HealthyDatabase mysql(String database) {
        String all = database + ".*";
        return new HealthyDatabase(
                "MySQL 8.0.36",
                new SourceSettings(
                        "mysql",
                        "8.0.36",
                        Map.of(
                                "log_bin", "ON",
                                "binlog_format", "ROW",
                                "binlog_row_image", "FULL",
                                "server_id", "1001",
                                "binlog_expire_logs_seconds", "864000",
                                "log_replica_updates", "ON"),
                        Duration.ofDays(10),
                        List.of(),
                        List.of()),
                Map.of(
                        "character_set_server", "utf8mb4",
                        "collation_server", "utf8mb4_0900_ai_ci",
                        "lower_case_table_names", "1"),
                Map.of("utf8mb4_0900_ai_ci", 40L),
                Optional.of(database + ".items.id"),
                Account.of(
                        grant("REPLICATION SLAVE", "*.*"),
                        grant("REPLICATION CLIENT", "*.*"),
                        grant("CREATE", "*.*"),
                        grant("SELECT", all),
                        grant("SHOW VIEW", all)),
                Account.of(grant("ALL PRIVILEGES", all)),
                database + ".items");
    }

    /** Official documents ask for a superuser; its password ends. On an instance of the cloud it owns the database. */
    private static HealthyDatabase postgresql(String database) {
        Account superuser = new Account(
                Set.of(Trait.SUPERUSER, Trait.REPLICATION),
                Optional.of(MONTH),
                List.of(new Grant("ALL", "database " + database, Way.OWNER, null, false)));
        return new HealthyDatabase(
                "PostgreSQL 15.6",
                new SourceSettings(
                        "postgresql",
                        "15.6",
                        Map.of(
                                "wal_level", "logical",
                                "max_replication_slots", "20",
                                "max_wal_senders", "20",
                                "wal_keep_size", "1024",
                                "max_slot_wal_keep_size", "-1"),
                        null,
                        List.of(new SourceSettings.Slot("dts_sync_" + database, true, 4096)),
                        List.of()),
                Map.of("encoding", "UTF8", "lc_collate", "en_US.UTF-8", "lc_ctype", "en_US.UTF-8"),
                Map.of("default", 40L),
                Optional.of("public.items_id_seq"),
                superuser,
                superuser,
                "public.items");
    }

    private static HealthyDatabase oracle(String database) {
        Stream<Grant> system = Stream.of("CREATE SESSION", "SELECT ANY TABLE", "SELECT ANY TRANSACTION", "LOGMINING")
                .map(right -> grant(right, "*"));
        Stream<Grant> views = Stream.of(
                        "V_$LOG",
                        "V_$LOGFILE",
                        "V_$ARCHIVED_LOG",
                        "V_$PARAMETER",
                        "V_$DATABASE",
                        "V_$ACTIVE_INSTANCES",
                        "V_$INSTANCE",
                        "V_$LOGMNR_CONTENTS")
                .map(view -> grant("SELECT", "SYS." + view));
        Stream<Grant> writes = Stream.of("INSERT ANY TABLE", "UPDATE ANY TABLE", "DELETE ANY TABLE", "SELECT ANY TABLE")
                .map(right -> grant(right, "*"));
        return new HealthyDatabase(
                "Oracle 19.0.0",
                new SourceSettings(
                        "oracle",
                        "19.0.0",
                        Map.of(
                                "log_mode", "ARCHIVELOG",
                                "supplemental_log_data_min", "YES",
                                "supplemental_log_data_pk", "YES",
                                "supplemental_log_data_ui", "YES",
                                "force_logging", "YES"),
                        WEEK,
                        List.of(),
                        List.of()),
                Map.of("nls_characterset", "AL32UTF8", "nls_comp", "BINARY", "nls_sort", "BINARY"),
                Map.of("USING_NLS_COMP", 40L),
                Optional.of(database.toUpperCase(Locale.ROOT) + ".ITEMS_SEQ"),
                new Account(
                        Set.of(),
                        Optional.of(MONTH),
                        Stream.concat(system, views).toList()),
                new Account(
                        Set.of(),
                        Optional.of(MONTH),
                        Stream.concat(Stream.of(grant("CREATE SESSION", "*")), writes)
                                .toList()),
                database.toUpperCase(Locale.ROOT) + ".ITEMS");
    }

    private static HealthyDatabase mongodb(String database) {
        return new HealthyDatabase(
                "MongoDB 6.0.14",
                new SourceSettings(
                        "mongodb", "6.0.14", Map.of("setname", "rs0"), Duration.ofDays(3), List.of(), List.of()),
                Map.of(),
                Map.of("simple", 12L),
                Optional.empty(),
                Account.of(grant("READ", database), grant("READ", "admin"), grant("READ", "local")),
                Account.of(grant("READWRITE", database), grant("DBADMINANYDATABASE", "admin"), grant("READ", "local")),
                database + ".items");
    }

    private static HealthyDatabase redis(String database) {
        return new HealthyDatabase(
                "Redis 7.0.15",
                new SourceSettings(
                        "redis",
                        "7.0.15",
                        Map.of(
                                "role", "master",
                                "maxmemory-policy", "noeviction",
                                "client-output-buffer-limit", "normal 0 0 0 slave 0 0 0 pubsub 33554432 8388608 60"),
                        null,
                        List.of(),
                        List.of()),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Account.of(
                        grant("PSYNC", "~*"),
                        grant("REPLCONF", "~*"),
                        grant("PING", "~*"),
                        grant("INFO", "~*"),
                        grant("@READ", "~*")),
                Account.of(grant("@READ", "~*"), grant("@WRITE", "~*"), grant("PING", "~*"), grant("INFO", "~*")),
                database);
    }
}
