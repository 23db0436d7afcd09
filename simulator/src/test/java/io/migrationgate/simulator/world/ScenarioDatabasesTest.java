package io.migrationgate.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabasePurpose;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import io.migrationgate.simulator.clock.VirtualClock;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ScenarioException;
import io.migrationgate.simulator.scenario.ScenarioReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what databases say of themselves in a simulated world. */
class ScenarioDatabasesTest {
    private static final Instant START = Instant.parse("2026-12-04T16:00:00Z");

    private final VirtualClock clock = new VirtualClock(START);

    private static Scenario scenario(String databases) {
        return ScenarioReader.read(
                "test.yaml", "startsAt: 2026-12-05T00:00:00+08:00\ndatabases: [ " + databases + " ]\n");
    }

    private static DatabaseQuestion question(Engine engine, String evidence) {
        DatabaseAddress nowhere = new DatabaseAddress(engine, "no.example", 1, "shop", Tls.VERIFY_FULL, "reader");
        return DatabaseQuestion.at(nowhere)
                .accounts(List.of("dts_repl"))
                .heartbeat("gate.heartbeat")
                .purpose(new DatabasePurpose("orders", evidence));
    }

    private <T> Reading<T> ask(String databases, DatabaseTopic<T> topic, Engine engine, String evidence) {
        return new ScenarioDatabases(scenario(databases), clock)
                .ask(topic, question(engine, evidence), START.plusSeconds(60));
    }

    private <T> T said(String sides, DatabaseTopic<T> topic, String evidence) {
        return ask("{ name: orders, " + sides + " }", topic, Engine.MYSQL, evidence)
                .evidence()
                .orElseThrow()
                .value();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofAHealthyDatabaseOnlyTheNameIsWrittenAndEveryTopicAnswers(Engine engine) {
        for (DatabaseTopic<?> topic : List.of(
                AccountRights.TOPIC,
                SourceSettings.TOPIC,
                SchemaShape.TOPIC,
                OpenWork.TOPIC,
                WriterAccounts.TOPIC,
                SequenceValues.TOPIC,
                RowCounts.TOPIC,
                SourceProgress.TOPIC,
                CopyLook.TOPIC)) {
            assertThat(ask("{ name: orders }", topic, engine, "source-" + topic.id())
                            .evidence())
                    .as(topic.id())
                    .isPresent();
        }
        assertThat(ask("{ name: orders }", AccountRights.TOPIC, engine, "source-account-rights")
                        .evidence()
                        .orElseThrow()
                        .value()
                        .unseen())
                .isEmpty();
    }

    @Test
    void aDatabaseThatTheScenarioDoesNotHaveIsNotAvailable() {
        assertThat(ask("{ name: other }", SchemaShape.TOPIC, Engine.MYSQL, "source-schema"))
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(((NoEvidence<?>) none).reason().key())
                                .isEqualTo("database.no-simulation"));
    }

    @Test
    void rightsAreTheHealthyOnesButForWhatIsSaid() {
        String rights = "source: { rights: { without: [ create ], also: [ SUPER on *.*, { right: insert, on: shop.a,"
                + " way: role, via: r, grantable: true } ], traits: [ locked ], validFor: -1h }, unseen: [ rights ] }";
        AccountRights said = said(rights, AccountRights.TOPIC, "source-account-rights");

        assertThat(said.account()).isEqualTo("dts_repl");
        assertThat(said.traits()).containsExactly(Trait.LOCKED);
        assertThat(said.validUntil()).isEqualTo(START.minus(Duration.ofHours(1)));
        assertThat(said.grants())
                .extracting(Grant::right)
                .containsExactly("REPLICATION SLAVE", "REPLICATION CLIENT", "SELECT", "SHOW VIEW", "SUPER", "INSERT");
        assertThat(said.grants()).contains(new Grant("INSERT", "shop.a", Way.ROLE, "r", true));
        assertThat(said.unseen()).containsExactly(new Unseen("all of it", "the right to look"));
    }

    @Test
    void theAccountOfTheWayBackReadsOnTheTargetAndWritesOnTheSource() {
        String reverse = "source: { reverse: { grants: [ A on b ] } }, target: { reverse: { grants: [ C on d ] } }";

        assertThat(said(reverse, AccountRights.TOPIC, "reverse-writer-rights").grants())
                .containsExactly(new Grant("A", "b", Way.DIRECT, null, false));
        assertThat(said(reverse, AccountRights.TOPIC, "reverse-reader-rights").grants())
                .containsExactly(new Grant("C", "d", Way.DIRECT, null, false));
        assertThat(said(reverse, AccountRights.TOPIC, "source-account-rights").grants())
                .hasSize(5);
    }

