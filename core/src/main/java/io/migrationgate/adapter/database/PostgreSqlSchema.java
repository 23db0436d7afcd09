package io.migrationgate.adapter.database;

import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.Unseen;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what the schema of one database is like. Partitions count as part of their table.
 *
 * <p>Tables come one after the other and leave only a digest behind, whatever their number.
 */
final class PostgreSqlSchema {
    private static final String DEFAULTS = """
            select pg_encoding_to_char(encoding), datcollate, datctype, %s
            from pg_database where datname = current_database()""";

    private static final String TABLES = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and\s""" + PostgreSqlChoice.TABLES;

    private static final String COUNT = "select count(*) " + TABLES;

    private static final String COLUMNS = """
            select n.nspname, c.relname, c.relkind, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
              a.attidentity, coalesce((select collname from pg_collation l where l.oid = a.attcollation), ''),
              coalesce(pg_get_expr(d.adbin, d.adrelid), '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where c.relkind in ('r', 'p') and not c.relispartition and %s
            order by n.nspname collate "C", c.relname collate "C", a.attnum""".formatted(PostgreSqlChoice.TABLES);

    private static final String KEYS = """
            select n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and k.contype in ('p', 'u', 'f', 'c', 'x') and %s
            order by n.nspname collate "C", c.relname collate "C", k.conname collate "C"
            """.formatted(PostgreSqlChoice.TABLES);

    private static final String COLLATIONS = """
            select case when l.collname = 'default' then 'default' else cast(s.nspname || '.' || l.collname as text) end, count(*)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_collation l on l.oid = a.attcollation join pg_namespace s on s.oid = l.collnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and %s
            group by 1 order by 1 limit 500""".formatted(PostgreSqlChoice.TABLES);

    private final PostgreSqlConnection connection;
    private final PostgreSqlChoice choice;

    PostgreSqlSchema(PostgreSqlConnection connection, PostgreSqlChoice choice) {
        this.connection = connection;
        this.choice = choice;
    }

    SchemaShape read() throws SQLException {
        List<Unseen> unseen = new ArrayList<>();
        long tables =
                connection.list(COUNT, row -> row.getLong(1), choice.bound()).get(0);
        Map<String, Long> collations = new TreeMap<>();
        connection.each(COLLATIONS, row -> collations.put(row.getString(1), row.getLong(2)), choice.bound());
        List<Hazard> hazards = new PostgreSqlHazards(connection, choice).read(unseen);
        return new SchemaShape(
                "PostgreSQL " + connection.version(), tables, digest(), defaults(), collations, hazards, unseen);
    }

    private Map<String, String> defaults() throws SQLException {
        Map<String, String> defaults = new TreeMap<>();
        String provider = connection.since(15) ? "datlocprovider" : "'c'";
        connection.each(DEFAULTS.formatted(provider), row -> {
            defaults.put("server_encoding", row.getString(1));
            defaults.put("lc_collate", row.getString(2));
            defaults.put("lc_ctype", row.getString(3));
            defaults.put("locale_provider", row.getString(4));
        });
        return defaults;
    }

    private String digest() throws SQLException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        connection.each(COLUMNS, row -> add(digest, row, 9), choice.bound());
        connection.each(KEYS, row -> add(digest, row, 4), choice.bound());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Every value with an end of its own, so that no two rows look like one other. */
    private static void add(MessageDigest digest, ResultSet row, int columns) throws SQLException {
        for (int i = 1; i <= columns; i++) {
            digest.update(row.getString(i).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }
}
