package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads and judges what accounts of real servers were granted, own, and may do as everybody. */
@ResourceLock(TrustingPostgreSql.DEFAULT_CONTEXT)
@ExtendWith(TrustingPostgreSql.class)
@ParameterizedClass
@EnumSource(PostgreSqlServer.class)
class PostgreSqlRightsIT extends PostgreSqlAccounts {
    PostgreSqlRightsIT(PostgreSqlServer server) {
        super(server);
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
        judged().fails("missing: one of SUPERUSER, REPLICATION on shop");
        sql("alter role " + account + " replication");
        judged().passes();
    }

    @Test
    void tooLittleIsToldTableByTable() throws SQLException {
        sql("grant usage on schema orders to " + account, "grant select on orders.item to " + account);
        assertThat(own(rights())).contains("SELECT orders.item direct").doesNotContain("SELECT orders.* direct");
        sql("alter role " + account + " replication");
        judged().isNotCertain("SELECT on some objects of shop alone: whether those are all that move cannot be seen");
    }

    @Test
    void whatEverybodyMayIsToldAsPublic() throws SQLException {
        List<String> words = words(rights("postgres"));
        assertThat(words)
                .contains("CONNECT database postgres public", "TEMPORARY database postgres public")
                .contains("USAGE schema public public");
        // PostgreSQL 15 took the right to make tables away from everybody.
        assertThat(words.contains("CREATE schema public public")).isEqualTo(server.major() < 15);
        sql("grant create on schema public to public");
        judgedWithWhatIsNeeded().fails("more than needed: CREATE on schema public as everybody");
    }

    @Test
    void whatIsGrantedToPublicIsHeldByTheAccount() throws SQLException {
        sql(
                "create schema " + role,
                "create table " + role + ".note (id int)",
                "grant usage on schema " + role + " to public",
                "grant update on " + role + ".note to public");
        assertThat(words(rights())).contains("USAGE schema " + role + " public", "UPDATE " + role + ".* public");
        judgedWithWhatIsNeeded().fails("more than needed: UPDATE on " + role + ".* as everybody");
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
        judgedWithWhatIsNeeded()
                .fails("more than needed: ALL on schema " + role + " as its owner, ALL on " + role + ".* as its owner");
    }

    @Test
    void everyRightOnAllTablesOfASchemaIsToldOnce() throws SQLException {
        sql("grant all on all tables in schema billing to " + account);
        assertThat(own(rights()))
                .contains("INSERT billing.* direct", "DELETE billing.* direct", "TRUNCATE billing.* direct")
                .contains("TRIGGER billing.* direct", "REFERENCES billing.* direct");
        judgedWithWhatIsNeeded().failsNaming("more than needed: ", "INSERT on billing.*", "TRUNCATE on billing.*");
    }

    @Test
    void aGrantOptionIsTold() throws SQLException {
        sql("grant select on orders.item to " + account + " with grant option");
        assertThat(own(rights())).containsExactly("SELECT orders.item direct grantable");
        judgedWithWhatIsNeeded().fails("may be passed on: SELECT on orders.item");
    }

    @Test
    void rightsOnSingleColumnsAreTold() throws SQLException {
        sql("grant select (id), update (price) on orders.item to " + account);
        assertThat(own(rights()))
                .containsExactlyInAnyOrder("SELECT orders.item(id) direct", "UPDATE orders.item(price) direct");
        judgedWithWhatIsNeeded().fails("more than needed: UPDATE on orders.item(price)");
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
        judged(database).failsNaming("more than needed: ", "ALL on database " + database + " as its owner");
        server.sql("postgres", "drop database " + database);
    }

    @Test
    void rightsOnWhatIsYetToBeMadeAreTold() throws SQLException {
        sql("alter default privileges in schema orders grant insert on tables to " + account);
        assertThat(own(rights())).containsExactly("INSERT new table orders.* direct");
        judgedWithWhatIsNeeded().fails("more than needed: INSERT on new table orders.*");
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
        judgedWithWhatIsNeeded().fails("more than needed: EXECUTE on function pg_catalog.pg_read_file");
        sql("drop schema " + role + " cascade");
    }

