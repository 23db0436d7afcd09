package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.RowCounts.Rows;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SequenceValues.Value;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.evidence.WriterAccounts.Account;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everything but rights is read the same from MySQL and from MariaDB, as long as both have it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MySqlFamilyReadings {
    private static final String SECRET = "not*a*secret";
    /** May read all of the shop and nothing else. */
    private static final String READER = "shop_reader";
    /** May read one table of the shop. */
    private static final String CLERK = "shop_clerk";

    MySqlFamilyServer server;
    Asked asked;

    abstract MySqlFamilyServer started() throws Exception;

    @BeforeAll
    void prepare() throws Exception {
        server = started();
        asked = new Asked()
                .as(MySqlFamilyServer.ADMIN, server.adminPassword())
                .as(READER, SECRET)
                .as(CLERK, SECRET);
        shop("shop");
        server.run(
                "CREATE VIEW shop.names AS SELECT name FROM shop.customer",
                "CREATE TRIGGER shop.tidy BEFORE INSERT ON shop.customer FOR EACH ROW SET NEW.name = TRIM(NEW.name)",
                "CREATE EVENT shop.nightly ON SCHEDULE EVERY 1 DAY STARTS CURRENT_TIMESTAMP + INTERVAL 1 DAY"
                        + " DO DELETE FROM shop.line",
                "CREATE EVENT shop.resting ON SCHEDULE EVERY 1 DAY DISABLE DO DELETE FROM shop.line",
                "INSERT INTO shop.customer (name) VALUES ('a'), ('b'), ('c')",
                "INSERT INTO shop.line VALUES ('x')",
                "INSERT INTO shop.part VALUES (1, 1, 'p'), (1, 2, 'q'), (7, 1, 'r')",
                "DROP USER IF EXISTS " + READER,
                "DROP USER IF EXISTS " + CLERK,
                "CREATE USER " + READER + " IDENTIFIED BY '" + SECRET + "'",
                "CREATE USER " + CLERK + " IDENTIFIED BY '" + SECRET + "'",
                "GRANT SELECT ON shop.* TO " + READER,
                "GRANT SELECT ON shop.customer TO " + CLERK);
    }

    private void shop(String schema) throws SQLException {
        server.run(
                "DROP DATABASE IF EXISTS " + schema,
                "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                "CREATE TABLE " + schema + ".customer (id INT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(20),"
                        + " made TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, ends DATETIME, KEY (made), KEY (ends))",
                "CREATE TABLE " + schema + ".line (text VARCHAR(20))",
                "CREATE TABLE " + schema + ".`odd ``name` (code VARCHAR(20) UNIQUE)",
                "CREATE TABLE " + schema + ".part (a INT, b INT, note VARCHAR(20), PRIMARY KEY (a, b))",
                "CREATE TABLE " + schema + ".fleeting (id BIGINT UNSIGNED PRIMARY KEY AUTO_INCREMENT) ENGINE = MEMORY",
                "CREATE TABLE " + schema + ".basket (id INT PRIMARY KEY, customer INT, CONSTRAINT of_customer"
                        + " FOREIGN KEY (customer) REFERENCES " + schema + ".customer (id) ON DELETE CASCADE)");
    }

    DatabaseQuestion shopAs(String reader) {
        return DatabaseQuestion.at(server.address("shop", Tls.REQUIRE, reader));
    }

    DatabaseQuestion shop() {
        return shopAs(MySqlFamilyServer.ADMIN);
    }

    @Test
    void settingsOfTheLog() throws SQLException {
        server.run("SET GLOBAL binlog_expire_logs_seconds = 691200");
        SourceSettings settings = asked.value(SourceSettings.TOPIC, shop());
        assertThat(settings.values())
                .containsEntry("log_bin", "ON")
                .containsEntry("binlog_format", "ROW")
                .containsEntry("binlog_row_image", "FULL")
                .containsEntry("binlog_ignore_db", "")
                .containsKeys("server_id", "lower_case_table_names", "sql_mode");
        assertThat(settings.retention()).isEqualTo(Duration.ofDays(8));
        assertThat(settings.unseen()).isEmpty();
        server.run("SET GLOBAL binlog_expire_logs_seconds = 0", "SET GLOBAL expire_logs_days = 0");
        assertThat(asked.value(SourceSettings.TOPIC, shop()).retention()).isGreaterThan(Duration.ofDays(10_000));
    }

    @Test
    void whoMayNotAskForTheLogSaysSo() {
        SourceSettings settings = asked.value(SourceSettings.TOPIC, shopAs(READER));
        assertThat(settings.values()).containsEntry("log_bin", "ON").doesNotContainKey("binlog_ignore_db");
        assertThat(settings.unseen()).extracting(Unseen::what).containsExactly("SHOW MASTER STATUS");
    }

    @Test
    void dangersOfTheSchema() {
        SchemaShape shape = asked.value(SchemaShape.TOPIC, shop());
        assertThat(shape.tables()).isEqualTo(6);
        assertThat(shape.hazards())
                .containsExactlyInAnyOrder(
                        new Hazard(Danger.NO_KEY, 2, List.of("shop.line", "shop.odd `name")),
                        new Hazard(Danger.TRIGGER, 1, List.of("shop.tidy")),
                        new Hazard(Danger.EVENT, 1, List.of("shop.nightly")),
                        new Hazard(Danger.CASCADE, 1, List.of("shop.basket.of_customer")),
                        new Hazard(Danger.UNSUPPORTED, 1, List.of("shop.fleeting (MEMORY)")));
        assertThat(shape.defaults())
                .containsEntry("character_set_database", "utf8mb4")
                .containsEntry("collation_database", "utf8mb4_bin")
                .containsKey("lower_case_table_names");
        assertThat(shape.collations()).containsOnlyKeys("utf8mb4_bin");
        assertThat(shape.unseen()).isEmpty();
    }

    @Test
    void whatIsLeftOutIsNoDanger() {
        SchemaShape shape = asked.value(
                SchemaShape.TOPIC,
                shop().tables(List.of("shop.*"), List.of("shop.line", "shop.odd*", "shop.customer")));
        assertThat(shape.tables()).isEqualTo(3);
        assertThat(shape.hazards()).extracting(Hazard::danger).doesNotContain(Danger.NO_KEY, Danger.TRIGGER);
    }

    @Test
    void equalSchemasHaveOneDigestAndOthersAnother() throws SQLException {
        shop("copied");
        shop("altered");
        server.run("ALTER TABLE altered.customer MODIFY name VARCHAR(21)");
        String digest = digest("copied");
        shop("copied");
        assertThat(digest("copied")).isEqualTo(digest).isNotEqualTo(digest("altered"));
    }

    private String digest(String schema) {
        DatabaseQuestion question = DatabaseQuestion.at(server.address(schema, Tls.REQUIRE, MySqlFamilyServer.ADMIN));
        return asked.value(SchemaShape.TOPIC, question).digest();
    }

    @Test
    void hiddenTriggersAndEventsAreNotTakenForNone() {
        SchemaShape shape = asked.value(SchemaShape.TOPIC, shopAs(READER));
        assertThat(shape.tables()).isEqualTo(6);
        assertThat(shape.hazards()).contains(new Hazard(Danger.NO_KEY, 2, List.of("shop.line", "shop.odd `name")));
        assertThat(shape.unseen())
                .contains(
                        new Unseen("information_schema.TRIGGERS", "TRIGGER ON shop.*"),
                        new Unseen("information_schema.EVENTS", "EVENT ON shop.*"));
        boolean cascadesTold = shape.hazards().stream().anyMatch(one -> one.danger() == Danger.CASCADE);
        boolean cascadesHidden =
                shape.unseen().contains(new Unseen("information_schema.INNODB_SYS_FOREIGN", "PROCESS ON *.*"));
        assertThat(cascadesTold).isNotEqualTo(cascadesHidden);
    }

    @Test
    void hiddenTablesAreNotTakenForNone() {
        assertThat(asked.value(SchemaShape.TOPIC, shopAs(CLERK)).unseen())
                .extracting(Unseen::needs)
                .contains("SELECT ON shop.*");
        assertThat(asked.value(RowCounts.TOPIC, shopAs(CLERK)).unseen())
                .extracting(Unseen::needs)
                .containsExactly("SELECT ON shop.*");
    }

    @Test
    void aDatabaseThatIsNotThere() {
        DatabaseQuestion question =
                DatabaseQuestion.at(server.address("nowhere", Tls.REQUIRE, MySqlFamilyServer.ADMIN));
        assertThat(asked.trouble(SchemaShape.TOPIC, question)).isEqualTo("database.no-database");
    }

    @Test
    void transactionsThatAreOpen() throws Exception {
        try (Connection writer = server.admin();
                Connection idle = server.admin();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("UPDATE shop.part SET note = 'open' WHERE a = 7");
            Thread.sleep(1100);
            OpenWork work = asked.value(OpenWork.TOPIC, shop());
            assertThat(idle.isValid(5)).isTrue();
            assertThat(work.unseen()).isEmpty();
            assertThat(work.sessions())
                    .filteredOn(one -> one.account().equals(MySqlFamilyServer.ADMIN))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.count()).isEqualTo(2);
                        assertThat(one.writing()).isTrue();
                        assertThat(one.oldestTransaction()).isBetween(Duration.ofMillis(100), Duration.ofMinutes(2));
                    });
            writer.rollback();
        }
    }

    @Test
    void aPreparedTransactionThatItsSessionLeft() throws Exception {
        try (Connection writer = server.admin();
                Statement statement = writer.createStatement()) {
            statement.execute("XA START 'left'");
            statement.execute("UPDATE shop.part SET note = 'left' WHERE a = 7");
            statement.execute("XA END 'left'");
            statement.execute("XA PREPARE 'left'");
        }
        try {
            Thread.sleep(300);
            assertThat(asked.value(OpenWork.TOPIC, shop()).sessions())
                    .filteredOn(one -> one.account().contains("prepared"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.writing()).isTrue());
        } finally {
            server.run("XA ROLLBACK 'left'");
        }
    }

    @Test
    void hiddenSessionsAreNotTakenForNone() {
        OpenWork work = asked.value(OpenWork.TOPIC, shopAs(READER));
        assertThat(work.sessions()).isEmpty();
        assertThat(work.unseen()).extracting(Unseen::needs).containsExactly("PROCESS ON *.*");
    }

    @Test
    void accountsThatCanWrite() throws SQLException {
        server.run(
                "DROP USER IF EXISTS shop_app, shop_app@'10.0.0.1', shop_batch, shop_watch, shop_caller",
                "DROP ROLE IF EXISTS shop_role",
                "CREATE ROLE shop_role",
                "GRANT UPDATE ON shop.line TO shop_role",
                "CREATE USER shop_app IDENTIFIED BY '" + SECRET + "' ACCOUNT LOCK",
                "CREATE USER shop_app@'10.0.0.1' IDENTIFIED BY '" + SECRET + "' ACCOUNT LOCK",
                "CREATE USER shop_batch IDENTIFIED BY '" + SECRET + "'",
                "CREATE USER shop_watch IDENTIFIED BY '" + SECRET + "'",
                "GRANT INSERT ON `sh_p`.* TO shop_app@'10.0.0.1'",
                "GRANT shop_role TO shop_batch",
                "GRANT SELECT ON shop.* TO shop_watch",
                "GRANT INSERT ON `sh\\_p`.* TO shop_watch");
        WriterAccounts accounts =
                asked.value(WriterAccounts.TOPIC, shop().accounts(List.of("shop_app", "shop_watch", "gone")));
        assertThat(accounts.unseen()).isEmpty();
        assertThat(accounts.accounts())
                .contains(
                        new Account("shop_app", true, true, false),
                        new Account("shop_batch", false, true, false),
                        new Account("shop_watch", false, false, false),
                        new Account(MySqlFamilyServer.ADMIN, false, true, false))
                .noneMatch(one -> List.of("gone", READER, CLERK).contains(one.name()));
        server.run("ALTER USER shop_app@'10.0.0.1' ACCOUNT UNLOCK");
        assertThat(asked.value(WriterAccounts.TOPIC, shop().accounts(List.of("shop_app")))
                        .accounts())
                .contains(new Account("shop_app", false, true, false));
    }

    @Test
    void hiddenAccountsAreNotTakenForNone() {
        WriterAccounts accounts = asked.value(WriterAccounts.TOPIC, shopAs(READER));
        assertThat(accounts.accounts()).isEmpty();
        assertThat(accounts.unseen()).extracting(Unseen::needs).contains("SELECT ON mysql.*");
    }

    @Test
    void rowsAreCounted() {
        RowCounts counts = asked.value(RowCounts.TOPIC, shop().tables(List.of(), List.of("shop.fleeting")));
        assertThat(counts.tables())
                .containsExactly(
                        new Rows("shop.basket", 0),
                        new Rows("shop.customer", 3),
                        new Rows("shop.line", 1),
                        new Rows("shop.odd `name", 0),
                        new Rows("shop.part", 3));
        assertThat(counts.next()).isNull();
        assertThat(counts.unseen()).isEmpty();
    }

    @Test
    void manyTablesAreCountedInParts() throws SQLException {
        List<String> statements = new ArrayList<>(List.of("DROP DATABASE IF EXISTS broad", "CREATE DATABASE broad"));
        for (int i = 0; i < RowCounts.TABLES + 5; i++) {
            statements.add("CREATE TABLE broad.t" + i + " (id INT PRIMARY KEY) ENGINE = MEMORY");
        }
        server.run(statements.toArray(new String[0]));
        DatabaseQuestion question = DatabaseQuestion.at(server.address("broad", Tls.REQUIRE, MySqlFamilyServer.ADMIN));
        RowCounts first = asked.value(RowCounts.TOPIC, question);
        RowCounts second = asked.value(RowCounts.TOPIC, question.after(first.next()));
        assertThat(first.tables()).hasSize(RowCounts.TABLES);
        assertThat(second.next()).isNull();
        assertThat(second.tables()).hasSize(5).doesNotContainAnyElementsOf(first.tables());
        server.run("DROP DATABASE broad");
    }

    @Test
    void columnsThatCount() throws SQLException {
        server.run(
                "DROP TABLE IF EXISTS shop.numbered",
                "CREATE TABLE shop.numbered (n INT AUTO_INCREMENT PRIMARY KEY)",
                "INSERT INTO shop.numbered VALUES (41)",
                "DELETE FROM shop.numbered",
                "INSERT INTO shop.numbered VALUES (7)");
        SequenceValues sequences =
                asked.value(SequenceValues.TOPIC, shop().tables(List.of("shop.numbered", "shop.customer"), List.of()));
        server.run("DROP TABLE shop.numbered");
        assertThat(sequences.values())
                .contains(new Value("shop.customer.id", 4, 3L), new Value("shop.numbered.n", 42, 7L));
        assertThat(sequences.unseen()).isEmpty();
    }

    @Test
    void aColumnThatHasNotCountedYet() {
        SequenceValues sequences =
                asked.value(SequenceValues.TOPIC, shop().tables(List.of("shop.fleeting"), List.of()));
        assertThat(sequences.values()).contains(new Value("shop.fleeting.id", 1, null));
    }

    @Test
    void thePositionMovesOnlyWhenSomebodyWrites() throws SQLException {
        String before = asked.value(SourceProgress.TOPIC, shop()).position();
        assertThat(asked.value(SourceProgress.TOPIC, shop()).position()).isEqualTo(before);
        server.run("UPDATE shop.part SET note = 'moved' WHERE a = 1", "UPDATE shop.part SET note = 'on' WHERE a = 1");
        assertThat(asked.value(SourceProgress.TOPIC, shop()).position()).isNotEqualTo(before);
    }

    @Test
    void theNewestHeartbeatWhateverTheTimeZone() throws SQLException {
        server.run(
                "DROP TABLE IF EXISTS shop.heartbeat",
                "CREATE TABLE shop.heartbeat (id INT PRIMARY KEY, at TIMESTAMP(3) NULL)");
        DatabaseQuestion question = shop().heartbeat("shop.heartbeat");
        assertThat(asked.value(SourceProgress.TOPIC, question).heartbeat()).isNull();
        server.run(
                "SET time_zone = '+08:00'",
                "INSERT INTO shop.heartbeat VALUES (1, '2026-01-02 11:04:05.250'), (2, NULL), (3, '2026-01-02 11:04:04')");
        assertThat(asked.value(SourceProgress.TOPIC, question).heartbeat())
                .isEqualTo(Instant.parse("2026-01-02T03:04:05.250Z"));
        server.run("DROP TABLE shop.heartbeat");
    }

    @Test
    void aHeartbeatThatIsNotThere() {
        assertThat(asked.trouble(SourceProgress.TOPIC, shop().heartbeat("shop.nothing")))
                .isEqualTo("database.no-heartbeat");
    }

    @Test
    void whoMayNotAskForThePositionSaysSo() {
        assertThat(asked.trouble(SourceProgress.TOPIC, shopAs(READER))).isEqualTo("database.no-right");
    }

    @Test
    void aCopyIsReadBack() throws SQLException {
        server.run("UPDATE shop.customer SET made = '2026-01-02 03:04:05', ends = '2099-01-01 00:00:00'");
        CopyLook look = asked.value(CopyLook.TOPIC, shop());
        assertThat(look.newest())
                .isBetween(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-04T00:00:00Z"));
        assertThat(look.keysAsked()).isEqualTo(6);
        assertThat(look.keysFound()).isEqualTo(6);
        assertThat(look.unseen()).isEmpty();
    }

    @Test
    void nothingButReadingIsEverAsked() throws Exception {
        server.run(
                "GRANT SELECT, PROCESS ON *.* TO " + READER,
                "TRUNCATE mysql.general_log",
                "SET GLOBAL log_output = 'TABLE'",
                "SET GLOBAL general_log = ON");
        DatabaseQuestion question = shopAs(READER).accounts(List.of(READER)).heartbeat("shop.customer");
        for (var topic : List.of(
                AccountRights.TOPIC,
                SourceSettings.TOPIC,
                SchemaShape.TOPIC,
                OpenWork.TOPIC,
                WriterAccounts.TOPIC,
                RowCounts.TOPIC,
                SequenceValues.TOPIC,
                SourceProgress.TOPIC,
                CopyLook.TOPIC)) {
            asked.reading(topic, question);
        }
        server.run("SET GLOBAL general_log = OFF", "REVOKE SELECT, PROCESS ON *.* FROM " + READER);
        List<String> statements = new ArrayList<>();
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT CONVERT(argument USING utf8mb4) FROM mysql.general_log"
                        + " WHERE user_host LIKE '" + READER + "%' AND command_type NOT IN ('Connect', 'Quit')")) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        assertThat(statements)
                .hasSizeGreaterThan(50)
                .allMatch(
                        one -> one.matches(
                                "(?is)\\s*(SET STATEMENT max_statement_time=\\d+ FOR )?\\s*(SELECT|SHOW|SET SESSION|ROLLBACK|set autocommit).*"));
    }
}
