package io.migrationgate.evidence;

import io.migrationgate.plan.Database;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint;
import java.util.Optional;

/**
 * What a table of a copy is called in the source: engines that write the database before the table have another name for it
 * when the copy was restored under another name.
 *
 * @param copy what a table's name begins with in the copy
 * @param source what it begins with in the source
 */
record TableNames(String copy, String source) {
    static TableNames of(Database database, DatabaseEndpoint copy) {
        boolean named = database.engine() == Engine.MYSQL || database.engine() == Engine.MONGODB;
        Optional<String> source = Optional.ofNullable(database.source()).map(DatabaseEndpoint::database);
        return named && copy.database() != null && source.isPresent()
                ? new TableNames(copy.database() + ".", source.get() + ".")
                : new TableNames("", "");
    }

    String inSource(String table) {
        return table.startsWith(copy) ? source + table.substring(copy.length()) : table;
    }

    String inCopy(String table) {
        return table.startsWith(source) ? copy + table.substring(source.length()) : table;
    }
}
