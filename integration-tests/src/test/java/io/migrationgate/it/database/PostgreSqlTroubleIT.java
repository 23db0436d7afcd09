package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.adapter.database.Databases;
import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What becomes of a question when the server, the network or the plan is not as it should be: one sentence, in time. */
@ResourceLock(TrustingPostgreSql.DEFAULT_CONTEXT)
@ExtendWith(TrustingPostgreSql.class)
class PostgreSqlTroubleIT {
    private static final PostgreSqlServer SERVER = PostgreSqlServer.V17;
    private static final LocalhostCertificate UNKNOWN = new LocalhostCertificate();

    @Test
    void aWrongPasswordIsRefused() {
        DatabaseAddress address = SERVER.running().at("shop");
        Credential wrong = new Credential(PostgreSqlServer.READER, "wrong", null);
        Databases databases = new Databases(name -> Optional.of(wrong), Clock.systemUTC());
        assertThat(reason(databases.ask(SourceSettings.TOPIC, DatabaseQuestion.at(address), in(60))))
                .isEqualTo("database.login");
    }

    @Test
    void anAccountThatMayNotComeFromHereIsBarred() {
        Reading<SourceSettings> reading = SERVER.running()
                .asked("stranger")
                .ask(SourceSettings.TOPIC, DatabaseQuestion.at(SERVER.at("shop")), in(60));
        assertThat(reason(reading)).isEqualTo("database.barred");
    }

    @Test
    void anAccountWithoutAnotherConnectionIsTold() throws SQLException {
        SERVER.running().sql("postgres", "alter role gate_reader connection limit 0");
        assertThat(asked(SERVER.at("shop"), 60)).isEqualTo("database.crowded");
        SERVER.sql("postgres", "alter role gate_reader connection limit -1");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        assertThat(asked(SERVER.running().at("nowhere"), 60)).isEqualTo("database.unknown-database");
    }

