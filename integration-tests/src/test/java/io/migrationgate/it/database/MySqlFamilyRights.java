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

    private static final String NEEDED_EVERYWHERE =
            "GRANT REPLICATION SLAVE, REPLICATION CLIENT, SHOW VIEW, CREATE ON *.* TO " + ACCOUNT;
    private static final String NEEDED_THERE = "GRANT SELECT ON orders.* TO " + ACCOUNT;

    MySqlFamilyServer server;

    abstract MySqlFamilyServer started() throws Exception;

    /** What REPLICATION CLIENT is called there. */
    abstract String clientRight();

    /** The table that accounts are kept in there. */
    abstract String accounts();

    /** A statement that makes a role of the account active at its login. */
    abstract String defaultRole(String role);

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

    /** What is said of the account as it is. */
    JudgedRights judged() {
        return judged(asked(), MySqlFamilyServer.ADMIN);
    }

    /** What is said of the account when it holds what is needed, too: then it can only be too much. */
    JudgedRights judgedWithWhatIsNeeded() throws SQLException {
        server.run(NEEDED_EVERYWHERE, NEEDED_THERE);
        return judged();
    }

    private JudgedRights judged(Asked asked, String reader) {
        return JudgedRights.of(asked.reader(), server.address("orders", Tls.REQUIRE, reader), ACCOUNT);
    }

    static Grant direct(String right, String on) {
        return new Grant(right, on, Way.DIRECT, null, false);
    }

    @Test
    void whatIsNeededAndNothingMore() throws SQLException {
        account(NEEDED_EVERYWHERE, NEEDED_THERE);
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
        judged().passes();
    }

    @Test
    void tooLittle() throws SQLException {
        account();
        assertThat(read().grants()).isEmpty();
        judged().fails(
                        "missing: SELECT on orders.*",
                        "missing: SHOW VIEW on orders.*",
                        "missing: REPLICATION SLAVE on *.*",
                        "missing: REPLICATION CLIENT on *.*",
                        "missing: CREATE on *.*");
    }

    @Test
    void tooMuchOnEverything() throws SQLException {
        account("GRANT ALL ON *.* TO " + ACCOUNT);
        Grant worst = read().grants().stream()
                .filter(grant -> List.of("ALL PRIVILEGES", "SUPER").contains(grant.right()))
                .findFirst()
                .orElseThrow();
        assertThat(worst.on()).isEqualTo("*.*");
        judged().failsNaming("more than needed: " + worst.right() + " on *.*");
    }

    @Test
    void whatMayBePassedOn() throws SQLException {
        account("GRANT SELECT ON orders.* TO " + ACCOUNT + " WITH GRANT OPTION");
        assertThat(read().grants()).containsExactly(new Grant("SELECT", "orders.*", Way.DIRECT, null, true));
        judgedWithWhatIsNeeded().fails("may be passed on: SELECT on orders.*");
    }

    @Test
    void nothingThatMayBePassedOn() throws SQLException {
        account("GRANT USAGE ON *.* TO " + ACCOUNT + " WITH GRANT OPTION");
        assertThat(read().grants()).containsExactly(new Grant("USAGE", "*.*", Way.DIRECT, null, true));
        judged().failsNaming("missing: SELECT on orders.*", "more than needed: USAGE on *.*");
        judgedWithWhatIsNeeded().failsNaming("may be passed on: ", "REPLICATION SLAVE on *.*");
    }

    @Test
    void aSchemaThatIsAPattern() throws SQLException {
        account("GRANT SELECT ON `orders\\_%`.* TO " + ACCOUNT, "GRANT INSERT ON `ord%`.* TO " + ACCOUNT);
        assertThat(read().grants())
                .containsExactlyInAnyOrder(direct("SELECT", "orders\\_%.*"), direct("INSERT", "ord%.*"));
        judgedWithWhatIsNeeded().failsNaming("more than needed: ", "SELECT on orders\\_%.*", "INSERT on ord%.*");
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
        judgedWithWhatIsNeeded()
                .failsNaming("more than needed: ", "UPDATE on orders.item(price)", "DELETE on orders.item");
    }

    @Test
    void aProcedureThatWritesForWhoeverCallsIt() throws SQLException {
        account("GRANT EXECUTE ON PROCEDURE orders.refill TO " + ACCOUNT);
        assertThat(read().grants()).containsExactly(direct("EXECUTE", "orders.refill"));
        judgedWithWhatIsNeeded().fails("more than needed: EXECUTE on orders.refill");
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
                        new Grant("INSERT", "orders.*", Way.INACTIVE_ROLE, "writer", false),
                        new Grant("FILE", "*.*", Way.INACTIVE_ROLE, "keeper", false));
        judgedWithWhatIsNeeded()
                .failsNaming(
                        "more than needed: ",
                        "INSERT on orders.* by role writer once it is set",
                        "FILE on *.* by role keeper once it is set");
        server.run(defaultRole("writer"));
        assertThat(read().grants())
                .contains(
                        new Grant("INSERT", "orders.*", Way.ROLE, "writer", false),
                        new Grant("FILE", "*.*", Way.ROLE, "keeper", false));
        assertThat(read().unseen()).isEmpty();
        judged().failsNaming("INSERT on orders.* by role writer", "FILE on *.* by role keeper");
    }

    @Test
    void whatIsNeededByARoleIsHeldWhenTheRoleIsActiveAtTheLogin() throws SQLException {
        server.run("DROP ROLE IF EXISTS reading", "CREATE ROLE reading");
        server.run(NEEDED_EVERYWHERE.replace(ACCOUNT, "reading"), NEEDED_THERE.replace(ACCOUNT, "reading"));
        account("GRANT reading TO " + ACCOUNT);
        judged().fails(
                        "missing: SELECT on orders.*",
                        "missing: SHOW VIEW on orders.*",
                        "missing: REPLICATION SLAVE on *.*",
                        "missing: REPLICATION CLIENT on *.*",
                        "missing: CREATE on *.*");
        server.run(defaultRole("reading"));
        judged().passes();
    }

    @Test
    void aRoleThatMayBePassedOn() throws SQLException {
        server.run("DROP ROLE IF EXISTS writer", "CREATE ROLE writer");
        account("GRANT writer TO " + ACCOUNT + " WITH ADMIN OPTION");
        assertThat(read().grants()).singleElement().satisfies(grant -> {
            assertThat(grant.right()).isEqualTo("ADMIN OPTION");
            assertThat(grant.grantable()).isTrue();
        });
        judgedWithWhatIsNeeded().failsNaming("more than needed: ADMIN OPTION on ", "writer");
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
            judgedWithWhatIsNeeded()
                    .failsNaming("more than needed: ", "INSERT on orders.* as everybody", "CREATE TEMPORARY TABLES");
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
        judgedWithWhatIsNeeded().failsNaming("'dts_repl'@'10.0.0.%' is locked", "more than needed: DROP on orders.*");
    }

    @Test
    void locked() throws SQLException {
        account("ALTER USER " + ACCOUNT + " ACCOUNT LOCK");
        assertThat(read().traits()).containsExactly(Trait.LOCKED);
        assertThat(asked().trouble(AccountRights.TOPIC, question(ACCOUNT))).isEqualTo("database.shut-out");
        judgedWithWhatIsNeeded().fails("'dts_repl'@'%' is locked");
    }

    @Test
    void expired() throws SQLException {
        account("ALTER USER " + ACCOUNT + " PASSWORD EXPIRE");
        assertThat(read().traits()).containsExactly(Trait.EXPIRED);
        assertThat(asked().trouble(AccountRights.TOPIC, question(ACCOUNT))).isEqualTo("database.shut-out");
        judgedWithWhatIsNeeded().fails("the password of 'dts_repl'@'%' has expired");
    }

    @Test
    void aPasswordThatEnds() throws SQLException {
        account("ALTER USER " + ACCOUNT + " PASSWORD EXPIRE INTERVAL 30 DAY");
        AccountRights rights = read();
        assertThat(rights.traits()).isEmpty();
        assertThat(rights.validUntil())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(31)));
        judgedWithWhatIsNeeded().passes();
    }

    @Test
    void anAccountThatIsNotThere() throws SQLException {
        server.run("DROP USER IF EXISTS '" + ACCOUNT + "'@'%', '" + ACCOUNT + "'@'10.0.0.%'");
        assertThat(asked().trouble(AccountRights.TOPIC, question(MySqlFamilyServer.ADMIN)))
                .isEqualTo("database.no-account");
        judged().isNotKnown("the database has no account dts_repl");
    }

    @Test
    void whoMayNotLookKnowsOfItselfAloneAndSaysSo() throws SQLException {
        server.run("DROP ROLE IF EXISTS writer", "CREATE ROLE writer", "GRANT INSERT ON orders.* TO writer");
        account("GRANT SELECT ON orders.* TO " + ACCOUNT, "GRANT writer TO " + ACCOUNT);
        AccountRights rights = asked().value(AccountRights.TOPIC, question(ACCOUNT));
        assertThat(rights.grants())
                .containsExactlyInAnyOrder(
                        direct("SELECT", "orders.*"),
                        new Grant("INSERT", "orders.*", Way.INACTIVE_ROLE, "writer", false));
        assertThat(rights.unseen()).extracting(Unseen::needs).isNotEmpty().containsOnly("SELECT ON mysql.*");
        server.run(NEEDED_EVERYWHERE);
        judged(asked(), ACCOUNT).fails("more than needed: INSERT on orders.* by role writer once it is set");
        server.run(defaultRole("writer"));
        judged(asked(), ACCOUNT).fails("more than needed: INSERT on orders.* by role writer");
        server.run("REVOKE writer FROM " + ACCOUNT);
        judged(asked(), ACCOUNT)
                .isNotCertain(
                        "not allowed to look at " + accounts() + ", which takes SELECT ON mysql.*",
                        "not allowed to look at mysql.db, which takes SELECT ON mysql.*");
    }

    @Test
    void whoMayNotLookKnowsNothingOfOthers() throws SQLException {
        account("GRANT SELECT ON orders.* TO " + ACCOUNT);
        server.run("DROP USER IF EXISTS 'other'@'%'", "CREATE USER 'other'@'%' IDENTIFIED BY '" + SECRET + "'");
        AccountRights rights = asked().as("other", SECRET).value(AccountRights.TOPIC, question("other"));
        assertThat(rights.account()).isEqualTo(ACCOUNT);
        assertThat(rights.grants()).isEmpty();
        assertThat(rights.unseen()).isNotEmpty();
        judged(asked().as("other", SECRET), "other")
                .isNotCertain(
                        "not allowed to look at " + accounts() + ", which takes SELECT ON mysql.*",
                        "not found: SELECT on orders.*",
                        "not found: SHOW VIEW on orders.*",
                        "not found: REPLICATION SLAVE on *.*",
                        "not found: REPLICATION CLIENT on *.*",
                        "not found: CREATE on *.*");
    }

    @Test
    void aNameThatLooksLikeMoreRightsIsOneName() throws SQLException {
        server.run("CREATE DATABASE IF NOT EXISTS `a``.* TO x WITH GRANT OPTION`");
        account("GRANT SELECT ON `a``.* TO x WITH GRANT OPTION`.* TO " + ACCOUNT);
        assertThat(read().grants()).containsExactly(direct("SELECT", "`a``.* TO x WITH GRANT OPTION`.*"));
        judgedWithWhatIsNeeded().fails("more than needed: SELECT on `a``.* TO x WITH GRANT OPTION`.*");
    }

    @Test
    void aNameThatBeginsAsAnotherIsNotThat() throws SQLException {
        server.run("CREATE DATABASE IF NOT EXISTS `orders.old`");
        account(NEEDED_EVERYWHERE, "GRANT SELECT ON `orders.old`.* TO " + ACCOUNT);
        assertThat(read().grants()).contains(direct("SELECT", "`orders.old`.*"));
        judged().fails("missing: SELECT on orders.*", "more than needed: SELECT on `orders.old`.*");
    }

    @Test
    void someTablesAlone() throws SQLException {
        account(NEEDED_EVERYWHERE, "GRANT SELECT ON orders.item TO " + ACCOUNT);
        assertThat(read().grants()).contains(direct("SELECT", "orders.item"));
        judged().isNotCertain("SELECT on some objects of orders alone: whether those are all that move cannot be seen");
    }

    @Test
    void oneRightTooLittle() throws SQLException {
        account(NEEDED_EVERYWHERE, NEEDED_THERE, "REVOKE REPLICATION CLIENT ON *.* FROM " + ACCOUNT);
        judged().fails("missing: REPLICATION CLIENT on *.*");
    }

    @Test
    void aSchemaOfItsOwnToMakeIsEnough() throws SQLException {
        account(
                "GRANT REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO " + ACCOUNT,
                "GRANT CREATE ON dts.* TO " + ACCOUNT,
                "GRANT SELECT, SHOW VIEW ON orders.* TO " + ACCOUNT);
        judged().passes();
    }

    @Test
    void readingEverything() throws SQLException {
        account("GRANT SELECT, PROCESS ON *.* TO " + ACCOUNT);
        judgedWithWhatIsNeeded().failsNaming("more than needed: ", "SELECT on *.*", "PROCESS on *.*");
    }

    @Test
    void noSecretOfAnAccountIsTold() throws SQLException {
        account("GRANT REPLICATION SLAVE ON *.* TO " + ACCOUNT);
        assertThat(read().toString()).doesNotContain("*84", "PASSWORD", SECRET);
    }
}
