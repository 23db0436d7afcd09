package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with a server is one clear sentence each, and in time. */
@ResourceLock(MySqlFamilyServer.MYSQL)
@ResourceLock(MySqlFamilyServer.MARIADB)
class MySqlFamilyTroubleIT {
    private static final String ADMIN = MySqlFamilyServer.ADMIN;
    private static final Duration SHORT = Duration.ofSeconds(3);
    /** Ten times what it may take, for machines that are busy. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private static MySqlFamilyServer server(String product) throws Exception {
        return product.equals("MySQL") ? MySqlFamilyServer.mySql() : MySqlFamilyServer.mariaDb();
    }

    private static Asked asked(MySqlFamilyServer server) {
        return new Asked().as(ADMIN, server.adminPassword());
    }

    private static DatabaseQuestion question(MySqlFamilyServer server, Tls tls) {
        return DatabaseQuestion.at(server.address("mysql", tls, ADMIN));
    }

    private static DatabaseQuestion at(String host, int port, Tls tls) {
        return DatabaseQuestion.at(new DatabaseAddress(Engine.MYSQL, host, port, "mysql", tls, ADMIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MySQL", "MariaDB"})
    void aCertificateIsTrustedOnlyOfAKnownAuthorityAndForTheHost(String product) throws Exception {
        MySqlFamilyServer server = server(product);
        assertThat(asked(server).trouble(SourceSettings.TOPIC, question(server, Tls.VERIFY_FULL)))
                .isEqualTo("database.tls");
        server.keys().whileTrusted(() -> {
            SourceSettings settings = asked(server).value(SourceSettings.TOPIC, question(server, Tls.VERIFY_FULL));
            assertThat(settings.product()).isEqualToIgnoringCase(product);
            assertThat(asked(server).trouble(SourceSettings.TOPIC, at("127.0.0.1", server.port(), Tls.VERIFY_FULL)))
                    .isEqualTo("database.tls");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"MySQL", "MariaDB"})
    void aWrongPassword(String product) throws Exception {
        MySqlFamilyServer server = server(product);
        assertThat(new Asked().as(ADMIN, "wrong").trouble(SourceSettings.TOPIC, question(server, Tls.REQUIRE)))
                .isEqualTo("database.login");
    }

    @Test
    void aServerWithoutTlsIsNeverAskedInTheClear() throws Exception {
        try (MySqlFamilyServer server = MySqlFamilyServer.anotherMariaDb(MySqlFamilyServer.WITHOUT_TLS)) {
            assertThat(asked(server).trouble(SourceSettings.TOPIC, question(server, Tls.REQUIRE)))
                    .isEqualTo("database.tls");
        }
    }

    @Test
    void aServerThatIsTooOldAndThenEndsInTheMiddle() throws Exception {
        try (MySqlFamilyServer server = MySqlFamilyServer.anotherMariaDb("--version=10.3.39-MariaDB")) {
            assertThat(asked(server).trouble(SourceSettings.TOPIC, question(server, Tls.REQUIRE)))
                    .isEqualTo("database.version");
        }
        try (MySqlFamilyServer server = MySqlFamilyServer.anotherMariaDb()) {
            server.run("CREATE DATABASE held", "CREATE TABLE held.held (id INT PRIMARY KEY)");
            DatabaseQuestion question = DatabaseQuestion.at(server.address("held", Tls.REQUIRE, ADMIN));
            try (Connection holder = server.admin();
                    Statement statement = holder.createStatement()) {
                statement.execute("LOCK TABLES held.held WRITE");
                CompletableFuture<String> trouble =
                        CompletableFuture.supplyAsync(() -> asked(server).trouble(RowCounts.TOPIC, question));
                waitUntilWaiting(server);
                server.kill();
                assertThat(trouble.get(60, TimeUnit.SECONDS)).isEqualTo("database.lost");
            }
        }
    }

    private static void waitUntilWaiting(MySqlFamilyServer server) throws Exception {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 600; i++) {
                try (var rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE STATE LIKE '%metadata lock%'")) {
                    if (rows.next() && rows.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("nobody waits");
    }

    @Test
    void aTableThatIsHeldDoesNotKeepTheOthersFromBeingCounted() throws Exception {
        MySqlFamilyServer server = MySqlFamilyServer.mariaDb();
        server.run(
                "DROP DATABASE IF EXISTS held",
                "CREATE DATABASE held",
                "CREATE TABLE held.a (id INT PRIMARY KEY)",
                "CREATE TABLE held.b (id INT PRIMARY KEY)");
        DatabaseQuestion question = DatabaseQuestion.at(server.address("held", Tls.REQUIRE, ADMIN));
        try (Connection holder = server.admin();
                Statement statement = holder.createStatement()) {
            statement.execute("LOCK TABLES held.a WRITE");
            Asked asked = new Asked(Duration.ofSeconds(8)).as(ADMIN, server.adminPassword());
            RowCounts first = asked.value(RowCounts.TOPIC, question);
            assertThat(first.unseen()).extracting("what").containsExactly("held.a");
            statement.execute("UNLOCK TABLES");
            assertThat(first.next() == null ? first : asked.value(RowCounts.TOPIC, question.after(first.next())))
                    .extracting(RowCounts::tables)
                    .asString()
                    .contains("held.b");
        }
        server.run("DROP DATABASE held");
    }

    @Test
    void aHostThatNeverAnswers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Asked asked = new Asked(SHORT).as(ADMIN, "x");
            DatabaseQuestion question = at("127.0.0.1", silent.getLocalPort(), Tls.REQUIRE);
            Instant before = Instant.now();
            assertThat(asked.trouble(SourceSettings.TOPIC, question)).isEqualTo("database.silent");
            assertThat(asked.trouble(RowCounts.TOPIC, question)).isEqualTo("database.silent");
            assertThat(Duration.between(before, Instant.now())).isLessThan(LATE);
        }
    }

    @Test
    void nothingThatListens() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            port = closed.getLocalPort();
        }
        assertThat(new Asked(SHORT).as(ADMIN, "x").trouble(SourceSettings.TOPIC, at("127.0.0.1", port, Tls.REQUIRE)))
                .isEqualTo("database.refused-connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:1/?allowLocalInfile=true&x=", "a,b", "address=(host=a)", "a b", "", "[::1"})
    void aHostThatWouldSayMoreThanAHost(String host) {
        assertThat(new Asked(SHORT).as(ADMIN, "x").trouble(SourceSettings.TOPIC, at(host, 1, Tls.REQUIRE)))
                .isEqualTo("database.no-address");
    }

    @Test
    void twentyThousandTablesInBoundedMemory() throws Exception {
        try (MySqlFamilyServer server = MySqlFamilyServer.anotherMariaDb("--skip-log-bin", "--sync-frm=0")) {
            server.run(
                    "CREATE DATABASE vast",
                    "USE vast",
                    "BEGIN NOT ATOMIC DECLARE i INT DEFAULT 0; WHILE i < 20000 DO"
                            + " EXECUTE IMMEDIATE CONCAT('CREATE TABLE a_table_with_a_name_', i, ' (id INT, text VARCHAR(20)) ENGINE = MEMORY');"
                            + " SET i = i + 1; END WHILE; END");
            DatabaseQuestion question = DatabaseQuestion.at(server.address("vast", Tls.REQUIRE, ADMIN));
            SchemaShape shape = asked(server).value(SchemaShape.TOPIC, question);
            assertThat(shape.tables()).isEqualTo(20_000);
            assertThat(shape.hazards()).allSatisfy(hazard -> {
                assertThat(hazard.danger()).isIn(Danger.NO_KEY, Danger.UNSUPPORTED);
                assertThat(hazard.total()).isEqualTo(20_000);
                assertThat(hazard.names()).hasSize(SchemaShape.NAMES);
            });
        }
    }
}
