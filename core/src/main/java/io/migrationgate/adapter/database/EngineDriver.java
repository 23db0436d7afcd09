package io.migrationgate.adapter.database;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.DatabaseAddress;

/** Connects to databases of one engine. */
@FunctionalInterface
interface EngineDriver {
    /**
     * Connects once.
     *
     * @throws DatabaseTrouble when it cannot be reached, refuses, or its driver is not on the class path
     */
    EngineSession open(DatabaseAddress address, Credential credential, TimeLimit limit) throws DatabaseTrouble;
}