    @Test
    void aServerByAnotherNameIsNotTalkedToUnlessThePlanSaysSo() {
        DatabaseAddress address = SERVER.running().at("shop");
        assertThat(asked(at("127.0.0.1", address.port(), Tls.VERIFY_FULL), 60)).isEqualTo("database.tls");
        assertThat(asked(at("127.0.0.1", address.port(), Tls.REQUIRE), 60)).isEqualTo("answered");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() throws IOException {
        try (StrangePostgreSql strange = new StrangePostgreSql(StrangePostgreSql.Manner.OLD, UNKNOWN)) {
            assertThat(asked(at("localhost", strange.port(), Tls.VERIFY_FULL), 60))
                    .isEqualTo("database.tls");
        }
    }

    @Test
    void nothingIsSaidInPlain() throws IOException {
        try (StrangePostgreSql strange = new StrangePostgreSql(StrangePostgreSql.Manner.PLAIN, UNKNOWN)) {
            assertThat(asked(at("localhost", strange.port(), Tls.VERIFY_FULL), 60))
                    .isEqualTo("database.tls");
            assertThat(asked(at("localhost", strange.port(), Tls.REQUIRE), 60)).isEqualTo("database.tls");
        }
    }

    @Test
    void aVersionThatIsTooOldIsNamed() throws IOException {
        LocalhostCertificate known = PostgreSqlServer.certificate();
        try (StrangePostgreSql strange = new StrangePostgreSql(StrangePostgreSql.Manner.OLD, known)) {
            Reading<SourceSettings> reading = SERVER.asked(PostgreSqlServer.READER)
                    .ask(
                            SourceSettings.TOPIC,
                            DatabaseQuestion.at(at("localhost", strange.port(), Tls.VERIFY_FULL)),
                            in(60));
            assertThat(((NoEvidence<SourceSettings>) reading).reason().toString())
                    .isEqualTo("Sentence[key=database.version, arguments=[9]]");
        }
    }

    @Test
    void aHostThatAcceptsAndNeverAnswersIsGivenUpAndLeftAlone() throws IOException {
        try (StrangePostgreSql strange = new StrangePostgreSql(StrangePostgreSql.Manner.SILENT, UNKNOWN)) {
            DatabaseAddress address = at("localhost", strange.port(), Tls.VERIFY_FULL);
            Databases databases = SERVER.asked(PostgreSqlServer.READER);
            Instant start = Instant.now();
            assertThat(reason(databases.ask(SourceSettings.TOPIC, DatabaseQuestion.at(address), in(2))))
                    .isEqualTo("database.silent");
            assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
            Instant again = Instant.now();
            assertThat(reason(databases.ask(AccountRights.TOPIC, DatabaseQuestion.at(address), in(60))))
                    .isEqualTo("database.silent");
            assertThat(Duration.between(again, Instant.now())).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void nothingThatListensIsNamed() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThat(asked(at("localhost", port, Tls.VERIFY_FULL), 60)).isEqualTo("database.refused-connection");
        assertThat(asked(at("no-such-host.invalid", port, Tls.VERIFY_FULL), 60)).isEqualTo("database.no-host");
    }

    @Test
    void aHostThatIsMoreThanAHostIsNotTried() {
        for (String host : List.of("localhost,127.0.0.1", "localhost/shop?sslmode=disable", "a b", "", "x@y")) {
            assertThat(asked(at(host, 5432, Tls.VERIFY_FULL), 60)).as(host).isEqualTo("database.no-address");
        }
    }

    @Test
    void aTableThatIsLockedIsNamedAndTheOthersAreCounted() throws SQLException {
        SERVER.running()
                .sql("shop", "create schema held", "create table held.a (id int)", "create table held.b (id int)");
        SERVER.sql(
                "shop", "grant usage on schema held to public", "grant select on all tables in schema held to public");
        try (Connection other = SERVER.admin("shop");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table held.a in access exclusive mode");
            RowCounts counts = held().evidence().orElseThrow().value();
            assertThat(counts.unseen()).extracting(unseen -> unseen.what()).containsExactly("held.a");
            assertThat(counts.tables()).extracting(rows -> rows.table()).containsExactly("held.b");
        }
        SERVER.sql("shop", "drop schema held cascade");
    }

    @Test
    void aServerThatDiesInTheMiddleIsLost() throws Exception {
        PostgreSqlServer dying = PostgreSqlServer.V13.running();
        dying.sql("shop", "create schema held", "create table held.a (id int)", "grant usage on schema held to public");
        dying.sql("shop", "grant select on held.a to public");
        Connection other = dying.admin("shop");
        other.setAutoCommit(false);
        Databases databases = dying.asked(PostgreSqlServer.READER);
        DatabaseQuestion question = DatabaseQuestion.at(dying.at("shop")).tables(List.of("held.*"), List.of());
        CompletableFuture<Reading<RowCounts>> answer;
        try (Statement statement = other.createStatement()) {
            statement.execute("lock table held.a in access exclusive mode");
            answer = CompletableFuture.supplyAsync(() -> databases.ask(RowCounts.TOPIC, question, in(60)));
            waitsForTheLock(statement);
        }
        dying.kill();
        assertThat(reason(answer.get(60, TimeUnit.SECONDS))).isEqualTo("database.lost");
        dying.start();
        assertThat(dying.asked(PostgreSqlServer.READER)
                        .ask(RowCounts.TOPIC, question, in(60))
                        .evidence())
                .isPresent();
        dying.sql("shop", "drop schema held cascade");
    }

    @Test
    void aSessionThatIsEndedByAnAdministratorIsLost() throws Exception {
        SERVER.running().sql("shop", "create schema held", "create table held.a (id int)");
        SERVER.sql("shop", "grant usage on schema held to public", "grant select on held.a to public");
        try (Connection other = SERVER.admin("shop");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table held.a in access exclusive mode");
            CompletableFuture<Reading<RowCounts>> answer = CompletableFuture.supplyAsync(PostgreSqlTroubleIT::held);
            waitsForTheLock(statement);
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'gate_reader'");
            assertThat(reason(answer.get(60, TimeUnit.SECONDS))).isEqualTo("database.lost");
        }
        SERVER.sql("shop", "drop schema held cascade");
    }

    @Test
    void aHundredThousandTablesAreToldInFewWords() throws SQLException {
        SERVER.running().sql("postgres", "create database wide");
        SERVER.sql(
                "wide", "create table few (id int)", "grant select on few to " + PostgreSqlServer.READER, MANY_TABLES);
        Databases databases = SERVER.asked(PostgreSqlServer.READER);
        DatabaseQuestion question = DatabaseQuestion.at(SERVER.at("wide"));
        SchemaShape shape = value(databases, SchemaShape.TOPIC, question);
        assertThat(shape.tables()).isEqualTo(100_001);
        assertThat(shape.hazards()).hasSize(1);
        assertThat(shape.hazards().get(0).total()).isEqualTo(100_001);
        assertThat(shape.hazards().get(0).names()).hasSize(SchemaShape.NAMES);
        RowCounts rows = value(databases, RowCounts.TOPIC, question);
        assertThat(rows.tables()).hasSize(RowCounts.TABLES);
        assertThat(rows.next()).isNotNull();
        AccountRights rights =
                value(databases, AccountRights.TOPIC, question.accounts(List.of(PostgreSqlServer.READER)));
        assertThat(rights.grants())
                .extracting(grant -> grant.right() + " " + grant.on())
                .contains("SELECT public.*");
        assertThat(value(databases, WriterAccounts.TOPIC, question).accounts()).hasSizeLessThan(50);
        assertThat(value(databases, SequenceValues.TOPIC, question).values()).isEmpty();
        assertThat(value(databases, OpenWork.TOPIC, question).sessions()).isEmpty();
        SERVER.sql("postgres", "drop database wide with (force)");
    }

    /**
     * Written straight into the catalog, a thousand at a time: what one statement changes there, the server compares one by
     * one. All of them share the empty file of one.
     */
    private static final String MANY_TABLES = """
            do $$ declare class text; attribute text; begin
              set local allow_system_table_mods = on;
              select string_agg(quote_ident(attname), ', ') into class from pg_attribute
                where attrelid = 'pg_class'::regclass and attnum > 0 and attname not in ('oid', 'relname', 'reltype');
              select string_agg(quote_ident(attname), ', ') into attribute from pg_attribute
                where attrelid = 'pg_attribute'::regclass and attnum > 0 and attname <> 'attrelid';
              for k in 1..100 loop
                execute format('insert into pg_class (oid, relname, reltype, %1$s)
                  select 2000000 + i, ''t'' || i, 0, %1$s from pg_class, generate_series(%2$s, %3$s) i
                  where relname = ''few''', class, k * 1000 - 999, k * 1000);
                execute format('insert into pg_attribute (attrelid, %1$s)
                  select 2000000 + i, %1$s from pg_attribute, generate_series(%2$s, %3$s) i
                  where attrelid = ''few''::regclass and attnum > 0', attribute, k * 1000 - 999, k * 1000);
              end loop;
            end $$""";

    private static void waitsForTheLock(Statement other) throws SQLException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            try (ResultSet waiting = other.executeQuery("select exists (select from pg_locks where not granted)")) {
                waiting.next();
                if (waiting.getBoolean(1)) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("nobody waits for the lock");
    }

    private static Reading<RowCounts> held() {
        return SERVER.asked(PostgreSqlServer.READER)
                .ask(
                        RowCounts.TOPIC,
                        DatabaseQuestion.at(SERVER.at("shop")).tables(List.of("held.*"), List.of()),
                        in(60));
    }

    private static <T> T value(Databases databases, DatabaseTopic<T> topic, DatabaseQuestion question) {
        Reading<T> reading = databases.ask(topic, question, in(60));
        return reading.evidence()
                .orElseThrow(() -> new AssertionError(topic.id() + ": " + reason(reading)))
                .value();
    }

    private static DatabaseAddress at(String host, int port, Tls tls) {
        return new DatabaseAddress(Engine.POSTGRESQL, host, port, "shop", tls, "reader");
    }

    private static String asked(DatabaseAddress address, int seconds) {
        return reason(SERVER.asked(PostgreSqlServer.READER)
                .ask(SourceSettings.TOPIC, DatabaseQuestion.at(address), in(seconds)));
    }

    private static String reason(Reading<?> reading) {
        return reading instanceof NoEvidence<?> none ? none.reason().key() : "answered";
    }

    private static Instant in(int seconds) {
        return Instant.now().plusSeconds(seconds);
    }
}
