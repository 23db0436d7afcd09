package io.migrationgate.adapter.database;

import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.Unseen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a database of MySQL or MariaDB is like. Every list is read as a stream; of each table no more than its name and
 * those of its unique keys are kept.
 */
final class MySqlSchema {
    /** Storage engines whose rows the log carries whole. */
    private static final Set<String> CARRIED = Set.of("INNODB", "MYISAM");

    private record Key(String table, String name) {}

    private final SqlConnection connection;
    private final MySqlServer server;
    private final MySqlTables tables;
    private final UnorderedDigest digest = new UnorderedDigest();
    private final Map<String, Long> collations = new TreeMap<>();
    private final Set<String> keyless = new HashSet<>();
    private final Set<Key> unique = new HashSet<>();
    private final Set<Key> nullable = new HashSet<>();
    private final List<Unseen> unseen = new ArrayList<>();
    private final Shortlist unsupported = new Shortlist(Danger.UNSUPPORTED);
    private long count;

    MySqlSchema(SqlConnection connection, MySqlServer server, MySqlTables tables) {
        this.connection = connection;
        this.server = server;
        this.tables = tables;
    }

    SchemaShape read() throws SQLException {
        each(
                "TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_COLLATION FROM information_schema.TABLES WHERE TABLE_SCHEMA",
                this::table);
        each(
                "TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, COLUMN_TYPE, IS_NULLABLE, EXTRA, COLLATION_NAME"
                        + " FROM information_schema.COLUMNS WHERE TABLE_SCHEMA",
                this::column);
        each(
                "TABLE_NAME, INDEX_NAME, NON_UNIQUE, SEQ_IN_INDEX, COLUMN_NAME, SUB_PART, NULLABLE"
                        + " FROM information_schema.STATISTICS WHERE TABLE_SCHEMA",
                this::keyPart);
        MySqlSight sight = MySqlSight.of(connection, server);
        look(sight);
        Shortlist cascades = new MySqlCascades(connection, server, tables, sight).read(unseen);
        List<SchemaShape.Hazard> hazards = Stream.of(keyless(), triggers(), events(), cascades, unsupported)
                .map(Shortlist::hazard)
                .flatMap(Optional::stream)
                .toList();
        return new SchemaShape(server.title(), count, digest.hex(), defaults(), collations, hazards, unseen);
    }

    private void each(String what, SqlConnection.Rows rows) throws SQLException {
        connection.each(
                "SELECT " + what + " = ?",
                row -> {
                    if (tables.include(row.getString(1))) {
                        rows.take(row);
                    }
                },
                tables.schema());
    }

    private void table(ResultSet row) throws SQLException {
        String name = row.getString(1);
        String kind = row.getString(2);
        String engine = row.getString(3);
        digest("table", row, 4);
        if (kind.equals("BASE TABLE") || kind.equals("SYSTEM VERSIONED")) {
            count++;
            keyless.add(name);
            boolean carried = engine != null && CARRIED.contains(engine.toUpperCase(Locale.ROOT));
            if (!carried || !kind.equals("BASE TABLE")) {
                unsupported.add(tables.full(name) + " (" + (carried ? kind : engine) + ")");
            }
        } else if (kind.equals("SEQUENCE")) {
            unsupported.add(tables.full(name) + " (" + kind + ")");
        }
    }

    private void column(ResultSet row) throws SQLException {
        digest("column", row, 7);
        String collation = row.getString(7);
        if (collation != null) {
            collations.merge(collation, 1L, Long::sum);
        }
    }

    private void digest(String kind, ResultSet row, int columns) throws SQLException {
        @Nullable String[] fields = new @Nullable String[columns + 1];
        fields[0] = kind;
        for (int i = 1; i <= columns; i++) {
            fields[i] = row.getString(i);
        }
        digest.add(Arrays.asList(fields));
    }

    /** A unique key that may be null in any part tells no row from another. */
    private void keyPart(ResultSet row) throws SQLException {
        digest("key", row, 6);
        if (row.getInt(3) == 0) {
            Key key = new Key(row.getString(1), row.getString(2));
            if ("YES".equals(row.getString(7))) {
                nullable.add(key);
            } else {
                unique.add(key);
            }
        }
    }

    private Shortlist keyless() {
        unique.removeAll(nullable);
        unique.forEach(key -> keyless.remove(key.table()));
        Shortlist noKey = new Shortlist(Danger.NO_KEY);
        keyless.forEach(table -> noKey.add(tables.full(table)));
        return noKey;
    }

    private Shortlist triggers() throws SQLException {
        Shortlist triggers = new Shortlist(Danger.TRIGGER);
        each(
                "EVENT_OBJECT_TABLE, TRIGGER_NAME FROM information_schema.TRIGGERS WHERE EVENT_OBJECT_SCHEMA",
                row -> triggers.add(tables.full(row.getString(2))));
        return triggers;
    }

    private Shortlist events() throws SQLException {
        Shortlist events = new Shortlist(Danger.EVENT);
        connection.each(
                "SELECT EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ? AND STATUS = 'ENABLED'",
                row -> events.add(tables.full(row.getString(1))),
                tables.schema());
        return events;
    }

    private Map<String, String> defaults() throws SQLException {
        Map<String, String> defaults = new TreeMap<>();
        connection.each(
                "SELECT @@lower_case_table_names, DEFAULT_CHARACTER_SET_NAME, DEFAULT_COLLATION_NAME"
                        + " FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ?",
                row -> {
                    defaults.put("lower_case_table_names", row.getString(1));
                    defaults.put("character_set_database", row.getString(2));
                    defaults.put("collation_database", row.getString(3));
                },
                tables.schema());
        return defaults;
    }

    private void look(MySqlSight sight) {
        sight.tables(tables.schema(), unseen);
        sight.needs("TRIGGER", tables.schema(), "information_schema.TRIGGERS", unseen);
        sight.needs("EVENT", tables.schema(), "information_schema.EVENTS", unseen);
    }
}
