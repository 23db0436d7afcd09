package io.migrationgate.adapter.database;

import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.plan.TablePatterns;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells of the tables of Oracle what replication does not carry, or carries twice; schemas of Oracle's own are left out. */
final class OracleSchema {
    private static final String OURS = " NOT IN " + OracleViews.MAINTAINED;

    private static final String NO_KEY = "SELECT t.owner, t.table_name FROM dba_tables t WHERE t.owner" + OURS
            + " AND t.temporary = 'N' AND NOT EXISTS (SELECT 1 FROM dba_constraints c WHERE c.owner = t.owner"
            + " AND c.table_name = t.table_name AND c.constraint_type IN ('P', 'U') AND c.status = 'ENABLED')"
            + " ORDER BY 1, 2";
    private static final String TRIGGERS =
            "SELECT owner, trigger_name FROM dba_triggers WHERE owner" + OURS + " AND status = 'ENABLED' ORDER BY 1, 2";
    private static final String JOBS =
            "SELECT owner, job_name FROM dba_scheduler_jobs WHERE owner" + OURS + " AND enabled = 'TRUE' ORDER BY 1, 2";
    private static final String CASCADES = "SELECT owner, constraint_name FROM dba_constraints WHERE owner" + OURS
            + " AND constraint_type = 'R' AND delete_rule IN ('CASCADE', 'SET NULL') ORDER BY 1, 2";
    private static final String UNLOGGED = "SELECT owner, table_name FROM dba_tables WHERE owner" + OURS
            + " AND logging = 'NO' AND temporary = 'N' ORDER BY 1, 2";
    private static final String UNSUPPORTED = "SELECT owner, table_name FROM dba_external_tables WHERE owner" + OURS
            + " UNION SELECT owner, mview_name FROM dba_mviews WHERE owner" + OURS
            + " UNION SELECT owner, table_name FROM dba_tables WHERE owner" + OURS
            + " AND (LENGTHB(table_name) > 30 OR temporary = 'Y') ORDER BY 1, 2";

    private final OracleViews views;
    private final String version;
    private final List<Unseen> unseen = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();
    private String digest = "";
    private String table = "";
    private long tables;

    OracleSchema(OracleViews views, String version) {
        this.views = views;
        this.version = version;
    }

    SchemaShape schema(DatabaseQuestion question) throws DatabaseTrouble {
        TablePatterns patterns = new TablePatterns(question.tables(), question.exclude());
        views.each(
                unseen,
                "dba_tab_columns",
                "SELECT owner, table_name, column_name, data_type, data_length, data_precision, data_scale, nullable"
                        + " FROM dba_tab_columns WHERE owner" + OURS + " ORDER BY owner, table_name, column_id",
                row -> {
                    String name = row.getString(1) + "." + row.getString(2);
                    if (patterns.include(name)) {
                        tables += name.equals(table) ? 0 : 1;
                        table = name;
                        String line = digest + name + " " + row.getString(3) + " " + row.getString(4) + " "
                                + row.getString(5) + " " + row.getString(6) + " " + row.getString(7) + " "
                                + row.getString(8);
                        digest = Digest.of(line.getBytes(StandardCharsets.UTF_8));
                    }
                });
        hazard(Danger.NO_KEY, "dba_constraints", NO_KEY, patterns);
        hazard(Danger.TRIGGER, "dba_triggers", TRIGGERS, patterns);
        hazard(Danger.EVENT, "dba_scheduler_jobs", JOBS, patterns);
        hazard(Danger.CASCADE, "dba_constraints", CASCADES, patterns);
        hazard(Danger.UNLOGGED, "dba_tables", UNLOGGED, patterns);
        hazard(Danger.UNSUPPORTED, "dba_external_tables, dba_mviews", UNSUPPORTED, patterns);
        Map<String, String> defaults = new TreeMap<>();
        views.each(
                unseen,
                "nls_database_parameters",
                "SELECT parameter, value FROM nls_database_parameters WHERE parameter IN ('NLS_CHARACTERSET',"
                        + " 'NLS_NCHAR_CHARACTERSET', 'NLS_SORT', 'NLS_COMP', 'NLS_LENGTH_SEMANTICS')",
                row -> defaults.put(row.getString(1), row.getString(2)));
        return new SchemaShape("Oracle " + version, tables, digest, defaults, Map.of(), hazards, unseen);
    }

    private void hazard(Danger danger, String view, String statement, TablePatterns patterns) throws DatabaseTrouble {
        List<String> names = new ArrayList<>();
        long[] total = {0};
        views.each(unseen, view, statement, row -> {
            String name = row.getString(1) + "." + row.getString(2);
            if (patterns.include(name)) {
                total[0]++;
                if (names.size() < SchemaShape.NAMES) {
                    names.add(name);
                }
            }
        });
        if (total[0] > 0) {
            hazards.add(new Hazard(danger, total[0], names));
        }
    }
}
