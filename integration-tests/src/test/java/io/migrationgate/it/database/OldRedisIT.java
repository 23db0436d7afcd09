package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.adapter.database.Databases;
import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.OpenWork.Sessions;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.RowCounts.Rows;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.evidence.WriterAccounts.Account;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Servers of Redis that know neither accounts nor HELLO: against {@link OldRedis}, which is no real server. */
class OldRedisIT {
    private <T> Reading<T> ask(DatabaseTopic<T> topic, String version) throws Exception {
        try (OldRedis redis = new OldRedis(version)) {
            Databases databases =
                    new Databases(name -> Optional.of(new Credential("default", "p", null)), Clock.systemUTC());
            DatabaseQuestion question = DatabaseQuestion.at(RealRedis.address(redis.port(), Tls.REQUIRE));
            return databases.ask(topic, question, Clock.systemUTC().instant().plusSeconds(20));
        }
    }

    private <T> T read(DatabaseTopic<T> topic) throws Exception {
        return ask(topic, "5.0.14").evidence().orElseThrow().value();
    }

    @Test
    void theOneAccountMayDoEverything() throws Exception {
        AccountRights rights = read(AccountRights.TOPIC);
        assertThat(rights.account()).isEqualTo("default");
        assertThat(rights.version()).isEqualTo("Redis 5.0.14");
        assertThat(rights.grants()).extracting(Grant::right).contains("@ALL", "PSYNC");
        assertThat(read(WriterAccounts.TOPIC).accounts()).containsExactly(new Account("default", false, true, false));
    }

    @Test
    void sessionsBelongToTheOneAccount() throws Exception {
        assertThat(read(OpenWork.TOPIC).sessions()).containsExactly(new Sessions("default", 1, null, false));
    }

    @Test
    void keysAreCountedAndModulesNamed() throws Exception {
        assertThat(read(RowCounts.TOPIC).tables()).containsExactly(new Rows("db0", 4));
        assertThat(read(SchemaShape.TOPIC).hazards())
                .containsExactly(new Hazard(Danger.UNSUPPORTED, 1, List.of("module bloom")));
    }

    @Test
    void whatIsTooOldIsNotSupported() throws Exception {
        Reading<RowCounts> reading = ask(RowCounts.TOPIC, "2.6.17");
        assertThat(((NoEvidence<RowCounts>) reading).reason().key()).isEqualTo("database.version");
    }

    @Test
    void aVersionThatIsNoneIsNoAnswer() throws Exception {
        Reading<RowCounts> reading = ask(RowCounts.TOPIC, "<script>");
        assertThat(((NoEvidence<RowCounts>) reading).reason().key()).isEqualTo("database.no-answer");
    }
}
