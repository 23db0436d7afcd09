package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.SourceSettings.Slot;
import io.migrationgate.evidence.WriterAccounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads settings, schemas, sessions, accounts, rows, sequences and progress of real servers. */
@ResourceLock(TrustingPostgreSql.DEFAULT_CONTEXT)
@ExtendWith(TrustingPostgreSql.class)
@ParameterizedClass
@EnumSource(PostgreSqlServer.class)
class PostgreSqlFactsIT {
    /** A name that would end an address, or begin an option of one, if it were not written as what it is. */
    private static final String DATABASE = "facts-db?ssl=false&a/b c";

    private final PostgreSqlServer server;

    PostgreSqlFactsIT(PostgreSqlServer server) {
        this.server = server.running();
    }

    @BeforeEach
    void makesADatabase() throws SQLException {
        server.sql("postgres", "create database \"" + DATABASE + "\"");
    }

    @AfterEach
    void dropsTheDatabase() throws SQLException {
        server.sql("postgres", "drop database \"" + DATABASE + "\" with (force)");
    }

    @Test
    void settingsOfTheLogAreTold() {
        SourceSettings settings = ask(SourceSettings.TOPIC);
        assertThat(settings.product()).isEqualTo("postgresql");
        assertThat(settings.version()).startsWith(server.major() + ".");
        assertThat(settings.retention()).isNull();
        assertThat(settings.values())
                .containsEntry("wal_level", "logical")
                .containsEntry("max_replication_slots", "10")
                .containsEntry("max_wal_senders", "10")
                .containsEntry("wal_keep_size", "0")
                .containsEntry("max_slot_wal_keep_size", "-1")
                .containsEntry("track_commit_timestamp", "on")
                .containsEntry("wal_sender_timeout", "60000ms")
                .containsEntry("in_recovery", "off")
                .containsEntry("database", DATABASE);
        assertThat(settings.unseen()).isEmpty();
    }

    @Test
    void aForgottenSlotIsToldWithWhatItHoldsBack() throws SQLException {
        sql("select pg_create_physical_replication_slot('dts_sync_left', true)", "create table t as select 1 as id");
        sql("select pg_switch_wal()");
        List<Slot> slots = ask(SourceSettings.TOPIC).slots();
        sql("select pg_drop_replication_slot('dts_sync_left')");
        assertThat(slots).hasSize(1);
        assertThat(slots.get(0).name()).isEqualTo("dts_sync_left");
        assertThat(slots.get(0).active()).isFalse();
        assertThat(slots.get(0).retainedBytes()).isPositive();
    }

    @Test
    void aSchemaWithoutHazardsHasNone() throws SQLException {
        sql("create table clean (id int primary key, parent int references clean, name text collate \"C\", note text)");
        SchemaShape shape = ask(SchemaShape.TOPIC);
        assertThat(shape.hazards()).isEmpty();
        assertThat(shape.tables()).isEqualTo(1);
        assertThat(shape.version()).startsWith("PostgreSQL " + server.major());
        assertThat(shape.collations()).isEqualTo(Map.of("default", 1L, "pg_catalog.C", 1L));
        assertThat(shape.defaults())
                .containsEntry("server_encoding", "UTF8")
                .containsEntry("lc_collate", "C")
                .containsEntry("lc_ctype", "C")
                .containsEntry("locale_provider", "c");
        assertThat(shape.unseen()).isEmpty();
    }

