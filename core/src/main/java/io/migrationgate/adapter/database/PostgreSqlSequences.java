package io.migrationgate.adapter.database;

import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SequenceValues.Value;
import io.migrationgate.evidence.Unseen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads where sequences stand, each beside the greatest value of the column that it fills. */
final class PostgreSqlSequences {
    private static final int MOST = 100_000;
    /** How many are read by one statement. */
    private static final int TOGETHER = 50;

    /** The table that owns a sequence is what a question chooses by; one that nobody owns is chosen by its own name. */
    private static final String SEQUENCES = """
            select s.nspname, q.relname, x.seqincrement, n.nspname, c.relname, a.attname,
              has_schema_privilege(s.oid, 'USAGE') and has_sequence_privilege(q.oid, 'SELECT'),
              a.attname is null or (has_schema_privilege(n.oid, 'USAGE') and has_column_privilege(t.oid, a.attnum, 'SELECT')
                and not row_security_active(t.oid))
            from pg_sequence x join pg_class q on q.oid = x.seqrelid join pg_namespace s on s.oid = q.relnamespace
            left join pg_depend d on d.classid = cast('pg_class' as regclass) and d.objid = q.oid and d.deptype in ('a', 'i')
              and d.refclassid = cast('pg_class' as regclass) and d.refobjsubid > 0
            left join pg_class t on t.oid = d.refobjid
            left join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
            join pg_class c on c.oid = coalesce(t.oid, q.oid) join pg_namespace n on n.oid = c.relnamespace
            where q.relpersistence <> 't' and %s
            order by s.nspname collate "C", q.relname collate "C" limit %d""".formatted(PostgreSqlChoice.TABLES, MOST + 1);

    private record Sequence(
            String name,
            String quoted,
            long increment,
            @Nullable String greatest,
            boolean readable) {
        /** One row: where it stands, whether that was given out, and the greatest value of its column. */
        String statement() {
            return "select last_value, is_called, " + (greatest == null ? "cast(null as bigint)" : greatest) + " from "
                    + quoted;
        }

        Value value(ResultSet row) throws SQLException {
            long last = row.getLong(1);
            long next = row.getBoolean(2) ? after(last) : last;
            long max = row.getLong(3);
            return new Value(name, next, row.wasNull() ? null : max);
        }

        private long after(long last) {
            return last > Long.MAX_VALUE - increment ? Long.MAX_VALUE : last + increment;
        }
    }

    private final PostgreSqlConnection connection;
    private final PostgreSqlChoice choice;
    private final List<Value> values = new ArrayList<>();
    private final List<Unseen> unseen = new ArrayList<>();

    PostgreSqlSequences(PostgreSqlConnection connection, PostgreSqlChoice choice) {
        this.connection = connection;
        this.choice = choice;
    }

    SequenceValues read() throws SQLException {
        List<Sequence> all = connection.list(SEQUENCES, PostgreSqlSequences::sequence, choice.bound());
        List<Sequence> readable = new ArrayList<>();
        for (Sequence sequence : all) {
            if (!sequence.readable()) {
                unseen.add(new Unseen(sequence.name(), "SELECT on it and on the column it fills"));
            } else if (sequence.increment() < 0) {
                unseen.add(new Unseen(sequence.name(), "a look by hand: it counts downwards"));
            } else {
                readable.add(sequence);
            }
        }
        if (all.size() > MOST) {
            unseen.add(new Unseen("sequences beyond " + MOST, "a choice of tables"));
        }
        for (int from = 0; from < readable.size(); from += TOGETHER) {
            take(readable.subList(from, Math.min(readable.size(), from + TOGETHER)));
        }
        return new SequenceValues(values, unseen);
    }

    private static Sequence sequence(ResultSet row) throws SQLException {
        String column = row.getString(6);
        String greatest = column == null
                ? null
                : "(select cast(max(" + PostgreSqlConnection.quoted(column) + ") as bigint) from "
                        + PostgreSqlConnection.quoted(row.getString(4), row.getString(5)) + ")";
        return new Sequence(
                row.getString(1) + "." + row.getString(2),
                PostgreSqlConnection.quoted(row.getString(1), row.getString(2)),
                row.getLong(3),
                greatest,
                row.getBoolean(7) && row.getBoolean(8));
    }

    /** Where one of them cannot be read in time, they are asked one by one. */
    private void take(List<Sequence> some) throws SQLException {
        StringBuilder statement = new StringBuilder();
        for (Sequence sequence : some) {
            statement.append(statement.length() == 0 ? "" : " union all ").append(sequence.statement());
        }
        List<Value> taken = new ArrayList<>();
        try {
            connection.each(
                    statement.toString(),
                    row -> taken.add(some.get(taken.size()).value(row)));
            values.addAll(taken);
        } catch (SQLException failed) {
            if (!PostgreSqlTrouble.isTime(failed) || connection.limit().over()) {
                throw failed;
            }
            if (some.size() == 1) {
                unseen.add(new Unseen(some.get(0).name(), "an index on the column that it fills"));
                return;
            }
            for (Sequence one : some) {
                take(List.of(one));
            }
        }
    }
}
