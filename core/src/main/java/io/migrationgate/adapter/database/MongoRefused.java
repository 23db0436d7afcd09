package io.migrationgate.adapter.database;

/** The account may not run a command, or the server does not have it. */
final class MongoRefused extends Exception {
    MongoRefused() {
        super("refused", null, false, false);
    }
}