    @Test
    void aDynamicRightToChangeSettingsIsTold() throws SQLException {
        if (server.major() >= 15) {
            sql("grant alter system on parameter wal_level to " + account);
            assertThat(own(rights())).containsExactly("ALTER SYSTEM parameter wal_level direct");
            judgedWithWhatIsNeeded().fails("more than needed: ALTER SYSTEM on parameter wal_level");
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
        judged(database)
                .isNotCertain(
                        "not allowed to look at pg_auth_members, which takes SELECT ON pg_auth_members",
                        "not found: one of SUPERUSER, REPLICATION on " + database,
                        "not found: SELECT on " + database);
        server.sql(database, "grant select on pg_auth_members to public");
        assertThat(rights(database).unseen())
                .extracting(unseen -> unseen.what())
                .containsOnly("pg_class", "pg_attribute");
        server.sql(database, "revoke select on pg_authid from public", "revoke select on pg_roles from public");
        assertThat(rights(database).unseen())
                .extracting(unseen -> unseen.what())
                .containsExactly("pg_roles");
        judged(database)
                .isNotCertain(
                        "not allowed to look at pg_roles, which takes SELECT ON pg_roles",
                        "not found: one of SUPERUSER, REPLICATION on " + database,
                        "not found: SELECT on " + database);
        server.sql("postgres", "drop database " + database);
    }

    @Test
    void manyRightsOnSomeTablesAreCounted() throws SQLException {
        sql("create schema " + role);
        sql("do $$ begin for i in 1..120 loop execute format('create table " + role + ".t%s (id int)', i);"
                + " if i <= 110 then execute format('grant select on " + role + ".t%s to " + account
                + "', i); end if; end loop; end $$");
        assertThat(own(rights())).hasSize(51).contains("SELECT " + role + ".(60 more) direct");
        sql("alter role " + account + " replication");
        judged().isNotCertain("SELECT on some objects of shop alone: whether those are all that move cannot be seen");
        sql("drop schema " + role + " cascade");
    }

    @Test
    void anAccountThatIsNotThereIsASentence() throws SQLException {
        Reading<AccountRights> reading = server.asked(PostgreSqlServer.READER)
                .ask(
                        AccountRights.TOPIC,
                        DatabaseQuestion.at(server.at("shop")).accounts(List.of("nobody'; drop")),
                        Instant.now().plusSeconds(60));
        assertThat(reading).isInstanceOf(NoEvidence.class);
        assertThat(((NoEvidence<AccountRights>) reading).reason().key()).isEqualTo("database.no-account");
        sql("drop role " + account);
        judged().isNotKnown("the database has no account " + account);
    }

    @Test
    void tablesOfASchemaThatMayNotBeUsedCannotBeRead() throws SQLException {
        sql("alter role " + account + " replication", "grant select on all tables in schema orders to " + account);
        assertThatThrownBy(() -> sql("set role " + account, "select * from orders.item"))
                .hasMessageContaining("permission denied for schema orders");
        assertThat(own(rights())).containsExactly("SELECT orders.* direct");
        judged().fails("missing: USAGE on schema orders");
    }

    @Test
    void schemasAreAllNamedHoweverManyThereAre() throws SQLException {
        sql("alter role " + account + " replication");
        sql("do $$ begin for i in 1..60 loop execute format('create schema " + role + "_%s', i);"
                + " execute format('create table " + role + "_%s.t (id int)', i);"
                + " execute format('grant usage on schema " + role + "_%s to " + account + "', i);"
                + " execute format('grant select on " + role + "_%s.t to " + account + "', i); end loop; end $$");
        assertThat(own(rights())).hasSize(120).contains("USAGE schema " + role + "_60 direct");
        judged().passes();
        sql("do $$ begin for i in 1..60 loop execute format('drop schema " + role
                + "_%s cascade', i); end loop; end $$");
    }

    @Test
    void whatTheServerKeepsToItselfIsNotNeeded() throws SQLException {
        sql("grant select on pg_authid to " + account);
        try {
            assertThat(own(rights())).containsExactly("SELECT pg_catalog.pg_authid direct");
            judgedWithWhatIsNeeded().fails("more than needed: SELECT on pg_catalog.pg_authid");
        } finally {
            sql("revoke select on pg_authid from " + account);
        }
    }

    @Test
    void aNameWithASpaceIsATable() throws SQLException {
        sql("create schema \"" + role + " old\"", "create table \"" + role + " old\".item (id int)");
        sql("alter role " + account + " replication", "grant usage on schema \"" + role + " old\" to " + account);
        judged().fails("missing: SELECT on shop");
        sql("grant select on all tables in schema \"" + role + " old\" to " + account);
        judged().passes();
        sql("drop schema \"" + role + " old\" cascade");
    }
}
