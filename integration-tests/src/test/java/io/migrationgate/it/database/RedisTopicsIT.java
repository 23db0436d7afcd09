package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.OpenWork.Sessions;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.RowCounts.Rows;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.evidence.WriterAccounts.Account;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.Connection;

/** Asks real servers of Redis everything but rights, as the account that docs/databases.md asks for, and as one that may less. */
@ParameterizedClass
@ResourceLock(RealRedis.LOCK)
@EnumSource(RealRedis.class)
class RedisTopicsIT {
    private static final String READER = "reader";
    private static final String BLIND = "blind";
    private static final String LEAST = "on >reader resetchannels -@all +acl|whoami +acl|getuser +acl|cat +acl|list"
            + " +info +config|get +command|info +client|list +select +dbsize +randomkey +memory|usage +dump +type +get ";

    @Parameter
    RealRedis redis;

    @BeforeEach
    void makeAccounts() {
        redis.account(READER, LEAST + (redis == RealRedis.SEVEN ? "%R~*" : "~*"));
        redis.account(BLIND, "on >blind ~* resetchannels -@all");
        redis.does("FLUSHALL");
    }

    private static DatabaseQuestion whole(DatabaseQuestion question) {
        return question;
    }

    @Test
    void settingsOfTheServerAreRead() {
        SourceSettings settings = redis.ask(SourceSettings.TOPIC, READER, RedisTopicsIT::whole);
        assertThat(settings.product()).isEqualTo("redis");
        assertThat(settings.version()).isEqualTo(redis.version());
        assertThat(settings.values())
                .containsEntry("role", "master")
                .containsEntry("maxmemory-policy", "noeviction")
                .containsEntry("psync", "yes")
                .containsEntry("databases", "16")
                .containsEntry("cluster", "no")
                .hasEntrySatisfying(
                        "client-output-buffer-limit",
                        limits -> assertThat(limits).contains("slave "));
        assertThat(settings.unseen()).isEmpty();
    }

    @Test
    void settingsThatMayNotBeLookedAtAreNamed() {
        SourceSettings settings = redis.ask(SourceSettings.TOPIC, BLIND, RedisTopicsIT::whole);
        assertThat(settings.version()).isEqualTo(redis.version());
        assertThat(settings.unseen())
                .containsExactlyInAnyOrder(
                        new Unseen("INFO", "+info"),
                        new Unseen("CONFIG GET", "+config|get"),
                        new Unseen("COMMAND INFO", "+command|info"));
    }

    @Test
    void settingsDoNotChangeWhileNobodyChangesThem() {
        SourceSettings before = redis.ask(SourceSettings.TOPIC, READER, RedisTopicsIT::whole);
        redis.does("SET a 1");
        assertThat(redis.ask(SourceSettings.TOPIC, READER, RedisTopicsIT::whole))
                .isEqualTo(before);
    }

    @Test
    void keysAreCountedInEveryDataBase() {
        fill(0, 7);
        fill(3, 2);
        RowCounts rows = redis.ask(RowCounts.TOPIC, READER, RedisTopicsIT::whole);
        assertThat(rows.tables()).containsExactly(new Rows("db0", 7), new Rows("db3", 2));
        assertThat(rows.next()).isNull();
        assertThat(rows.unseen()).isEmpty();
        assertThat(redis.ask(RowCounts.TOPIC, READER, question -> question.tables(List.of("*"), List.of("db0")))
                        .tables())
                .containsExactly(new Rows("db3", 2));
        assertThat(redis.ask(SchemaShape.TOPIC, READER, RedisTopicsIT::whole).tables())
                .isEqualTo(9);
    }

    @Test
    void keysThatMayNotBeCountedAreNamed() {
        fill(0, 1);
        RowCounts rows = redis.ask(RowCounts.TOPIC, BLIND, RedisTopicsIT::whole);
        assertThat(rows.tables()).isEmpty();
        assertThat(rows.unseen()).containsExactly(new Unseen("INFO", "+info"), new Unseen("SELECT", "+select"));
    }

    @Test
    void sessionsOfOthersAreCountedByAccountAndOurOwnIsNot() {
        redis.account("app", "on >app ~* resetchannels -@all +@all");
        try (Connection one = redis.connection("app", "app");
                Connection other = redis.connection("app", "app")) {
            RealRedis.does(one, "PING");
            RealRedis.does(other, "MULTI");
            RealRedis.does(other, "SET a 1");
            OpenWork work = redis.ask(OpenWork.TOPIC, READER, RedisTopicsIT::whole);
            Sessions app = work.sessions().stream()
                    .filter(sessions -> sessions.account().equals("app"))
                    .findFirst()
                    .orElseThrow();
            assertThat(app.count()).isEqualTo(2);
            assertThat(app.writing()).isTrue();
            assertThat(app.oldestTransaction()).isNotNull();
            assertThat(work.sessions()).extracting(Sessions::account).doesNotContain(READER);
            assertThat(work.unseen()).isEmpty();
        }
    }

