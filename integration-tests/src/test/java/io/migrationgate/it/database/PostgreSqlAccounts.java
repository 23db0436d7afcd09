package io.migrationgate.it.database;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** Makes an account on a real server, and tells what it may do, by an account that may nothing but log in. */
abstract class PostgreSqlAccounts {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final PostgreSqlServer server;
    final String account = "dts_" + NUMBER.incrementAndGet();
    final String role = account + "_role";

    PostgreSqlAccounts(PostgreSqlServer server) {
        this.server = server.running();
    }

    /** Before PostgreSQL 15 everybody may make tables in a fresh database, which is too much for any account. */
    @BeforeEach
    void makesTheAccount() throws SQLException {
        sql("create role " + account + " login", "revoke create on schema public from public");
    }

    /** What is said of the account as it is. */
    JudgedRights judged() {
        return judged("shop");
    }

    JudgedRights judged(String database) {
        return JudgedRights.of(server.asked(PostgreSqlServer.READER), server.at(database), account);
    }

    /** What is said of the account when it holds what is needed, too: then it can only be too much. */
    JudgedRights judgedWithWhatIsNeeded() throws SQLException {
        sql(
                "alter role " + account + " replication",
                "grant usage on schema orders to " + account,
                "grant select on all tables in schema orders to " + account);
        return judged();
    }

    void sql(String... statements) throws SQLException {
        server.sql("shop", statements);
    }

    AccountRights rights() {
        return rights("shop");
    }

    AccountRights rights(String database) {
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
    static List<String> own(AccountRights rights) {
        return words(rights).stream().filter(word -> !word.endsWith(" public")).toList();
    }

    static List<String> words(AccountRights rights) {
        return rights.grants().stream().map(PostgreSqlAccounts::word).toList();
    }

    private static String word(Grant grant) {
        String way = grant.way().name().toLowerCase(Locale.ROOT);
        return grant.right() + " " + grant.on() + " " + way + (grant.via() == null ? "" : " " + grant.via())
                + (grant.grantable() ? " grantable" : "");
    }
}
