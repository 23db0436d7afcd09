package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Drills copies of a real database. The copy stands on the same server under another address, as PostgreSQL copies a whole
 * database there at once.
 */
@ResourceLock(TrustingPostgreSql.DEFAULT_CONTEXT)
@ExtendWith(TrustingPostgreSql.class)
class PostgreSqlDrillIT {
    private static final PostgreSqlServer SERVER = PostgreSqlServer.V17;
    private static final String SOURCE = "drill_source";
    private static final String COPY = "drill_copy";

    @TempDir
    private Path folder;

    private RestoredCopy drill;

    @BeforeEach
    void backsUpAndRestores() throws SQLException {
        SERVER.running().sql("postgres", "create database " + SOURCE);
        SERVER.sql(
                SOURCE,
                "create schema orders",
                "create table orders.item (id bigserial primary key, note text, at timestamptz not null default now())",
                "create index on orders.item (at)",
                "create table orders.customer (id int primary key, name text)",
                "insert into orders.item (note) select 'row ' || n from generate_series(1, 1000) n",
                "insert into orders.customer select n, 'customer' from generate_series(1, 10) n",
                "grant usage on schema orders to " + PostgreSqlServer.READER,
                "grant select on all tables in schema orders to " + PostgreSqlServer.READER);
        int port = SERVER.at(SOURCE).port();
        drill = new RestoredCopy(
                SERVER.asked(PostgreSqlServer.READER),
                "engine: postgresql, source: { host: localhost, port: " + port + ", database: " + SOURCE
                        + ", credentials: reader }, backups: [ { of: source, product: external, restored: { copy: {"
                        + " host: 127.0.0.1, port: " + port + ", database: " + COPY
                        + ", tls: require, credentials: reader",
                folder);
        drill.counted();
        drill.taken();
        SERVER.sql("postgres", "create database " + COPY + " template " + SOURCE);
        SERVER.sql(SOURCE, "insert into orders.item (note) select 'later' from generate_series(1, 5)");
    }

    @AfterEach
    void dropsBoth() throws SQLException {
        for (String database : new String[] {COPY, SOURCE}) {
            SERVER.sql("postgres", "drop database if exists " + database + " with (force)");
        }
    }

    @Test
    void aGoodCopyIsContentCheckedWithCountsBeforeAndAfterTheBackup() {
        drill.counted();

        drill.isContentChecked();
    }

    @Test
    void countsOfTheSameRunAreEnoughForTheTimeAfter() {
        drill.countedNow();

        drill.isContentChecked();
    }

    @Test
    void aCopyThatLostRowsFails() throws SQLException {
        SERVER.sql(COPY, "delete from orders.item where id <= 100");
        drill.countedNow();

        drill.fails("drill.rows-outside");
    }

    @Test
    void aCopyWithAnotherSchemaFails() throws SQLException {
        SERVER.sql(COPY, "alter table orders.customer add column phone text");
        drill.countedNow();

        drill.fails("drill.schema-differs");
    }

    @Test
    void aCopyThatSomebodyWroteToFails() throws SQLException {
        SERVER.sql(COPY, "insert into orders.item (note) values ('new')");
        drill.countedNow();

        drill.fails("drill.newest-later");
    }

    @Test
    void aCopyThatIsGoneIsNotLookedInto() throws SQLException {
        SERVER.sql("postgres", "drop database " + COPY);
        Reading<DrillRecord> reading = drill.look();

        assertThat(reading)
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason())
                                .isEqualTo(Sentence.of("drill.not-looked", Sentence.of("database.unknown-database"))));
    }
}
