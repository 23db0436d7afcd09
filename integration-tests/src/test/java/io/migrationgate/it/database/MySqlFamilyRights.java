package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What accounts may do is read the same from MySQL and from MariaDB, as long as both have it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MySqlFamilyRights {
    static final String ACCOUNT = "dts_repl";
    static final String SECRET = "not*a*secret";

    MySqlFamilyServer server;

    abstract MySqlFamilyServer started() throws Exception;

    /** What REPLICATION CLIENT is called there. */
    abstract String clientRight();

    @BeforeAll
    void prepare() throws Exception {
        server = started();
        server.run(
                "DROP DATABASE IF EXISTS orders",
                "CREATE DATABASE orders",
                "CREATE TABLE orders.item (id INT PRIMARY KEY, price INT, name VARCHAR(20))",
                "CREATE PROCEDURE orders.refill() DELETE FROM orders.item");
    }

    /** Makes the account anew, then runs more. */
    void account(String... more) throws SQLException {
        server.run("DROP USER IF EXISTS '" + ACCOUNT + "'@'%', '" + ACCOUNT + "'@'10.0.0.%'");
        server.run("CREATE USER '" + ACCOUNT + "'@'%' IDENTIFIED BY '" + SECRET + "'");
        server.run(more);
    }

    DatabaseQuestion question(String reader) {
        return DatabaseQuestion.at(server.address("orders", Tls.REQUIRE, reader))
                .accounts(List.of(ACCOUNT));
    }

    AccountRights read() {
        return asked().value(AccountRights.TOPIC, question(MySqlFamilyServer.ADMIN));
    }

    Asked asked() {
        return new Asked().as(MySqlFamilyServer.ADMIN, server.adminPassword()).as(ACCOUNT, SECRET);
    }

    static Grant direct(String right, String on) {
        return new Grant(right, on, Way.DIRECT, null, false);
    }

    @Test
    void whatIsNeededAndNothingMore() throws SQLException {
        account(
                "GRANT REPLICATION SLAVE, REPLICATION CLIENT, SHOW VIEW, CREATE ON *.* TO " + ACCOUNT,
                "GRANT SELECT ON orders.* TO " + ACCOUNT);
        AccountRights rights = read();
        assertThat(rights.account()).isEqualTo("'dts_repl'@'%'");
        assertThat(rights.traits()).isEmpty();
        assertThat(rights.validUntil()).isNull();
        assertThat(rights.unseen()).isEmpty();
        assertThat(rights.grants())
                .containsExactlyInAnyOrder(
                        direct("REPLICATION SLAVE", "*.*"),
                        direct(clientRight(), "*.*"),
                        direct("SHOW VIEW", "*.*"),
                        direct("CREATE", "*.*"),
                        direct("SELECT", "orders.*"));
    }

    @Test
    void tooLittle() throws SQLException {
        account();
        assertThat(read().grants()).isEmpty();
    }

    @Test
    void tooMuchOnEverything() throws SQLException {
        account("GRANT ALL ON *.* TO " + ACCOUNT);
        assertThat(read().grants()).anySatisfy(grant -> {
            assertThat(grant.on()).isEqualTo("*.*");
            assertThat(grant.right()).isIn("ALL PRIVILEGES", "SUPER");
        });
    }

    @Test
    void whatMayBePassedOn() throws SQLException {
        account("GRANT SELECT ON orders.* TO " + ACCOUNT + " WITH GRANT OPTION");
        assertThat(read().grants()).containsExactly(new Grant("SELECT", "orders.*", Way.DIRECT, null, true));
    }

    @Test
    void nothingThatMayBePassedOn() throws SQLException {
        account("GRANT USAGE ON *.* TO " + ACCOUNT + " WITH GRANT OPTION");
        assertThat(read().grants()).containsExactly(new Grant("USAGE", "*.*", Way.DIRECT, null, true));
    }

    @Test
    void aSchemaThatIsAPattern() throws SQLException {
        account("GRANT SELECT ON `orders\\_%`.* TO " + ACCOUNT, "GRANT INSERT ON `ord%`.* TO " + ACCOUNT);
        assertThat(read().grants())
                .containsExactlyInAnyOrder(direct("SELECT", "orders\\_%.*"), direct("INSERT", "ord%.*"));
    }

    @Test
    void aTableAndItsColumns() throws SQLException {
        account(
                "GRANT SELECT (price), UPDATE (name, price) ON orders.item TO " + ACCOUNT,
                "GRANT DELETE ON orders.item TO " + ACCOUNT);
        assertThat(read().grants())
                .containsExactlyInAnyOrder(
                        direct("SELECT", "orders.item(price)"),
                        direct("UPDATE", "orders.item(price)"),
                        direct("UPDATE", "orders.item(name)"),
                        direct("DELETE", "orders.item"));
    }

    @Test
    void aProcedureThatWritesForWhoeverCallsIt() throws SQLException {
        account("GRANT EXECUTE ON PROCEDURE orders.refill TO " + ACCOUNT);
        assertThat(read().grants()).containsExactly(direct("EXECUTE", "orders.refill"));
    }

    @Test
    void rolesInRoles() throws SQLException {
        server.run(
                "DROP ROLE IF EXISTS writer",
                "DROP ROLE IF EXISTS keeper",
                "CREATE ROLE writer",
                "CREATE ROLE keeper",
                "GRANT INSERT ON orders.* TO writer",
                "GRANT FILE ON *.* TO keeper",
                "GRANT keeper TO writer");
        account("GRANT writer TO " + ACCOUNT);
        assertThat(read().grants())
                .containsExactlyInAnyOrder(
                        new Grant("INSERT", "orders.*", Way.ROLE, "writer", false),
                        new Grant("FILE", "*.*", Way.ROLE, "keeper", false));
    }

    @Test
    void aRoleThatMayBePassedOn() throws SQLException {
        server.run("DROP ROLE IF EXISTS writer", "CREATE ROLE writer");
        account("GRANT writer TO " + ACCOUNT + " WITH ADMIN OPTION");
        assertThat(read().grants()).singleElement().satisfies(grant -> {
            assertThat(grant.right()).isEqualTo("ADMIN OPTION");
            assertThat(grant.grantable()).isTrue();
        });
    }

    @Test
    void whatTheAccountWithoutANameMayDoOnASchemaEverybodyMay() throws SQLException {
        account();
        server.run("CREATE USER ''@'%'", "GRANT INSERT, CREATE TEMPORARY TABLES ON orders.* TO ''@'%'");
        try {
            assertThat(read().grants())
                    .containsExactlyInAnyOrder(
                            new Grant("INSERT", "orders.*", Way.PUBLIC, null, false),
                            new Grant("CREATE TEMPORARY TABLES", "orders.*", Way.PUBLIC, null, false));
        } finally {
            server.run("DROP USER ''@'%'");
        }
    }

    @Test
    void everyHostOfTheNameCounts() throws SQLException {
        account(
                "CREATE USER 'dts_repl'@'10.0.0.%' IDENTIFIED BY '" + SECRET + "' ACCOUNT LOCK",
                "GRANT DROP ON orders.* TO 'dts_repl'@'10.0.0.%'");
        AccountRights rights = read();
        assertThat(rights.account()).contains("'dts_repl'@'%'", "'dts_repl'@'10.0.0.%'");
        assertThat(rights.traits()).containsExactly(Trait.LOCKED);
        assertThat(rights.grants()).containsExactly(direct("DROP", "orders.*"));
    }

    @Test
    void locked() throws SQLException {
        account("ALTER USER " + ACCOUNT + " ACCOUNT LOCK");
        assertThat(read().traits()).containsExactly(Trait.LOCKED);
        assertThat(asked().trouble(AccountRights.TOPIC, question(ACCOUNT))).isEqualTo("database.shut-out");
    }

    @Test
    void expired() throws SQLException {
        account("ALTER USER " + ACCOUNT + " PASSWORD EXPIRE");
        assertThat(read().traits()).containsExactly(Trait.EXPIRED);
        assertThat(asked().trouble(AccountRights.TOPIC, question(ACCOUNT))).isEqualTo("database.shut-out");
    }

    @Test
    void aPasswordThatEnds() throws SQLException {
        account("ALTER USER " + ACCOUNT + " PASSWORD EXPIRE INTERVAL 30 DAY");
        AccountRights rights = read();
        assertThat(rights.traits()).isEmpty();
        assertThat(rights.validUntil())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(31)));
    }

    @Test
    void anAccountThatIsNotThere() throws SQLException {
        server.run("DROP USER IF EXISTS '" + ACCOUNT + "'@'%', '" + ACCOUNT + "'@'10.0.0.%'");
        assertThat(asked().trouble(AccountRights.TOPIC, question(MySqlFamilyServer.ADMIN)))
                .isEqualTo("database.no-account");
    }

    @Test
    void whoMayNotLookKnowsOfItselfAloneAndSaysSo() throws SQLException {
        server.run("DROP ROLE IF EXISTS writer", "CREATE ROLE writer", "GRANT INSERT ON orders.* TO writer");
        account("GRANT SELECT ON orders.* TO " + ACCOUNT, "GRANT writer TO " + ACCOUNT);
        AccountRights rights = asked().value(AccountRights.TOPIC, question(ACCOUNT));
        assertThat(rights.grants())
                .containsExactlyInAnyOrder(
                        direct("SELECT", "orders.*"), new Grant("INSERT", "orders.*", Way.ROLE, "writer", false));
        assertThat(rights.unseen()).extracting(Unseen::needs).isNotEmpty().containsOnly("SELECT ON mysql.*");
    }

    @Test
    void whoMayNotLookKnowsNothingOfOthers() throws SQLException {
        account("GRANT SELECT ON orders.* TO " + ACCOUNT);
        server.run("DROP USER IF EXISTS 'other'@'%'", "CREATE USER 'other'@'%' IDENTIFIED BY '" + SECRET + "'");
        AccountRights rights = asked().as("other", SECRET).value(AccountRights.TOPIC, question("other"));
        assertThat(rights.account()).isEqualTo(ACCOUNT);
        assertThat(rights.grants()).isEmpty();
        assertThat(rights.unseen()).isNotEmpty();
    }

    @Test
    void aNameThatLooksLikeMoreRightsIsOneName() throws SQLException {
        server.run("CREATE DATABASE IF NOT EXISTS `a``.* TO x WITH GRANT OPTION`");
        account("GRANT SELECT ON `a``.* TO x WITH GRANT OPTION`.* TO " + ACCOUNT);
        assertThat(read().grants()).containsExactly(direct("SELECT", "`a``.* TO x WITH GRANT OPTION`.*"));
    }

    @Test
    void noSecretOfAnAccountIsTold() throws SQLException {
        account("GRANT REPLICATION SLAVE ON *.* TO " + ACCOUNT);
        assertThat(read().toString()).doesNotContain("*84", "PASSWORD", SECRET);
    }
}
