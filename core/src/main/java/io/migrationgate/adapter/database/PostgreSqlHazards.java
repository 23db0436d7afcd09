package io.migrationgate.adapter.database;

import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.Unseen;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Finds what replication does not carry from one database, or carries twice; the server counts, few names travel. */
final class PostgreSqlHazards {
    private static final String USER_TABLES =
            " from pg_class c join pg_namespace n on n.oid = c.relnamespace where " + PostgreSqlChoice.TABLES + " and ";

    /** A key that is always there and names one row: no part of it may be null or computed, and it holds for all rows. */
    private static final String KEY = """
            exists (
              select from pg_index i where i.indrelid = c.oid and i.indisunique and i.indisvalid and i.indpred is null
              and i.indexprs is null and not exists (
                select from pg_attribute a where a.attrelid = c.oid and a.attnum = any(i.indkey) and not a.attnotnull))""";

    private static final String NO_KEY = "select n.nspname || '.' || c.relname" + USER_TABLES
            + "c.relkind in ('r', 'p') and not c.relispartition and not " + KEY;

    private static final String TRIGGER = """
            select n.nspname || '.' || c.relname || '.' || t.tgname
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
            where %s and not t.tgisinternal and t.tgenabled <> 'D'
            union all select 'event trigger ' || evtname from pg_event_trigger where evtenabled <> 'D'""".formatted(PostgreSqlChoice.TABLES);

    private static final String CASCADE = """
            select n.nspname || '.' || c.relname || '.' || k.conname
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where %s and k.contype = 'f' and k.conparentid = 0
            and (k.confdeltype in ('c', 'n', 'd') or k.confupdtype in ('c', 'n', 'd'))""".formatted(PostgreSqlChoice.TABLES);

    private static final String UNLOGGED =
            "select n.nspname || '.' || c.relname" + USER_TABLES + "c.relkind in ('r', 'p') and c.relpersistence = 'u'";

    /** Without the primary key, a log of changes says nothing of a row that was changed unless the table is told to. */
    private static final String IDENTITY =
            "select n.nspname || '.' || c.relname || ' (replica identity)'" + USER_TABLES + """
            c.relkind in ('r', 'p') and not c.relispartition and (c.relreplident = 'n' or (c.relreplident = 'd'
              and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary) and\s""" + KEY + "))";

    private static final String KINDS = "select n.nspname || '.' || c.relname ||"
            + " case c.relkind when 'p' then ' (partitioned)' when 'f' then ' (foreign table)' else ' (inherits)' end"
            + USER_TABLES
            + """
            not c.relispartition and (c.relkind in ('p', 'f')
              or (c.relkind = 'r' and exists (select from pg_inherits i where i.inhrelid = c.oid)))""";

    private static final String RULES = """
            select n.nspname || '.' || c.relname || ' (rule ' || r.rulename || ')'
            from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
            where %s and c.relkind in ('r', 'p') and r.ev_enabled <> 'D'""".formatted(PostgreSqlChoice.TABLES);

    private static final String TYPES = """
            select n.nspname || '.' || c.relname || '.' || a.attname || ' (' || e.extname || ')'
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            join pg_depend d on d.classid = cast('pg_type' as regclass) and d.deptype = 'e'
              and d.refclassid = cast('pg_extension' as regclass)
              and d.objid = case when t.typelem <> 0 then t.typelem else t.oid end
            join pg_extension e on e.oid = d.refobjid
            where %s and c.relkind in ('r', 'p') and not c.relispartition""".formatted(PostgreSqlChoice.TABLES);

    private static final String LARGE_OBJECTS =
            "select 'large objects' where exists (select from pg_largeobject_metadata)";

    private static final String JOBS = "select 'cron job ' || jobid from cron.job where database = current_database()";

    private final PostgreSqlConnection connection;
    private final PostgreSqlChoice choice;

    PostgreSqlHazards(PostgreSqlConnection connection, PostgreSqlChoice choice) {
        this.connection = connection;
        this.choice = choice;
    }

    List<Hazard> read(List<Unseen> unseen) throws SQLException {
        List<Hazard> hazards = new ArrayList<>();
        add(Danger.NO_KEY, NO_KEY, hazards, 1);
        add(Danger.TRIGGER, TRIGGER, hazards, 1);
        connection.look("cron.job", unseen, () -> jobs(hazards, unseen));
        add(Danger.CASCADE, CASCADE, hazards, 1);
        add(Danger.UNLOGGED, UNLOGGED, hazards, 1);
        String unsupported = String.join("\nunion all\n", IDENTITY, KINDS, RULES, TYPES, LARGE_OBJECTS);
        add(Danger.UNSUPPORTED, unsupported, hazards, 4);
        return hazards;
    }

    /** The jobs of pg_cron, of which an account sees its own. */
    private boolean jobs(List<Hazard> hazards, List<Unseen> unseen) throws SQLException {
        boolean there = connection.holds("to_regclass('cron.job') is not null");
        if (there) {
            hazards.addAll(found(Danger.EVENT, JOBS));
            if (connection.holds("row_security_active(to_regclass('cron.job'))")) {
                unseen.add(new Unseen("cron.job", "BYPASSRLS"));
            }
        }
        return there;
    }

    private void add(Danger danger, String statement, List<Hazard> hazards, int choices) throws SQLException {
        Object[] bound = new Object[2 * choices];
        for (int i = 0; i < bound.length; i++) {
            bound[i] = i % 2 == 0 ? choice.with() : choice.without();
        }
        hazards.addAll(found(danger, statement, bound));
    }

    private List<Hazard> found(Danger danger, String statement, Object... bound) throws SQLException {
        AtomicLong total = new AtomicLong();
        List<String> names = connection.list(
                "with hazard(name) as (" + statement + ") select name, count(*) over () from hazard"
                        + " order by name collate \"C\" limit " + SchemaShape.NAMES,
                row -> {
                    total.set(row.getLong(2));
                    return row.getString(1);
                },
                bound);
        return names.isEmpty() ? List.of() : List.of(new Hazard(danger, total.get(), names));
    }
}
