package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Makes accounts in real servers of Redis and reads back what they may do, as an account that may hardly do more. */
@ParameterizedClass
@ResourceLock(RealRedis.LOCK)
@EnumSource(RealRedis.class)
class RedisRightsIT {
    private static final String READER = "reader";
    private static final String LEAST = "on >reader resetkeys -@all +acl|whoami +acl|getuser +acl|cat +acl|list";
    private static final String REPLICATION = "dts_repl";

    @Parameter
    RealRedis redis;

    @BeforeEach
    void makeReader() {
        redis.account(READER, LEAST);
    }

    private AccountRights rights(String rules) {
        redis.account(REPLICATION, rules);
        return redis.ask(AccountRights.TOPIC, READER, question -> question.accounts(List.of(REPLICATION)));
    }

    /** What is said of the account as it is. */
    private JudgedRights judged() {
        return judged(REPLICATION);
    }

    private JudgedRights judged(String account) {
        return JudgedRights.of(redis.asked(READER), RealRedis.address(redis.port(), Tls.REQUIRE), account);
    }

    private static List<String> words(AccountRights rights) {
        return rights.grants().stream().map(Grant::right).toList();
    }

    private static Grant direct(String right, String on) {
        return new Grant(right, on, Way.DIRECT, null, false);
    }

    @Test
    void whatAReplicaNeedsAndNoMore() {
        AccountRights rights = rights("on >p ~* resetchannels -@all +psync +replconf +ping");
        assertThat(rights.account()).isEqualTo(REPLICATION);
        assertThat(rights.version()).isEqualTo("Redis " + redis.version());
        assertThat(rights.grants())
                .containsExactlyInAnyOrder(direct("PING", "~*"), direct("PSYNC", "~*"), direct("REPLCONF", "~*"));
        assertThat(rights.traits()).isEmpty();
        assertThat(rights.unseen()).isEmpty();
        judged().passes();
    }

    @Test
    void everythingIsToldAsEverything() {
        AccountRights rights = rights("on >p ~* &* +@all");
        assertThat(rights.grants())
                .containsExactlyInAnyOrder(
                        direct("@ALL", "~*"),
                        new Grant("PSYNC", "~*", Way.ROLE, "@ALL", false),
                        new Grant("SYNC", "~*", Way.ROLE, "@ALL", false),
                        direct("CHANNELS", "&*"));
        judged().fails("more than needed: @ALL on ~*");
    }

    @Test
    void aCategoryBringsWhatIsInIt() {
        AccountRights rights = rights("on >p ~* resetchannels -@all +@admin");
        assertThat(rights.grants())
                .contains(direct("@ADMIN", "~*"), new Grant("PSYNC", "~*", Way.ROLE, "@ADMIN", false));
        judged().fails("more than needed: @ADMIN on ~*");
    }

    @Test
    void tooLittleIsReadAsTooLittle() {
        assertThat(words(rights("on >p ~* resetchannels -@all +get"))).containsExactly("GET");
        judged().fails("missing: one of PSYNC, SYNC on ~*", "more than needed: GET on ~*");
    }

    @Test
    void whatIsTakenAwayIsNotHeld() {
        AccountRights rights = rights("on >p ~* resetchannels +@all -@dangerous");
        assertThat(words(rights))
                .contains("SET", "GET", "DEL")
                .doesNotContain("@ALL", "PSYNC", "SYNC", "FLUSHALL", "KEYS", "REPLICAOF");
        assertThat(rights.unseen()).isEmpty();
        judged().failsNaming("missing: one of PSYNC, SYNC on ~*", "more than needed: ");
    }

    @Test
    void oneCommandThatIsTakenFromACategoryIsNotHeld() {
        assertThat(words(rights("on >p ~* resetchannels -@all +@read +set -get")))
                .contains("SET", "MGET")
                .doesNotContain("GET", "@READ");
        judged().failsNaming("missing: one of PSYNC, SYNC on ~*", "more than needed: ");
    }

    @Test
    void withoutTheListOfCategoriesItIsSaidThatTheRestIsNotKnown() {
        redis.account(READER, "on >reader resetkeys -@all +acl|whoami +acl|getuser");
        AccountRights rights = rights("on >p ~* resetchannels +@all -@dangerous");
        assertThat(words(rights)).contains("@ALL");
        assertThat(rights.unseen()).containsExactly(new Unseen("ACL CAT", "+acl|cat"));
        judged().fails("more than needed: @ALL on ~*");
    }

