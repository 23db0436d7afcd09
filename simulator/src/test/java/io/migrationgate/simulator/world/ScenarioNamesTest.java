package io.migrationgate.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.NameAnswers.Entry;
import io.migrationgate.evidence.NameAnswers.FromServer;
import io.migrationgate.evidence.NameAnswers.Outcome;
import io.migrationgate.evidence.Reading;
import io.migrationgate.simulator.clock.VirtualClock;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ScenarioException;
import io.migrationgate.simulator.scenario.ScenarioReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what the servers of a zone outside the cloud say in a simulated world. */
class ScenarioNamesTest {
    private static final Instant START = Instant.parse("2026-12-04T16:00:00Z");

    private final VirtualClock clock = new VirtualClock(START);

    private static Scenario scenario(String name) {
        return ScenarioReader.read(
                "test.yaml", "startsAt: 2026-12-05T00:00:00+08:00\ntraffic:\n  names: [ " + name + " ]\n");
    }

    private Reading<NameAnswers> ask(String servers, String type) {
        return new ScenarioNames(scenario("{ name: www.example.org, servers: [ " + servers + " ] }"), clock)
                .ask("WWW.example.org", type, START.plusSeconds(60));
    }

    private List<FromServer> said(String servers) {
        return ask(servers, "A").evidence().orElseThrow().value().servers();
    }

    @Test
    void aServerGivesItsRecordsOfTheTypeOrTheAlias() {
        String server =
                "{ host: ns1, records: [ { value: 203.0.113.10, ttl: [ { at: 0s, ttl: 600s }, { at: 10s, ttl: 60s } ] },"
                        + " { type: TXT, value: text } ] }";
        assertThat(said(server))
                .containsExactly(new FromServer(
                        "ns1", Outcome.ANSWERED, List.of(new Entry("A", "203.0.113.10", Duration.ofMinutes(10)))));
        clock.advanceTo(START.plusSeconds(10));
        assertThat(said(server).get(0).records())
                .containsExactly(new Entry("A", "203.0.113.10", Duration.ofMinutes(1)));
        assertThat(said("{ host: ns1, records: [ { type: CNAME, value: a.example.net } ] }")
                        .get(0)
                        .records())
                .hasSize(1);
    }

    @Test
    void aServerMaySayNothingOrThatThereIsNoSuchName() {
        assertThat(said("{ host: ns1, says: nothing }, { host: ns2, says: no-such-name }"))
                .extracting(FromServer::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.NO_SUCH_NAME);
    }

    @Test
    void aNameThatTheScenarioDoesNotHaveIsNotAvailable() {
        assertThat(new ScenarioNames(scenario("{ name: a.example, servers: [ { host: ns1 } ] }"), clock)
                        .ask("www.example.org", "A", START.plusSeconds(60))
                        .evidence())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ servers: [ { host: ns1 } ] } | has no name",
                "{ name: a.example } | has no servers",
                "{ name: a.example, servers: [ ] } | is empty",
                "{ name: a.example, servers: [ { says: nothing } ] } | has no host",
                "{ name: a.example, servers: [ { host: n, says: no } ] } | is none of",
                "{ name: a.example, servers: [ { host: n, records: [ { type: A } ] } ] } | has no value",
                "{ name: a.example, servers: [ { host: n } ] }, { name: A.example, servers: [ { host: n } ] } | there twice"
            })
    void mistakesAreRefused(String name, String why) {
        assertThatThrownBy(() -> scenario(name))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("traffic.names[");
    }
}
