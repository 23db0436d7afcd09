package io.migrationgate.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a question to a database of any engine leads to a connection, or to what stands in its way. */
class EveryEngineTest {
    @ParameterizedTest
    @EnumSource(Engine.class)
    void databasesOfEveryEngineAreConnectedTo(Engine engine) {
        DatabaseAddress nobody = new DatabaseAddress(engine, "127.0.0.1", 1, "7", Tls.REQUIRE, "reader");
        Databases databases =
                new Databases(name -> Optional.of(new Credential("reader", "secret", null)), Clock.systemUTC());

        assertThat(databases.ask(
                        SchemaShape.TOPIC,
                        DatabaseQuestion.at(nobody),
                        Clock.systemUTC().instant().plusSeconds(10)))
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason().key()).isEqualTo("database.refused-connection"));
    }
}
