package io.migrationgate.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.CredentialSource;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryEngineTest {
    /** Whatever lacks a driver would say so before it asks for a credential. */
    @ParameterizedTest
    @EnumSource
    void hasADriver(Engine engine) {
        Databases databases = new Databases(CredentialSource.none(), Clock.systemUTC());
        DatabaseQuestion question =
                DatabaseQuestion.at(new DatabaseAddress(engine, "localhost", 1, "orders", Tls.VERIFY_FULL, "reader"));
        assertThat(databases.ask(SourceSettings.TOPIC, question, Instant.MAX))
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason())
                                .extracting(Sentence::key)
                                .isEqualTo("database.no-credential"));
    }
}
