/** Real database servers, started for the tests, and what the gate reads from them. */
@org.jspecify.annotations.NullMarked
package io.migrationgate.it.database;
