package io.migrationgate.adapter.database;

import org.bson.Document;

/** Runs single commands on one server of MongoDB; apart from the driver, so that recorded replies can be read as well. */
interface MongoLink extends AutoCloseable {
    /**
     * Runs a command that only reads.
     *
     * @throws MongoRefused when the account may not run it, or the server does not have it
     */
    Document run(String database, Document command) throws DatabaseTrouble, MongoRefused;

    /** Whether the time for the answer is up. */
    boolean over();

    /** Ends the connection; never throws. */
    @Override
    void close();
}
