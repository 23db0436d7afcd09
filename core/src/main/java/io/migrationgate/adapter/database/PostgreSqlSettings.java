package io.migrationgate.adapter.database;

import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.SourceSettings.Slot;
import io.migrationgate.evidence.Unseen;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads how a server keeps its write-ahead log.
 *
 * <p>Sizes are told in the unit that the server keeps them in, for example {@code 1024MB}. How long the log is kept is not
 * told: the server keeps it by size and by slots.
 */
final class PostgreSqlSettings {
    private static final String VALUES = """
            select name, setting || case when unit is null or setting in ('0', '-1') then '' else unit end from pg_settings
            where name in ('wal_level', 'max_replication_slots', 'max_wal_senders', 'wal_keep_size', 'wal_keep_segments',
              'max_slot_wal_keep_size', 'track_commit_timestamp', 'archive_mode', 'max_worker_processes',
              'wal_sender_timeout', 'idle_replication_slot_timeout', 'server_version_num', 'default_transaction_read_only')""";

    private static final String DATABASE = "select current_database(), pg_is_in_recovery()";

    /** Where the log stands: written here, or received from elsewhere. */
    private static final String SLOTS = """
            select slot_name, active, cast(greatest(0, coalesce(pg_wal_lsn_diff(case when pg_is_in_recovery()
              then coalesce(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()) else pg_current_wal_lsn() end,
              restart_lsn), 0)) as bigint) from pg_replication_slots order by slot_name""";

    private final PostgreSqlConnection connection;

    PostgreSqlSettings(PostgreSqlConnection connection) {
        this.connection = connection;
    }

    SourceSettings read() throws SQLException {
        List<Unseen> unseen = new ArrayList<>();
        Map<String, String> values = new TreeMap<>();
        connection.look("pg_settings", unseen, () -> {
            connection.each(VALUES, row -> values.put(row.getString(1), row.getString(2)));
            return values;
        });
        connection.each(DATABASE, row -> {
            values.put("database", row.getString(1));
            values.put("in_recovery", row.getBoolean(2) ? "on" : "off");
        });
        List<Slot> slots = connection
                .look(
                        "pg_replication_slots",
                        unseen,
                        () -> connection.list(
                                SLOTS, row -> new Slot(row.getString(1), row.getBoolean(2), row.getLong(3))))
                .orElse(List.of());
        return new SourceSettings("postgresql", connection.version(), values, null, slots, unseen);
    }
}
