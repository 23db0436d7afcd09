package io.migrationgate.adapter.database;

import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.Unseen;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads how a server of MySQL or MariaDB keeps its binary log; of two names of a setting, those that the server knows. */
final class MySqlSettings {
    private static final List<String> NAMES = List.of(
            "binlog_checksum",
            "binlog_encryption",
            "binlog_expire_logs_auto_purge",
            "binlog_expire_logs_seconds",
            "binlog_format",
            "binlog_row_image",
            "binlog_row_value_options",
            "binlog_space_limit",
            "binlog_transaction_compression",
            "character_set_server",
            "collation_server",
            "encrypt_binlog",
            "enforce_gtid_consistency",
            "event_scheduler",
            "expire_logs_days",
            "gtid_domain_id",
            "gtid_mode",
            "gtid_strict_mode",
            "log_bin",
            "log_bin_compress",
            "log_replica_updates",
            "log_slave_updates",
            "lower_case_table_names",
            "max_allowed_packet",
            "max_binlog_total_size",
            "read_only",
            "server_id",
            "server_uuid",
            "sql_mode",
            "super_read_only",
            "sync_binlog",
            "system_time_zone",
            "time_zone");

    /** As good as for ever: the server removes nothing by itself. */
    private static final Duration NEVER_REMOVED = Duration.ofDays(36_500);

    private final SqlConnection connection;
    private final MySqlServer server;

    MySqlSettings(SqlConnection connection, MySqlServer server) {
        this.connection = connection;
        this.server = server;
    }

    SourceSettings read() throws SQLException {
        Map<String, String> values = new TreeMap<>();
        String marks = String.join(", ", NAMES.stream().map(name -> "?").toList());
        connection.each(
                "SHOW GLOBAL VARIABLES WHERE Variable_name IN (" + marks + ")",
                row -> values.put(row.getString(1).toLowerCase(Locale.ROOT), text(row.getString(2))),
                NAMES.toArray());
        List<Unseen> unseen = new ArrayList<>();
        try {
            filters(values);
        } catch (SQLException e) {
            if (!MySqlTrouble.denied(e)) {
                throw e;
            }
            unseen.add(new Unseen("SHOW MASTER STATUS", MySqlProgress.needs(server)));
        }
        return new SourceSettings(server.word(), server.version(), values, retention(values), List.of(), unseen);
    }

    /** Schemas that the log leaves out stand in no variable. */
    private void filters(Map<String, String> values) throws SQLException {
        connection.each(MySqlProgress.statement(server), row -> {
            values.put("binlog_do_db", text(row.getString(3)));
            values.put("binlog_ignore_db", text(row.getString(4)));
        });
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What is kept at least; a limit in bytes can end it at any time. */
    private static @Nullable Duration retention(Map<String, String> values) {
        boolean kept = "ON".equalsIgnoreCase(values.get("log_bin"));
        boolean limited = number(values, "max_binlog_total_size").signum() > 0
                || number(values, "binlog_space_limit").signum() > 0;
        boolean told = values.containsKey("binlog_expire_logs_seconds") || values.containsKey("expire_logs_days");
        if (!kept || limited || !told) {
            return null;
        }
        if ("OFF".equalsIgnoreCase(values.get("binlog_expire_logs_auto_purge"))) {
            return NEVER_REMOVED;
        }
        BigDecimal seconds = number(values, "binlog_expire_logs_seconds");
        if (seconds.signum() <= 0) {
            seconds = number(values, "expire_logs_days")
                    .multiply(BigDecimal.valueOf(Duration.ofDays(1).toSeconds()));
        }
        return seconds.signum() <= 0 ? NEVER_REMOVED : Duration.ofSeconds(seconds.longValue());
    }

    private static BigDecimal number(Map<String, String> values, String name) {
        try {
            return new BigDecimal(values.getOrDefault(name, "0").strip());
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }
}