    @Test
    void settingsAndSchemasAreTheHealthyOnesButForWhatIsSaid() {
        String side = "{ settings: { product: mariadb, values: { log_bin: OFF, server_id: untold }, retention: 2h,"
                + " slots: [ { name: s, active: false, retained: 7 } ] }, schema: { tables: 3, defaults:"
                + " { lower_case_table_names: '0' }, collations: { x: 2 }, hazards: { no-key: [ b, a ],"
                + " event: { total: 9, names: [ e ] } } } }";
        SourceSettings settings = said("target: " + side, SourceSettings.TOPIC, "target-settings");
        SchemaShape schema = said("target: " + side, SchemaShape.TOPIC, "target-schema");

        assertThat(settings.product()).isEqualTo("mariadb");
        assertThat(settings.values()).containsEntry("log_bin", "OFF").doesNotContainKey("server_id");
        assertThat(settings.retention()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.slots()).containsExactly(new SourceSettings.Slot("s", false, 7));
        assertThat(schema.tables()).isEqualTo(3);
        assertThat(schema.defaults()).containsEntry("lower_case_table_names", "0");
        assertThat(schema.collations()).containsExactly(Map.entry("x", 2L));
        assertThat(schema.hazards())
                .containsExactly(
                        new Hazard(Danger.NO_KEY, 2, List.of("a", "b")), new Hazard(Danger.EVENT, 9, List.of("e")));
        assertThat(said("target: " + side, SchemaShape.TOPIC, "source-schema").hazards())
                .isEmpty();
    }

    @Test
    void whatIsSaidMovesWithTime() {
        String side = "source: { sessions: [ { account: a, oldestTransaction: 1m, writing: true, from: 10s } ],"
                + " silent: [ { from: 20s, topic: sessions } ], progress: [ { at: 0s, progress: {} }, { at: 10s,"
                + " progress: { lastChange: 9s, heartbeat: 5m } }, { at: 20s, progress: { lastChange: untold,"
                + " heartbeat: none } } ] }";

        assertThat(said(side, OpenWork.TOPIC, "source-sessions").sessions()).isEmpty();
        SourceProgress first = said(side, SourceProgress.TOPIC, "source-progress");
        assertThat(first.lastChange()).isEqualTo(START);
        assertThat(first.heartbeat()).isEqualTo(START.minusSeconds(1));

        clock.advanceTo(START.plusSeconds(12));
        assertThat(said(side, OpenWork.TOPIC, "source-sessions").sessions())
                .containsExactly(new OpenWork.Sessions("a", 1, Duration.ofMinutes(1), true));
        SourceProgress still = said(side, SourceProgress.TOPIC, "source-progress");
        assertThat(still.lastChange()).isEqualTo(START.plusSeconds(9));
        assertThat(still.heartbeat()).isEqualTo(START.plusSeconds(12).minusSeconds(300));

        clock.advanceTo(START.plusSeconds(20));
        assertThat(ask("{ name: orders, " + side + " }", OpenWork.TOPIC, Engine.MYSQL, "source-sessions")
                        .evidence())
                .isEmpty();
        SourceProgress untold = said(side, SourceProgress.TOPIC, "source-progress");
        assertThat(untold.lastChange()).isNull();
        assertThat(untold.heartbeat()).isNull();
    }

    @Test
    void accountsAndSequencesAreThoseThatAreSaid() {
        String side =
                "target: { accounts: [ { name: a, locked: [ { at: 0s, locked: true }, { at: 5s, locked: false } ] } ],"
                        + " sequences: [ { name: s, next: 7, greatest: 6 } ], rows: { t: 5 } }";

        assertThat(said(side, WriterAccounts.TOPIC, "target-accounts").accounts())
                .containsExactly(new WriterAccounts.Account("a", true, true, false));
        assertThat(said(side, SequenceValues.TOPIC, "target-sequences").values())
                .containsExactly(new SequenceValues.Value("s", 7, 6L));
        assertThat(said(side, RowCounts.TOPIC, "target-rows").tables()).containsExactly(new RowCounts.Rows("t", 5));
        clock.advanceTo(START.plusSeconds(5));
        assertThat(said(side, WriterAccounts.TOPIC, "target-accounts").accounts())
                .containsExactly(new WriterAccounts.Account("a", false, true, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ source: {} } | has no name",
                "{ name: a }, { name: a } | has the name of another database",
                "{ name: a, sorce: {} } | sorce is not a key here",
                "{ name: a, source: { rights: { grants: [ SELECT ] } } } | does not read: RIGHT on OBJECT",
                "{ name: a, source: { rights: { also: [ { right: x } ] } } } | has no on",
                "{ name: a, source: { rights: { traits: [ big ] } } } | is none of",
                "{ name: a, source: { schema: { hazards: { keyless: [ x ] } } } } | is none of cascade",
                "{ name: a, source: { schema: { hazards: { event: { total: 0, names: [ x ] } } } } } | whole number from 1",
                "{ name: a, source: { settings: { product: db2 } } } | is none of",
                "{ name: a, source: { unseen: [ all ] } } | is none of",
                "{ name: a, source: { silent: [ { topic: all } ] } } | is none of",
                "{ name: a, source: { sessions: [ { count: 2 } ] } } | has no account",
                "{ name: a, source: { sequences: [ { name: s } ] } } | has no next",
                "{ name: a, source: { progress: { heartbeat: soon } } } | is not a duration"
            })
    void mistakesAreRefused(String databases, String why) {
        assertThatThrownBy(() -> scenario(databases))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(why)
                .hasMessageStartingWith("test.yaml:2:");
    }
}
