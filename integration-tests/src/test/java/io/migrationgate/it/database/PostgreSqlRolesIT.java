package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Trait;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads and judges what accounts of real servers are, and what they may do by roles. */
@ResourceLock(TrustingPostgreSql.DEFAULT_CONTEXT)
@ExtendWith(TrustingPostgreSql.class)
@ParameterizedClass
@EnumSource(PostgreSqlServer.class)
class PostgreSqlRolesIT extends PostgreSqlAccounts {
    PostgreSqlRolesIT(PostgreSqlServer server) {
        super(server);
    }

    @Test
    void tooMuchByRoleIsFoundAtAnyDepth() throws SQLException {
        sql(
                "create role " + role,
                "create role " + role + "2",
                "grant insert, delete on orders.item to " + role + "2",
                "grant " + role + "2 to " + role,
                "grant " + role + " to " + account);
        assertThat(own(rights()))
                .containsExactlyInAnyOrder(
                        "INSERT orders.item role " + role + "2", "DELETE orders.item role " + role + "2");
        judgedWithWhatIsNeeded()
                .fails("more than needed: DELETE on orders.item by role " + role + "2, INSERT on orders.item by role "
                        + role + "2");
    }

    @Test
    void ownershipByARoleIsFound() throws SQLException {
        sql("create role " + role, "create schema " + role, "create table " + role + ".note (id int)");
        sql("alter table " + role + ".note owner to " + role, "grant " + role + " to " + account);
        assertThat(own(rights())).containsExactly("ALL " + role + ".* owner " + role);
        judgedWithWhatIsNeeded().fails("more than needed: ALL on " + role + ".* as its owner");
    }

    @Test
    void traitsAreToldWithTheEndOfThePassword() throws SQLException {
        sql("alter role " + account + " superuser replication createrole createdb bypassrls valid until '2020-01-02Z'");
        AccountRights rights = rights();
        assertThat(rights.traits())
                .containsExactlyInAnyOrder(
                        Trait.SUPERUSER,
                        Trait.REPLICATION,
                        Trait.CREATE_ROLE,
                        Trait.CREATE_DATABASE,
                        Trait.BYPASS_ROW_SECURITY,
                        Trait.EXPIRED);
        assertThat(rights.validUntil()).isEqualTo(Instant.parse("2020-01-02T00:00:00Z"));
        judged().fails("the password of " + account + " ended at 2020-01-02 00:00:00 +00:00");
        sql("alter role " + account + " nosuperuser valid until '2120-01-02Z'");
        judgedWithWhatIsNeeded().fails("more than needed: CREATE ROLE, CREATE DATABASE, BYPASS ROW SECURITY");
    }

    @Test
    void anAccountThatCannotLogInIsToldApart() throws SQLException {
        sql("alter role " + account + " nologin");
        assertThat(rights().traits()).containsExactly(Trait.NO_LOGIN);
        sql("alter role " + account + " login connection limit 0 valid until 'infinity'");
        assertThat(rights().traits()).containsExactly(Trait.LOCKED);
        assertThat(rights().validUntil()).isNull();
        judgedWithWhatIsNeeded().fails(account + " is locked");
        sql("alter role " + account + " nologin connection limit 5");
        judged().fails(account + " cannot log in");
    }

    @Test
    void attributesOfARoleComeByBecomingIt() throws SQLException {
        sql("create role " + role + " superuser replication", "grant " + role + " to " + account);
        AccountRights rights = rights();
        assertThat(rights.traits()).isEmpty();
        assertThat(own(rights)).containsExactlyInAnyOrder("SUPERUSER *.* role " + role, "REPLICATION *.* role " + role);
        sql("grant usage on schema orders to " + account, "grant select on all tables in schema orders to " + account);
        judged().fails(
                        "missing: one of SUPERUSER, REPLICATION on shop",
                        "more than needed: SUPERUSER on *.* by role " + role,
                        "REPLICATION on *.* by role " + role);
    }

    @Test
    void aRoleThatIsNotInheritedGivesNothingToReadAndAllToWrite() throws SQLException {
        sql("alter role " + account + " noinherit", "create role " + role);
        sql("grant select, insert on orders.item to " + role, "grant " + role + " to " + account);
        assertThat(own(rights()))
                .containsExactlyInAnyOrder("SET ROLE " + role + " direct", "INSERT orders.item role " + role);
        judgedWithWhatIsNeeded()
                .fails("more than needed: SET ROLE on " + role + ", INSERT on orders.item by role " + role);
    }

    @Test
    void membershipThatGivesNothingGivesNothing() throws SQLException {
        sql("create role " + role, "grant insert on orders.item to " + role);
        if (server.major() >= 16) {
            sql("grant " + role + " to " + account + " with inherit false, set false");
            assertThat(own(rights())).isEmpty();
            sql("grant " + role + " to " + account + " with admin true");
        } else {
            sql("grant " + role + " to " + account + " with admin option");
        }
        assertThat(own(rights())).contains("MEMBER " + role + " direct grantable");
        judgedWithWhatIsNeeded().failsNaming("more than needed: MEMBER on " + role);
    }

    @Test
    void rolesOfTheServerItselfAreNamed() throws SQLException {
        sql("grant pg_read_server_files, pg_monitor to " + account);
        assertThat(own(rights()))
                .contains("MEMBER pg_read_server_files direct", "MEMBER pg_monitor direct")
                .contains("MEMBER pg_read_all_stats role pg_monitor");
        if (server.major() >= 14) {
            sql("grant pg_read_all_data, pg_write_all_data to " + account);
            assertThat(own(rights())).contains("SELECT *.* role pg_read_all_data", "DELETE *.* role pg_write_all_data");
        }
        judgedWithWhatIsNeeded()
                .failsNaming("MEMBER on pg_read_server_files", "MEMBER on pg_read_all_stats by role pg_monitor");
    }

    @Test
    void twoWaysThatTogetherReachEveryTableAreTheWholeSchema() throws SQLException {
        sql("create role " + role, "grant select on orders.item to " + role, "grant " + role + " to " + account);
        sql("grant select on orders.customer to " + account);
        assertThat(own(rights())).contains("SELECT orders.* direct", "SELECT orders.item role " + role);
        sql("alter role " + account + " replication", "grant usage on schema orders to " + account);
        judged().passes();
    }

    @Test
    void aSuperuserMustEndByItself() throws SQLException {
        sql("alter role " + account + " superuser");
        assertThat(rights().traits()).containsExactly(Trait.SUPERUSER);
        judged().fails("SUPERUSER is wide, and nothing ends it: the password of " + account + " has no end");
        sql("alter role " + account + " valid until '2120-01-02Z'");
        judged().passes();
        sql("alter role " + account + " valid until 'infinity'");
        judged().fails("SUPERUSER is wide, and nothing ends it: the password of " + account + " has no end");
    }

    @Test
    void theRoleThatReadsEverythingIsEnough() throws SQLException {
        assumeThat(server.major()).isGreaterThanOrEqualTo(14);
        sql("alter role " + account + " replication", "grant pg_read_all_data to " + account);
        assertThat(own(rights())).contains("SELECT *.* role pg_read_all_data");
        judged().passes();
    }
}
