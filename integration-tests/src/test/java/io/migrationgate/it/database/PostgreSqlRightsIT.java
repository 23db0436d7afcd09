package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Makes accounts on real servers and reads back what they may do, with an account that may nothing but log in. */
@ResourceLock(TrustingPostgreSql.DEFAULT_CONTEXT)
@ExtendWith(TrustingPostgreSql.class)
@ParameterizedClass
@EnumSource(PostgreSqlServer.class)
class PostgreSqlRightsIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PostgreSqlServer server;
    private final String account = "dts_" + NUMBER.incrementAndGet();
    private final String role = account + "_role";

    PostgreSqlRightsIT(PostgreSqlServer server) {
        this.server = server.running();
    }

    @BeforeEach
    void makesTheAccount() throws SQLException {
        sql("create role " + account + " login");
    }

    @Test
    void whatIsNeededAndNothingMoreIsToldPerSchema() throws SQLException {
        sql("grant usage on schema orders to " + account, "grant select on all tables in schema orders to " + account);
        AccountRights rights = rights();
        assertThat(own(rights)).containsExactlyInAnyOrder("USAGE schema orders direct", "SELECT orders.* direct");
        assertThat(rights.traits()).isEmpty();
        assertThat(rights.validUntil()).isNull();
        assertThat(rights.unseen()).isEmpty();
        assertThat(rights.version()).startsWith("PostgreSQL " + server.major() + ".");
    }

    @Test
    void tooLittleIsToldTableByTable() throws SQLException {
        sql("grant usage on schema orders to " + account, "grant select on orders.item to " + account);
        assertThat(own(rights())).contains("SELECT orders.item direct").doesNotContain("SELECT orders.* direct");
    }

    @Test
    void whatEverybodyMayIsToldAsPublic() throws SQLException {
        assertThat(words(rights()))
                .contains("CONNECT database shop public", "TEMPORARY database shop public")
                .contains("USAGE schema public public");
        // PostgreSQL 15 took the right to make tables away from everybody.
        assertThat(words(rights()).contains("CREATE schema public public")).isEqualTo(server.major() < 15);
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
    }

    @Test
    void whatIsGrantedToPublicIsHeldByTheAccount() throws SQLException {
        sql(
                "create schema " + role,
                "create table " + role + ".note (id int)",
                "grant usage on schema " + role + " to public",
                "grant update on " + role + ".note to public");
        assertThat(words(rights())).contains("USAGE schema " + role + " public", "UPDATE " + role + ".* public");
        sql("drop schema " + role + " cascade");
    }

    @Test
    void anOwnerMayEverything() throws SQLException {
        sql(
                "create schema " + role + " authorization " + account,
                "create table " + role + ".note (id int)",
                "create sequence " + role + ".counter",
                "alter table " + role + ".note owner to " + account);
        assertThat(own(rights()))
                .containsExactlyInAnyOrder("ALL schema " + role + " owner", "ALL " + role + ".* owner");
    }

    @Test
    void ownershipByARoleIsFound() throws SQLException {
        sql("create role " + role, "create schema " + role, "create table " + role + ".note (id int)");
        sql("alter table " + role + ".note owner to " + role, "grant " + role + " to " + account);
        assertThat(own(rights())).containsExactly("ALL " + role + ".* owner " + role);
    }

    @Test
    void everyRightOnAllTablesOfASchemaIsToldOnce() throws SQLException {
        sql("grant all on all tables in schema billing to " + account);
        assertThat(own(rights()))
                .contains("INSERT billing.* direct", "DELETE billing.* direct", "TRUNCATE billing.* direct")
                .contains("TRIGGER billing.* direct", "REFERENCES billing.* direct");
    }

    @Test
    void aGrantOptionIsTold() throws SQLException {
        sql("grant select on orders.item to " + account + " with grant option");
        assertThat(own(rights())).containsExactly("SELECT orders.item direct grantable");
    }

    @Test
    void rightsOnSingleColumnsAreTold() throws SQLException {
        sql("grant select (id), update (price) on orders.item to " + account);
        assertThat(own(rights()))
                .containsExactlyInAnyOrder("SELECT orders.item(id) direct", "UPDATE orders.item(price) direct");
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
    }

    @Test
    void anAccountThatCannotLogInIsToldApart() throws SQLException {
        sql("alter role " + account + " nologin");
        assertThat(rights().traits()).containsExactly(Trait.NO_LOGIN);
        sql("alter role " + account + " login connection limit 0 valid until 'infinity'");
        assertThat(rights().traits()).containsExactly(Trait.LOCKED);
        assertThat(rights().validUntil()).isNull();
    }

    @Test
    void attributesOfARoleComeByBecomingIt() throws SQLException {
        sql("create role " + role + " superuser replication", "grant " + role + " to " + account);
        AccountRights rights = rights();
        assertThat(rights.traits()).isEmpty();
        assertThat(own(rights)).containsExactlyInAnyOrder("SUPERUSER *.* role " + role, "REPLICATION *.* role " + role);
    }

    @Test
    void aRoleThatIsNotInheritedGivesNothingToReadAndAllToWrite() throws SQLException {
        sql("alter role " + account + " noinherit", "create role " + role);
        sql("grant select, insert on orders.item to " + role, "grant " + role + " to " + account);
        assertThat(own(rights()))
                .containsExactlyInAnyOrder("SET ROLE " + role + " direct", "INSERT orders.item role " + role);
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
    }

    @Test
    void theOwnerOfTheDatabaseIsTold() throws SQLException {
        String database = account + "_db";
        server.sql("postgres", "create database " + database + " owner " + account);
        List<String> words = words(rights(database));
        assertThat(words).contains("ALL database " + database + " owner");
        if (server.major() >= 15) {
            assertThat(words).contains("ALL schema public owner pg_database_owner");
        }
        server.sql("postgres", "drop database " + database);
    }

    @Test
    void twoWaysThatTogetherReachEveryTableAreTheWholeSchema() throws SQLException {
        sql("create role " + role, "grant select on orders.item to " + role, "grant " + role + " to " + account);
        sql("grant select on orders.customer to " + account);
        assertThat(own(rights())).contains("SELECT orders.* direct", "SELECT orders.item role " + role);
    }

    @Test
    void rightsOnWhatIsYetToBeMadeAreTold() throws SQLException {
        sql("alter default privileges in schema orders grant insert on tables to " + account);
        assertThat(own(rights())).containsExactly("INSERT new table orders.* direct");
        sql("alter default privileges in schema orders revoke insert on tables from " + account);
    }

    @Test
    void sequencesAndFunctionsOfTheirOwnersAreTold() throws SQLException {
        sql("grant usage on sequence orders.item_id_seq to " + account);
        sql("create schema " + role);
        sql("create function " + role + ".purge() returns void language sql security definer as ''");
        sql("grant execute on function pg_read_file(text) to " + account);
        assertThat(words(rights()))
                .contains("USAGE sequence orders.* direct", "EXECUTE function " + role + ".purge public")
                .contains("EXECUTE function pg_catalog.pg_read_file direct");
        sql("drop schema " + role + " cascade");
    }

    @Test
    void aDynamicRightToChangeSettingsIsTold() throws SQLException {
        if (server.major() >= 15) {
            sql("grant alter system on parameter wal_level to " + account);
            assertThat(own(rights())).containsExactly("ALTER SYSTEM parameter wal_level direct");
        }
    }

    @Test
    void whatMayNotBeLookedAtIsNamed() throws SQLException {
        String database = account + "_db";
        server.sql("postgres", "create database " + database);
        server.sql(database, "revoke select on pg_auth_members, pg_class from public");
        assertThat(rights(database).unseen())
                .extracting(unseen -> unseen.what() + ": " + unseen.needs())
                .containsExactly("pg_auth_members: SELECT ON pg_auth_members");
        server.sql(database, "grant select on pg_auth_members to public");
        assertThat(rights(database).unseen())
                .extracting(unseen -> unseen.what())
                .containsOnly("pg_class", "pg_attribute");
        server.sql(database, "revoke select on pg_authid from public", "revoke select on pg_roles from public");
        assertThat(rights(database).unseen())
                .extracting(unseen -> unseen.what())
                .containsExactly("pg_roles");
        server.sql("postgres", "drop database " + database);
    }

    @Test
    void manyRightsOnSomeTablesAreCounted() throws SQLException {
        sql("create schema " + role);
        sql("do $$ begin for i in 1..120 loop execute format('create table " + role + ".t%s (id int)', i);"
                + " if i <= 110 then execute format('grant select on " + role + ".t%s to " + account
                + "', i); end if; end loop; end $$");
        assertThat(own(rights())).hasSize(51).contains("SELECT " + role + ".(60 more) direct");
        sql("drop schema " + role + " cascade");
    }

    @Test
    void anAccountThatIsNotThereIsASentence() {
        Reading<AccountRights> reading = server.asked(PostgreSqlServer.READER)
                .ask(
                        AccountRights.TOPIC,
                        DatabaseQuestion.at(server.at("shop")).accounts(List.of("nobody'; drop")),
                        Instant.now().plusSeconds(60));
        assertThat(reading).isInstanceOf(NoEvidence.class);
        assertThat(((NoEvidence<AccountRights>) reading).reason().key()).isEqualTo("database.no-account");
    }

    private void sql(String... statements) throws SQLException {
        server.sql("shop", statements);
    }

    private AccountRights rights() {
        return rights("shop");
    }

    private AccountRights rights(String database) {
        Reading<AccountRights> reading = server.asked(PostgreSqlServer.READER)
                .ask(
                        AccountRights.TOPIC,
                        DatabaseQuestion.at(server.at(database)).accounts(List.of(account)),
                        Instant.now().plusSeconds(60));
        return reading.evidence()
                .orElseThrow(() -> new AssertionError(((NoEvidence<AccountRights>) reading).reason()))
                .value();
    }

    /** What the account holds beside what everybody does. */
    private static List<String> own(AccountRights rights) {
        return words(rights).stream().filter(word -> !word.endsWith(" public")).toList();
    }

    private static List<String> words(AccountRights rights) {
        return rights.grants().stream().map(PostgreSqlRightsIT::word).toList();
    }

    private static String word(Grant grant) {
        String way = grant.way().name().toLowerCase(Locale.ROOT);
        return grant.right() + " " + grant.on() + " " + way + (grant.via() == null ? "" : " " + grant.via())
                + (grant.grantable() ? " grantable" : "");
    }
}
