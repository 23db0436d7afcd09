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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spoils every field that the healthy scenario's cloud tells of a route, one at a time, and sees that GO goes with it. */
class TrafficRemovalIT {
    private static final String HEALTHY = OrdersExample.proofs();
    private static final Scenario SCENARIO = ScenarioReader.read("healthy.yaml", HEALTHY);
    private static final String PLAN =
            OrdersExample.withoutPast(OrdersExample.planText().replace("for: 60s", "for: 20s"));

    /** What the scenario says of the record, and of the group, to the point where more may be said. */
    private static final String RECORD = "{ id: \"1001\", ";

    private static final String GROUP = "    - id: sgp-web01\n";

    private record Listed(String entry, String path, String action, String version, List<String> parameters) {}

    private static final List<Listed> LISTS = List.of(
            new Listed(
                    "Record",
                    "/DomainRecords/Record/0",
                    "DescribeDomainRecords",
                    "2015-01-09",
                    List.of("DomainName", "example.com")),
            new Listed("ServerGroup", "/ServerGroups/0", "ListServerGroups", "2020-06-16", List.of()),
            new Listed(
                    "Server",
                    "/Servers/0",
                    "ListServerGroupServers",
                    "2020-06-16",
                    List.of("ServerGroupId", "sgp-web01")),
            new Listed("Listener", "/Listeners/0", "ListListeners", "2020-06-16", List.of()),
            new Listed(
                    "ServerGroupInfo",
                    "/ListenerHealthStatus/0/ServerGroupInfos/0",
                    "GetListenerHealthStatus",
                    "2020-06-16",
                    List.of("ListenerId", "lsn-of-sgp-web01")),
            new Listed(
                    "NonNormalServer",
                    "/ListenerHealthStatus/0/ServerGroupInfos/0/NonNormalServers/0",
                    "GetListenerHealthStatus",
                    "2020-06-16",
                    List.of("ListenerId", "lsn-of-sgp-web01")));

    /** Names, times and hints that no criterion is about, or that say again what the same reply says elsewhere. */
    private static final Set<String> IDLE = Set.of(
            "Record.DomainName",
            "Record.CreateTimestamp", // matters only where it is later than the last change
            "ServerGroup.ServerGroupName",
            "ServerGroup.ServerGroupType",
            "ServerGroup.ServerCount",
            "ServerGroup.VpcId",
            "ServerGroup.HealthCheckConfig", // each listener says it
            "Server.ServerGroupId",
            "Server.ServerIp", // the plan names instances
            "Server.ServerType",
            "Listener.LoadBalancerId",
            "Listener.ListenerPort",
            "Listener.ListenerProtocol",
            "ServerGroupInfo.ActionType", // all but mirrored traffic counts
            "NonNormalServer.ServerIp");

    @Test
    void onlyFieldsThatCannotMatterMayBeSpoiltInAGo() throws Exception {
        Map<String, JsonNode> fields = fields();
        Set<String> stillGo = new TreeSet<>();
        fields.forEach((field, value) -> {
            for (Harm harm : Harm.values()) {
                if (verdict(spoilt(field, harm.reporting(field, value))) == Verdict.GO) {
                    stillGo.add(field + " " + harm);
                }
            }
        });

        assertThat(stillGo)
                .isEqualTo(fields.keySet().stream()
                        .flatMap(TrafficRemovalIT::harmless)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Record.", "ServerGroup."})
    void whatTheCloudDoesNotKnowIsNoGo(String part) {
        assertThat(verdict(with(part, "absent: [ { from: 0s } ]"))).isEqualTo(Verdict.NO_GO);
    }

    private static Stream<String> harmless(String field) {
        if (IDLE.contains(field)) {
            return Stream.of(Harm.values()).map(harm -> field + " " + harm);
        }
        return switch (field) {
            // Ids are told, not judged, but an entry without one is none.
            case "Record.RecordId" -> Stream.of(field + " " + Harm.CORRUPTED, field + " " + Harm.WRONG);
            // The address tells as well which backend it is.
            case "NonNormalServer.ServerId" -> Stream.of(field + " " + Harm.REMOVED);
            default -> Stream.of();
        };
    }

    private static Verdict verdict(String scenario) {
        return OrdersExample.readiness(PLAN, scenario).verdict();
    }

    private static String spoilt(String field, String reporting) {
        return with(field, "reporting: [ " + reporting + " ]");
    }

    private static String with(String field, String more) {
        boolean record = field.startsWith("Record.");
        String at = record ? RECORD : GROUP;
        assertThat(HEALTHY).contains(at);
        return HEALTHY.replace(at, record ? at + more + ", " : at + "      " + more + "\n");
    }

    /** The fields of the first entry of every list, the entry's name before each. */
    private static Map<String, JsonNode> fields() throws IOException, InterruptedException {
        Map<String, JsonNode> fields = new TreeMap<>();
        try (LoopbackCloud cloud = LoopbackCloud.start(SCENARIO, new VirtualClock(SCENARIO.startsAt()))) {
            RawClient client = new RawClient(HttpClient.newHttpClient(), cloud.uri(), "simulated", "simulated-secret");
            for (Listed list : LISTS) {
                JsonNode reply = RawClient.json(client.send(client.request(
                        "POST", list.action(), list.version(), list.parameters().toArray(String[]::new))));
                reply.at(list.path())
                        .properties()
                        .forEach(field -> fields.put(list.entry() + "." + field.getKey(), field.getValue()));
            }
        }
        return fields;
    }
}
