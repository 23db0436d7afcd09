package io.migrationgate.adapter.database;

import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.OpenWork.Sessions;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.Unseen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells how Oracle is set, who is connected to it and how far it has come. */
final class OracleState {
    private static final List<String> DATABASE = List.of(
            "log_mode",
            "supplemental_log_data_min",
            "supplemental_log_data_pk",
            "supplemental_log_data_ui",
            "supplemental_log_data_all",
            "force_logging",
            "open_mode",
            "database_role",
            "cdb");

    private final OracleViews views;
    private final String version;

    OracleState(OracleViews views, String version) {
        this.views = views;
        this.version = version;
    }

    SourceSettings settings() throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        Map<String, String> values = new TreeMap<>();
        views.each(unseen, "v$database", "SELECT " + String.join(", ", DATABASE) + " FROM v$database", row -> {
            for (String name : DATABASE) {
                values.put(name, String.valueOf(row.getString(name)).toLowerCase(Locale.ROOT));
            }
        });
        List<Optional<Duration>> kept = views.list(
                unseen,
                "v$archived_log",
                "SELECT ROUND((SYSDATE - MIN(first_time)) * 86400) FROM v$archived_log"
                        + " WHERE deleted = 'NO' AND name IS NOT NULL AND standby_dest = 'NO'",
                row -> {
                    long seconds = row.getLong(1);
                    return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.max(0, seconds)));
                });
        Duration retention = kept.stream().flatMap(Optional::stream).findFirst().orElse(null);
        return new SourceSettings("oracle", version, values, retention, List.of(), unseen);
    }

    /** A transaction writes as soon as it has undo to keep. */
    OpenWork sessions() throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        List<Sessions> sessions = views.list(
                unseen,
                "v$session, v$transaction",
                "SELECT s.username, COUNT(*), ROUND(MAX((SYSDATE - t.start_date) * 86400)), MAX(t.used_ublk)"
                        + " FROM v$session s LEFT JOIN v$transaction t ON t.ses_addr = s.saddr"
                        + " WHERE s.type = 'USER' AND s.username IS NOT NULL"
                        + " AND s.sid <> TO_NUMBER(SYS_CONTEXT('USERENV', 'SID'))"
                        + " GROUP BY s.username ORDER BY s.username",
                row -> {
                    long seconds = row.getLong(3);
                    Duration open = row.wasNull() ? null : Duration.ofSeconds(Math.max(0, seconds));
                    return new Sessions(row.getString(1), row.getLong(2), open, row.getLong(4) > 0);
                });
        return new OpenWork(sessions, unseen);
    }

    /** The number of changes moves by what Oracle does for itself as well: it never stands still. */
    SourceProgress progress(@Nullable Instant heartbeat) throws DatabaseTrouble {
        List<String> position = views.must("v$database", "SELECT current_scn FROM v$database", row -> row.getString(1));
        if (position.isEmpty() || position.get(0) == null) {
            throw DatabaseTrouble.of("database.no-answer");
        }
        return new SourceProgress(position.get(0), null, heartbeat);
    }
}
