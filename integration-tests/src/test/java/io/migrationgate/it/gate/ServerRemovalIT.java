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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spoils every field that the healthy scenario's cloud tells of a server, one at a time, and sees that GO goes with it. */
@Execution(ExecutionMode.CONCURRENT)
class ServerRemovalIT {
    private static final String HEALTHY = OrdersExample.proofs();
    private static final Scenario SCENARIO = ScenarioReader.read("healthy.yaml", HEALTHY);
    private static final String PLAN =
            OrdersExample.withoutPast(OrdersExample.planText().replace("for: 60s", "for: 20s"));

    private record Listed(String action, String version, String outer, String entry, String id) {}

    private static final List<Listed> LISTS = List.of(
            new Listed("DescribeSourceServers", "2019-06-01", "SourceServers", "SourceServer", "SourceId"),
            new Listed("DescribeReplicationJobs", "2019-06-01", "ReplicationJobs", "ReplicationJob", "JobId"),
            new Listed("DescribeInstances", "2014-05-26", "Instances", "Instance", "InstanceId"),
            new Listed(
                    "DescribeLaunchTemplates",
                    "2014-05-26",
                    "LaunchTemplateSets",
                    "LaunchTemplateSet",
                    "LaunchTemplateId"));

    /** Names, sizes, times and hints that no criterion is about. */
    private static final Set<String> IDLE = Set.of(
            "SourceServer.Name",
            "SourceServer.Architecture",
            "SourceServer.AgentVersion", // told in the report, not judged
            "SourceServer.HeartbeatRate",
            "SourceServer.ReplicationDriver",
            "SourceServer.CreationTime",
            "SourceServer.SystemInfo",
            "ReplicationJob.Name",
            "ReplicationJob.BusinessStatus",
            "ReplicationJob.Progress",
            "ReplicationJob.Frequency", // the age of the last run is judged instead
            "ReplicationJob.MaxNumberOfImageToKeep",
            "ReplicationJob.NetMode",
            "ReplicationJob.CreationTime",
            "ReplicationJob.ReplicationParameters",
            "Instance.InstanceName",
            "Instance.ZoneId",
            "Instance.Status",
            "Instance.InstanceType",
            "Instance.Cpu",
            "Instance.Memory",
            "LaunchTemplateSet.LaunchTemplateName",
            "LaunchTemplateSet.DefaultVersionNumber",
            "LaunchTemplateSet.LatestVersionNumber");
    /** Fields that are empty, or not there, when all is well; a word in them counts. */
    private static final Set<String> EMPTY_IS_WELL = Set.of(
            "SourceServer.ErrorCode",
            "SourceServer.StatusInfo",
            "ReplicationJob.ErrorCode",
            "ReplicationJob.LaunchTemplateId");

    @ParameterizedTest
    @CsvSource({"s-web01, j-web01, i-web01", "s-worker01, j-worker01, lt-worker01"})
    void onlyFieldsThatCannotMatterMayBeSpoiltInAGo(String source, String job, String target) throws Exception {
        Map<String, JsonNode> fields = fields(Set.of(source, job, target));
        Set<String> stillGo = new TreeSet<>();
        fields.forEach((field, value) -> {
            for (Harm harm : Harm.values()) {
                if (verdict(job, harm.reporting(field, value)) == Verdict.GO) {
                    stillGo.add(field + " " + harm);
                }
            }
        });

        assertThat(stillGo)
                .isEqualTo(fields.keySet().stream()
                        .flatMap(ServerRemovalIT::harmless)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @CsvSource({
        "j-web01, source", "j-web01, job", "j-web01, target",
        "j-worker01, source", "j-worker01, job", "j-worker01, target"
    })
    void aPartThatTheCloudDoesNotKnowIsNoGo(String job, String part) {
        String scenario = with(job, "    absent: [ { part: " + part + " } ]\n");

        assertThat(OrdersExample.readiness(PLAN, scenario).verdict()).isEqualTo(Verdict.NO_GO);
    }

    private static Stream<String> harmless(String field) {
        if (IDLE.contains(field)) {
            return Stream.of(Harm.values()).map(harm -> field + " " + harm);
        }
        return EMPTY_IS_WELL.contains(field) ? Stream.of(field + " " + Harm.REMOVED) : Stream.of();
    }

    private static Verdict verdict(String job, String reporting) {
        return OrdersExample.readiness(PLAN, with(job, "    reporting: [ " + reporting + " ]\n"))
                .verdict();
    }

    private static String with(String job, String more) {
        String line = "    job: " + job + "\n";
        assertThat(HEALTHY).contains(line);
        return HEALTHY.replace(line, line + more);
    }

    /** The fields of every entry that bears one of the ids, the entry's name before each. */
    private static Map<String, JsonNode> fields(Set<String> ids) throws IOException, InterruptedException {
        Map<String, JsonNode> fields = new TreeMap<>();
        try (LoopbackCloud cloud = LoopbackCloud.start(SCENARIO, new VirtualClock(SCENARIO.startsAt()))) {
            RawClient client = new RawClient(HttpClient.newHttpClient(), cloud.uri(), "simulated", "simulated-secret");
            for (Listed list : LISTS) {
                JsonNode reply = RawClient.json(
                        client.send(client.request("POST", list.action(), list.version(), "RegionId", "cn-hangzhou")));
                for (JsonNode entry : reply.path(list.outer()).path(list.entry())) {
                    if (ids.contains(entry.path(list.id()).asText())) {
                        entry.properties()
                                .forEach(field -> fields.put(list.entry() + "." + field.getKey(), field.getValue()));
                    }
                }
            }
        }
        return fields;
    }
}
