package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.migrationgate.it.cloud.RawClient;
import io.migrationgate.simulator.LoopbackCloud;
import io.migrationgate.simulator.clock.VirtualClock;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ScenarioReader;
import io.migrationgate.verdict.Verdict;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Spoils every field that the healthy scenario's cloud tells of a route, one at a time, and sees that GO goes with it. */
class TrafficRemovalIT {
    private static final String HEALTHY = OrdersExample.scenario("healthy");
    private static final Scenario SCENARIO = ScenarioReader.read("healthy.yaml", HEALTHY);
    private static final String PLAN = OrdersExample.planText().replace("for: 60s", "for: 20s");
    private static final String WWW = "{ id: \"1001\", ";

    /** Names and times that no criterion is about. */
    private static final Set<String> IDLE = Set.of("Record.DomainName");
    /** An id is told, not judged, but an entry without one is none. */
    private static final Set<String> ONLY_MISSING_COUNTS = Set.of("Record.RecordId");
    /** When a record was made matters only where that is later than its last change. */
    private static final Set<String> MAY_BE_MISSING = Set.of("Record.CreateTimestamp");

    @Test
    void onlyFieldsOfARecordThatCannotMatterMayBeSpoiltInAGo() throws Exception {
        Map<String, JsonNode> fields = fields();
        Set<String> stillGo = new TreeSet<>();
        fields.forEach((field, value) -> {
            for (Harm harm : Harm.values()) {
                if (verdict("reporting: [ " + harm.reporting(field, value) + " ], ") == Verdict.GO) {
                    stillGo.add(field + " " + harm);
                }
            }
        });

        assertThat(stillGo)
                .isEqualTo(fields.keySet().stream()
                        .flatMap(TrafficRemovalIT::harmless)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aRecordThatTheDomainDoesNotHoldIsNoGo() {
        assertThat(verdict("absent: [ { from: 0s } ], ")).isEqualTo(Verdict.NO_GO);
    }

    private static Stream<String> harmless(String field) {
        if (ONLY_MISSING_COUNTS.contains(field)) {
            return Stream.of(field + " " + Harm.CORRUPTED, field + " " + Harm.WRONG);
        }
        if (IDLE.contains(field) || MAY_BE_MISSING.contains(field)) {
            return Stream.of(Harm.values()).map(harm -> field + " " + harm);
        }
        return Stream.of();
    }

    private static Verdict verdict(String more) {
        assertThat(HEALTHY).contains(WWW);
        return OrdersExample.readiness(PLAN, HEALTHY.replace(WWW, WWW + more)).verdict();
    }

    private static Map<String, JsonNode> fields() throws IOException, InterruptedException {
        Map<String, JsonNode> fields = new TreeMap<>();
        try (LoopbackCloud cloud = LoopbackCloud.start(SCENARIO, new VirtualClock(SCENARIO.startsAt()))) {
            RawClient client = new RawClient(HttpClient.newHttpClient(), cloud.uri(), "simulated", "simulated-secret");
            JsonNode reply = RawClient.json(client.send(
                    client.request("POST", "DescribeDomainRecords", "2015-01-09", "DomainName", "example.com")));
            reply.at("/DomainRecords/Record/0")
                    .properties()
                    .forEach(field -> fields.put("Record." + field.getKey(), field.getValue()));
        }
        return fields;
    }
}
