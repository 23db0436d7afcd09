package io.migrationgate.it.database;

import io.migrationgate.access.Credential;
import io.migrationgate.adapter.database.Databases;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Drills copies of a real database of MariaDB that were restored under another name, on the same server by another address. */
@ResourceLock(MySqlFamilyServer.MARIADB)
class MariaDbDrillIT {
    private static final String READER = "drill_reader";
    private static final String SECRET = "not*a*secret";

    @TempDir
    private Path folder;

    private MySqlFamilyServer server;
    private RestoredCopy drill;

    @BeforeEach
    void backsUpAndRestores() throws Exception {
        server = MySqlFamilyServer.mariaDb();
        server.run(
                "CREATE DATABASE drill_source",
                "CREATE DATABASE drill_copy",
                "CREATE TABLE drill_source.item (id INT PRIMARY KEY AUTO_INCREMENT, note VARCHAR(20),"
                        + " made TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, KEY (made))",
                "CREATE TABLE drill_source.customer (id INT PRIMARY KEY, name VARCHAR(20))",
                "INSERT INTO drill_source.item (note, made) SELECT 'row', CURRENT_TIMESTAMP - INTERVAL 1 HOUR"
                        + numbers(1_000),
                "INSERT INTO drill_source.customer SELECT i, 'customer'" + numbers(10),
                "CREATE OR REPLACE USER " + READER + " IDENTIFIED BY '" + SECRET + "'",
                "GRANT SELECT, TRIGGER, EVENT, SHOW VIEW ON `drill\\_%`.* TO " + READER);
        Credential reader = new Credential(READER, SECRET, null);
        drill = new RestoredCopy(
                new Databases(name -> Optional.of(reader), Clock.systemUTC()),
                "engine: mysql, source: { host: localhost, port: " + server.port()
                        + ", database: drill_source, tls: require, credentials: reader }, backups: [ { of: source,"
                        + " product: external, restored: { copy: { host: 127.0.0.1, port: " + server.port()
                        + ", database: drill_copy, tls: require, credentials: reader",
                folder);
        drill.counted();
        drill.taken();
        for (String table : new String[] {"item", "customer"}) {
            server.run(
                    "CREATE TABLE drill_copy." + table + " LIKE drill_source." + table,
                    "INSERT INTO drill_copy." + table + " SELECT * FROM drill_source." + table);
        }
        server.run("INSERT INTO drill_source.item (note) SELECT 'later'" + numbers(5));
        drill.countedNow();
    }

    private static String numbers(int last) {
        return " FROM (WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < " + last
                + ") SELECT i FROM n) counted";
    }

    @AfterEach
    void dropsBoth() throws SQLException {
        server.run("DROP DATABASE IF EXISTS drill_source", "DROP DATABASE IF EXISTS drill_copy");
    }

    @Test
    void aGoodCopyUnderAnotherNameIsContentChecked() {
        drill.isContentChecked();
    }

    @Test
    void aCopyThatLostRowsFails() throws SQLException {
        server.run("DELETE FROM drill_copy.item WHERE id <= 100");

        drill.fails("drill.rows-outside");
    }

    @Test
    void aCopyWithoutATableFails() throws SQLException {
        server.run("DROP TABLE drill_copy.customer");

        drill.fails("drill.schema-differs", "drill.rows-outside");
    }

    @Test
    void aCopyWithAnotherColumnFails() throws SQLException {
        server.run("ALTER TABLE drill_copy.customer ADD COLUMN phone VARCHAR(20)");

        drill.fails("drill.schema-differs");
    }

    @Test
    void aCopyThatSomebodyWroteToFails() throws SQLException {
        server.run("INSERT INTO drill_copy.item (note, made) VALUES ('new', CURRENT_TIMESTAMP + INTERVAL 1 HOUR)");

        drill.fails("drill.newest-later");
    }
}