    @Test
    void everyHazardIsNamed() throws SQLException {
        sql(
                "create table keyless (id int)",
                "create table half (id int unique)",
                "create table partial (id int not null)",
                "create unique index on partial (id) where id > 5",
                "create table marked (id int primary key)",
                "alter table marked replica identity nothing",
                "create table uniquely (id int not null unique)",
                "create table child (id int primary key references marked on delete cascade)",
                "create unlogged table fleeting (id int primary key)",
                "create function nop() returns trigger language plpgsql as 'begin return new; end'",
                "create trigger watch before insert on child for each row execute function nop()",
                "create trigger off before insert on child for each row execute function nop()",
                "alter table child disable trigger off",
                "create table parted (id int primary key) partition by range (id)",
                "create table part1 partition of parted for values from (0) to (9)",
                "create table heir (primary key (id)) inherits (marked)",
                "create rule silent as on delete to heir do instead nothing",
                "create extension hstore",
                "create table typed (id int primary key, h hstore, hs hstore[])",
                "create extension postgres_fdw",
                "create server far foreign data wrapper postgres_fdw",
                "create foreign table away (id int) server far",
                "select lo_create(0)");
        assertThat(hazards(ask(SchemaShape.TOPIC)))
                .isEqualTo(Map.of(
                        Danger.NO_KEY, List.of("public.half", "public.keyless", "public.partial"),
                        Danger.TRIGGER, List.of("public.child.watch"),
                        Danger.CASCADE, List.of("public.child.child_id_fkey"),
                        Danger.UNLOGGED, List.of("public.fleeting"),
                        Danger.UNSUPPORTED,
                                List.of(
                                        "large objects",
                                        "public.away (foreign table)",
                                        "public.heir (inherits)",
                                        "public.heir (rule silent)",
                                        "public.marked (replica identity)",
                                        "public.parted (partitioned)",
                                        "public.typed.h (hstore)",
                                        "public.typed.hs (hstore)",
                                        "public.uniquely (replica identity)")));
        assertThat(hazards(value(SchemaShape.TOPIC, about().tables(List.of("public.*"), List.of("public.h*", "*.t*")))))
                .containsEntry(Danger.NO_KEY, List.of("public.keyless", "public.partial"));
    }

    @Test
    void equalSchemasHaveEqualDigestsAndOthersDoNot() throws SQLException {
        sql("create table a (id int primary key, gone int, name varchar(10))", "alter table a drop column gone");
        String first = ask(SchemaShape.TOPIC).digest();
        sql("drop table a", "create table a (id int primary key, name varchar(10))");
        assertThat(ask(SchemaShape.TOPIC).digest()).isEqualTo(first);
        sql("alter table a alter name type varchar(11)");
        String wider = ask(SchemaShape.TOPIC).digest();
        sql("alter table a add unique (name)");
        assertThat(List.of(first, wider, ask(SchemaShape.TOPIC).digest())).doesNotHaveDuplicates();
    }

    @Test
    void openTransactionsAreToldToThoseWhoMaySeeThem() throws SQLException {
        sql(
                "create table t (id int primary key)",
                "create role " + worker() + " login password '" + server.password() + "'");
        sql("grant insert on t to " + worker());
        try (Connection work = server.as(worker(), quotedUrl());
                Statement statement = work.createStatement()) {
            work.setAutoCommit(false);
            statement.execute("insert into t values (1)");
            OpenWork blind = ask(OpenWork.TOPIC);
            assertThat(blind.unseen()).extracting(unseen -> unseen.needs()).containsExactly("pg_read_all_stats");
            assertThat(blind.sessions()).hasSize(1);
            assertThat(blind.sessions().get(0).writing()).isTrue();
            sql("grant pg_read_all_stats to " + PostgreSqlServer.READER);
            OpenWork seen = ask(OpenWork.TOPIC);
            sql("revoke pg_read_all_stats from " + PostgreSqlServer.READER);
            assertThat(seen.unseen()).isEmpty();
            assertThat(seen.sessions()).hasSize(1);
            assertThat(seen.sessions().get(0).account()).isEqualTo(worker());
            assertThat(seen.sessions().get(0).count()).isEqualTo(1);
            assertThat(seen.sessions().get(0).oldestTransaction()).isBetween(Duration.ZERO, Duration.ofMinutes(5));
            statement.execute("prepare transaction 'left'");
        }
        OpenWork prepared = ask(OpenWork.TOPIC);
        sql("rollback prepared 'left'");
        assertThat(prepared.sessions())
                .filteredOn(one -> one.account().equals(worker()) && one.oldestTransaction() != null)
                .extracting(one -> one.writing())
                .containsExactly(true);
        sql("drop owned by " + worker(), "drop role " + worker());
    }