    @Test
    void keysOfAPatternAloneAreToldWithIt() {
        AccountRights rights = rights("on >p ~cart:* ~session:* resetchannels -@all +get");
        assertThat(rights.grants()).containsExactly(direct("GET", "~cart:* ~session:*"));
        judged().fails("missing: one of PSYNC, SYNC on ~*", "more than needed: GET on ~cart:* ~session:*");
    }

    @Test
    void keysThatMayOnlyBeReadAreToldSo() {
        assumeThat(redis).isEqualTo(RealRedis.SEVEN);
        AccountRights rights = rights("on >p %R~* %W~stats:* resetchannels -@all +get");
        assertThat(rights.grants()).containsExactly(direct("GET", "%R~* %W~stats:*"));
        judged().failsNaming("missing: one of PSYNC, SYNC on ~*");
    }

    @Test
    void aSelectorStandsByItself() {
        assumeThat(redis).isEqualTo(RealRedis.SEVEN);
        AccountRights rights = rights("on >p ~* resetchannels -@all +psync (~stats:*\u00a0+set\u00a0+get)");
        assertThat(rights.grants())
                .containsExactlyInAnyOrder(direct("PSYNC", "~*"), direct("SET", "~stats:*"), direct("GET", "~stats:*"));
        judged().failsNaming("more than needed: ", "GET on ~stats:*", "SET on ~stats:*");
    }

    @Test
    void aSubcommandIsNotItsCommand() {
        assertThat(words(rights("on >p ~* resetchannels -@all +psync +config|get")))
                .containsExactlyInAnyOrder("CONFIG|GET", "PSYNC");
        judged().fails("more than needed: CONFIG|GET on ~*");
    }

    @Test
    void withoutKeysNothingIsReadByThem() {
        AccountRights rights = rights("on >p resetkeys resetchannels -@all +get");
        assertThat(rights.grants()).containsExactly(direct("GET", "resetkeys"));
        judged().failsNaming("missing: one of PSYNC, SYNC on ~*");
    }

    @Test
    void channelsAreToldWhereThereAreAny() {
        AccountRights rights = rights("on >p ~* resetchannels &news:* -@all +subscribe");
        assertThat(rights.grants()).containsExactlyInAnyOrder(direct("SUBSCRIBE", "~*"), direct("CHANNELS", "&news:*"));
        judged().fails("missing: one of PSYNC, SYNC on ~*", "more than needed: SUBSCRIBE on ~*");
    }

    @Test
    void anAccountThatIsOffIsLocked() {
        assertThat(rights("off >p ~* -@all +psync").traits()).containsExactly(Trait.LOCKED);
        judged().fails("dts_repl is locked");
    }

    @Test
    void anAccountThatTakesEveryPasswordHasNone() {
        assertThat(rights("on nopass ~* -@all +psync").traits()).containsExactly(Trait.NO_PASSWORD);
        judged().fails("dts_repl has no password");
    }

    @Test
    void anAccountThatWasGivenNoPasswordCannotLogIn() {
        assertThat(rights("on ~* -@all +psync").traits()).containsExactly(Trait.NO_LOGIN);
        judged().fails("dts_repl cannot log in");
    }

    @Test
    void readingIsLetBe() {
        rights("on >p ~* resetchannels -@all +psync +@read +@connection +info");
        judged().passes();
    }

    @Test
    void writingIsTooMuch() {
        rights("on >p ~* resetchannels -@all +psync +@write +config");
        judged().failsNaming("more than needed: ", "@WRITE on ~*", "CONFIG on ~*");
    }

    @Test
    void whoMayNotLookSaysSoAndClaimsNothing() {
        redis.account(READER, "on >reader resetkeys -@all +acl|whoami");
        AccountRights rights = rights("on >p ~* +@all");
        assertThat(rights.grants()).isEmpty();
        assertThat(rights.unseen()).containsExactly(new Unseen("ACL GETUSER", "+acl|getuser"));
        judged().isNotCertain(
                        "not allowed to look at ACL GETUSER, which takes +acl|getuser",
                        "not found: one of PSYNC, SYNC on ~*");
    }

    @Test
    void whoIsNotAskedForAnotherAccountTellsOfItself() {
        AccountRights rights = redis.ask(AccountRights.TOPIC, READER, question -> question);
        assertThat(rights.account()).isEqualTo(READER);
        assertThat(words(rights)).contains("ACL|GETUSER");
        judged("").fails("more than needed: @ALL on ~*");
    }

    @Test
    void anAccountThatIsNotThereIsASentence() {
        var reading = redis.reading(AccountRights.TOPIC, READER, question -> question.accounts(List.of("nobody")));
        assertThat(((NoEvidence<?>) reading).reason().key()).isEqualTo("database.no-account");
        judged("nobody").isNotKnown("the database has no account nobody");
    }
}
