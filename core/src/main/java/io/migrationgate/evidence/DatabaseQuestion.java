package io.migrationgate.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database is asked about; which of it matters depends on the topic.
 *
 * @param accounts that are looked at, by name
 * @param tables patterns {@code schema.table} that are looked at; none means all of the database
 * @param exclude patterns that are left out
 * @param heartbeat table whose newest row is read, {@code schema.table}
 * @param after where a list that comes in parts goes on: what sorts behind this name
 * @param purpose what the answer is for; null where nobody says. Servers are never told
 */
public record DatabaseQuestion(
        DatabaseAddress at,
        List<String> accounts,
        List<String> tables,
        List<String> exclude,
        @Nullable String heartbeat,
        @Nullable String after,
        @Nullable DatabasePurpose purpose) {
    public DatabaseQuestion {
        accounts = List.copyOf(accounts);
        tables = List.copyOf(tables);
        exclude = List.copyOf(exclude);
    }

    /** A question of which nobody says what its answer is for. */
    public DatabaseQuestion(
            DatabaseAddress at,
            List<String> accounts,
            List<String> tables,
            List<String> exclude,
            @Nullable String heartbeat,
            @Nullable String after) {
        this(at, accounts, tables, exclude, heartbeat, after, null);
    }

    /** A question about the whole of a database. */
    public static DatabaseQuestion at(DatabaseAddress address) {
        return new DatabaseQuestion(address, List.of(), List.of(), List.of(), null, null);
    }

    /** The same question about these accounts. */
    public DatabaseQuestion accounts(List<String> names) {
        return new DatabaseQuestion(at, names, tables, exclude, heartbeat, after, purpose);
    }

    /** The same question about these tables. */
    public DatabaseQuestion tables(List<String> included, List<String> excluded) {
        return new DatabaseQuestion(at, accounts, included, excluded, heartbeat, after, purpose);
    }

    /** The same question with a heartbeat to read. */
    public DatabaseQuestion heartbeat(@Nullable String table) {
        return new DatabaseQuestion(at, accounts, tables, exclude, table, after, purpose);
    }

    /** The same question, going on behind that name. */
    public DatabaseQuestion after(@Nullable String name) {
        return new DatabaseQuestion(at, accounts, tables, exclude, heartbeat, name, purpose);
    }

    /** The same question, with what its answer is for. */
    public DatabaseQuestion purpose(DatabasePurpose answers) {
        return new DatabaseQuestion(at, accounts, tables, exclude, heartbeat, after, answers);
    }
}