    @Test
    void accountsThatCanWriteAreFoundWhateverTheWay() throws SQLException {
        String[] roles = {"w_reads", "w_table", "w_column", "w_group", "w_member", "w_owner", "w_closed", "w_barred"};
        sql("create table t (id int primary key)", "create table o (id int primary key)");
        for (String role : roles) {
            sql("create role " + role + (role.equals("w_group") ? "" : " login"));
        }
        sql(
                "grant select on t to w_reads",
                "grant insert on t to w_table, w_barred",
                "grant update (id) on t to w_column",
                "grant delete on t to w_group",
                "grant w_group to w_member",
                "alter table o owner to w_owner",
                "grant truncate on t to w_closed",
                "alter role w_closed connection limit 0",
                "revoke connect on database \"" + DATABASE + "\" from public",
                "grant connect on database \"" + DATABASE + "\" to w_table, w_column, w_member, w_owner, w_closed, "
                        + PostgreSqlServer.READER);
        WriterAccounts answer = value(WriterAccounts.TOPIC, about().accounts(List.of("w_reads", "w_missing")));
        sql("drop owned by " + String.join(", ", roles), "drop role " + String.join(", ", roles));
        assertThat(answer.unseen()).isEmpty();
        assertThat(answer.accounts())
                .filteredOn(account ->
                        account.name().startsWith("w_") || account.name().equals("postgres"))
                .extracting(account -> account.name()
                        + (account.writes() ? " writes" : "")
                        + (account.locked() ? " locked" : "")
                        + (account.system() ? " system" : ""))
                .containsExactlyInAnyOrder(
                        "w_reads locked",
                        "w_table writes",
                        "w_column writes",
                        "w_group writes locked",
                        "w_member writes",
                        "w_owner writes",
                        "w_closed writes locked",
                        "w_barred writes locked",
                        "postgres writes");
        sql("grant insert on t to public");
        assertThat(ask(WriterAccounts.TOPIC).accounts())
                .extracting(WriterAccounts.Account::name)
                .contains(PostgreSqlServer.READER);
    }

    @Test
    void rowsAreCountedAndTablesThatCannotBeAreNamed() throws SQLException {
        sql(
                "create table a as select generate_series(1, 1234) as id",
                "create table \"B\"\"x\" as select 1 as id",
                "create table closed (id int)",
                "create table filtered (id int)",
                "alter table filtered enable row level security",
                "create table parted (id int) partition by range (id)",
                "create table part1 partition of parted for values from (0) to (9)",
                "insert into parted values (1), (2)",
                "create schema hidden",
                "create table hidden.t (id int)",
                "grant select on all tables in schema public, hidden to " + PostgreSqlServer.READER,
                "revoke select on closed from " + PostgreSqlServer.READER);
        RowCounts counts = ask(RowCounts.TOPIC);
        assertThat(counts.tables())
                .extracting(rows -> rows.table() + " " + rows.rows())
                .containsExactly("public.B\"x 1", "public.a 1234", "public.parted 2");
        assertThat(counts.unseen())
                .extracting(unseen -> unseen.what() + " " + unseen.needs())
                .containsExactly("hidden.t USAGE ON its schema", "public.closed SELECT", "public.filtered BYPASSRLS");
        assertThat(counts.next()).isNull();
    }

    @Test
    void manyTablesAreCountedInParts() throws SQLException {
        sql("do $$ begin for i in 100..550 loop execute format('create table t%s (id int)', i); end loop; end $$");
        sql("grant select on all tables in schema public to " + PostgreSqlServer.READER);
        RowCounts first = ask(RowCounts.TOPIC);
        RowCounts second = value(RowCounts.TOPIC, about().after(first.next()));
        RowCounts third = value(RowCounts.TOPIC, about().after(second.next()));
        assertThat(List.of(
                        first.tables().size(),
                        second.tables().size(),
                        third.tables().size()))
                .containsExactly(200, 200, 51);
        assertThat(second.tables().get(0).table()).isEqualTo("public.t300");
        assertThat(third.next()).isNull();
    }

    @Test
    void sequencesStandBesideTheColumnsTheyFill() throws SQLException {
        sql(
                "create table a (id bigserial primary key)",
                "insert into a values (default), (default), (40)",
                "create table b (id int generated always as identity primary key)",
                "create sequence lonely increment 10",
                "select setval('lonely', 700, false)",
                "create sequence down increment -1",
                "create sequence closed",
                "create sequence full_up",
                "select setval('full_up', 9223372036854775807)",
                "grant select on all tables in schema public to " + PostgreSqlServer.READER,
                "grant select on all sequences in schema public to " + PostgreSqlServer.READER,
                "revoke select on closed from " + PostgreSqlServer.READER);
        SequenceValues values = ask(SequenceValues.TOPIC);
        assertThat(values.values())
                .extracting(value -> value.name() + " " + value.next() + " " + value.greatest())
                .containsExactly(
                        "public.a_id_seq 3 40",
                        "public.b_id_seq 1 null",
                        "public.full_up 9223372036854775807 null",
                        "public.lonely 700 null");
        assertThat(values.unseen()).extracting(unseen -> unseen.what()).containsExactly("public.closed", "public.down");
        sql("revoke select on a from " + PostgreSqlServer.READER);
        assertThat(ask(SequenceValues.TOPIC).unseen())
                .extracting(unseen -> unseen.what())
                .contains("public.a_id_seq");
    }