    @Test
    void sessionsThatMayNotBeListedAreNamed() {
        OpenWork work = redis.ask(OpenWork.TOPIC, BLIND, RedisTopicsIT::whole);
        assertThat(work.sessions()).isEmpty();
        assertThat(work.unseen()).containsExactly(new Unseen("CLIENT LIST", "+client|list"));
    }

    @Test
    void accountsThatCanWriteAreTold() {
        redis.account("app", "off >app ~* resetchannels -@all +set");
        redis.account("looks", "on >looks ~* resetchannels -@all +get");
        redis.account("empties", "on >empties resetkeys resetchannels -@all +flushall");
        redis.account("grants", "on >grants resetkeys resetchannels -@all +acl|setuser");
        redis.account("keyless", "on >keyless resetkeys resetchannels -@all +set");
        redis.account("nearly", "on >nearly ~* resetchannels +@all -@write -@dangerous");
        WriterAccounts accounts = redis.ask(
                WriterAccounts.TOPIC, READER, question -> question.accounts(List.of("app", "looks", "missing")));
        assertThat(accounts.accounts())
                .contains(
                        new Account("default", false, true, false),
                        new Account("app", true, true, false),
                        new Account("looks", false, false, false),
                        new Account("empties", false, true, false),
                        new Account("grants", false, true, false))
                .extracting(Account::name)
                .doesNotContain("keyless", "nearly", READER, "missing");
        assertThat(accounts.unseen()).isEmpty();
    }

    @Test
    void accountsThatMayNotBeListedAreNamed() {
        WriterAccounts accounts = redis.ask(WriterAccounts.TOPIC, BLIND, RedisTopicsIT::whole);
        assertThat(accounts.accounts()).isEmpty();
        assertThat(accounts.unseen()).containsExactly(new Unseen("ACL LIST", "+acl|list"));
    }

    @Test
    void thePositionMovesWithWritesAloneAndTheHeartbeatIsRead() {
        redis.does("SET beat 2026-12-01T10:00:00Z");
        SourceProgress before = progress();
        redis.does("GET beat");
        assertThat(progress()).isEqualTo(before);
        redis.does("SET other 1");
        assertThat(progress().position()).isNotEqualTo(before.position());
        assertThat(before.heartbeat()).isEqualTo(Instant.parse("2026-12-01T10:00:00Z"));
        redis.does("DEL beat");
        assertThat(progress().heartbeat()).isNull();
    }

    private SourceProgress progress() {
        return redis.ask(SourceProgress.TOPIC, READER, question -> question.heartbeat("db0.beat"));
    }

    @Test
    void thereAreNoSequences() {
        assertThat(redis.ask(SequenceValues.TOPIC, BLIND, RedisTopicsIT::whole).values())
                .isEmpty();
    }

    @Test
    void keysOfACopyAreReadBack() {
        fill(0, 50);
        redis.does("HSET hash a 1 b 2");
        CopyLook look = redis.ask(CopyLook.TOPIC, READER, RedisTopicsIT::whole);
        assertThat(look.keysAsked()).isEqualTo(20);
        assertThat(look.keysFound()).isEqualTo(20);
        assertThat(look.unseen()).isEmpty();
    }

    @Test
    void aCopyWithoutKeysHasNothingToReadBack() {
        assertThat(redis.ask(CopyLook.TOPIC, READER, RedisTopicsIT::whole).keysAsked())
                .isZero();
    }

    @Test
    void aHundredThousandKeysAreNothingSpecial() {
        fill(0, 100_000);
        assertThat(redis.ask(RowCounts.TOPIC, READER, RedisTopicsIT::whole).tables())
                .containsExactly(new Rows("db0", 100_000));
        assertThat(redis.ask(CopyLook.TOPIC, READER, RedisTopicsIT::whole).keysFound())
                .isEqualTo(20);
    }

    private void fill(int database, int keys) {
        String all = String.join(
                " ", IntStream.range(0, keys).mapToObj(i -> "key" + i + " v").toList());
        try (Connection connection = redis.connection("default", "administrator")) {
            RealRedis.does(connection, "SELECT " + database);
            RealRedis.does(connection, "MSET " + all);
        }
    }
}