    @Test
    void theLogMovesWithWritesAndStandsWithout() throws SQLException {
        sql("create schema gate", "create table gate.beat (id int primary key, at timestamptz)");
        sql("grant usage on schema gate to " + PostgreSqlServer.READER, "grant select on gate.beat to public");
        Instant before = Instant.now();
        sql("checkpoint", "insert into gate.beat values (1, '2026-05-04 03:02:01.5Z')");
        SourceProgress first = value(SourceProgress.TOPIC, about().heartbeat("gate.beat"));
        SourceProgress again = value(SourceProgress.TOPIC, about().heartbeat("gate.beat"));
        assertThat(first.heartbeat()).isEqualTo(Instant.parse("2026-05-04T03:02:01.500Z"));
        assertThat(first.lastChange())
                .isBetween(before.minusSeconds(5), Instant.now().plusSeconds(5));
        assertThat(again.lastChange()).isEqualTo(first.lastChange());
        sql("update gate.beat set at = null");
        SourceProgress later = value(SourceProgress.TOPIC, about().heartbeat("gate.beat"));
        assertThat(later.position()).isNotEqualTo(first.position());
        assertThat(later.heartbeat()).isNull();
        assertThat(reason(SourceProgress.TOPIC, about().heartbeat("gate.none"))).isEqualTo("database.no-heartbeat");
    }

    @Test
    void aCopyIsReadByItsKeys() throws SQLException {
        sql(
                "create table a (x int, \"y, z\" text, doc text, primary key (\"y, z\", x))",
                "insert into a select i, 'k' || i % 7, repeat(md5(i::text), 200) from generate_series(1, 500) i",
                "analyze a",
                "create table dated (id int primary key, t int, at timestamptz)",
                "create index on dated (at)",
                "insert into dated values (1, 1, '2026-02-03 04:05:06Z'), (2, 2, 'infinity'), (3, 3, null)",
                "create table empty (id int primary key)",
                "create table closed (id int primary key)",
                "grant select on a, dated, empty to " + PostgreSqlServer.READER);
        CopyLook look = ask(CopyLook.TOPIC);
        assertThat(look.keysAsked()).isEqualTo(6);
        assertThat(look.keysFound()).isEqualTo(6);
        assertThat(look.newest()).isEqualTo(Instant.parse("2026-02-03T04:05:06Z"));
        assertThat(look.unseen()).extracting(unseen -> unseen.what()).containsExactly("public.closed");
    }

    private String worker() {
        return "worker_" + server.major();
    }

    private static String quotedUrl() {
        return java.net.URLEncoder.encode(DATABASE, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Map<Danger, List<String>> hazards(SchemaShape shape) {
        assertThat(shape.hazards())
                .allSatisfy(hazard ->
                        assertThat(hazard.total()).isEqualTo(hazard.names().size()));
        return shape.hazards().stream()
                .collect(Collectors.toMap(SchemaShape.Hazard::danger, SchemaShape.Hazard::names));
    }

    private void sql(String... statements) throws SQLException {
        server.sql(quotedUrl(), statements);
    }

    private DatabaseQuestion about() {
        return DatabaseQuestion.at(server.at(DATABASE));
    }

    private <T> T ask(DatabaseTopic<T> topic) {
        return value(topic, about());
    }

    private <T> T value(DatabaseTopic<T> topic, DatabaseQuestion question) {
        Reading<T> reading = reading(topic, question);
        return reading.evidence()
                .orElseThrow(() -> new AssertionError(((NoEvidence<T>) reading).reason()))
                .value();
    }

    private <T> String reason(DatabaseTopic<T> topic, DatabaseQuestion question) {
        return ((NoEvidence<T>) reading(topic, question)).reason().key();
    }

    private <T> Reading<T> reading(DatabaseTopic<T> topic, DatabaseQuestion question) {
        return server.asked(PostgreSqlServer.READER)
                .ask(topic, question, Instant.now().plusSeconds(60));
    }
}
