package io.migrationgate.it.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.migrationgate.it.cloud.RawClient;
import io.migrationgate.simulator.LoopbackCloud;
import io.migrationgate.simulator.clock.VirtualClock;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.TaskScript;
import io.migrationgate.simulator.scenario.TaskType;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks a scenario's cloud what it tells of a task, by every action that the gate calls, and lists the fields of it. */
final class ReportedFields {
    private ReportedFields() {}

    /** The fields with a value; a dot leads into an object. The same name in several replies stands once. */
    static SortedMap<String, JsonNode> of(Scenario scenario, TaskScript task) {
        try (LoopbackCloud cloud = LoopbackCloud.start(scenario, new VirtualClock(scenario.startsAt()))) {
            RawClient client = new RawClient(HttpClient.newHttpClient(), cloud.uri(), "simulated", "simulated-secret");
            SortedMap<String, JsonNode> fields = new TreeMap<>();
            collect("", entry(client, task), fields);
            collect("", status(client, task), fields);
            collect("", precheck(client, task), fields);
            collect("", verification(client, task), fields);
            return fields;
        } catch (IOException e) {
            throw new IllegalStateException("the scenario's cloud did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode entry(RawClient client, TaskScript task) throws IOException, InterruptedException {
        JsonNode list = client.dtsJson(
                "DescribeDtsJobs",
                "Region",
                task.region(),
                "JobType",
                task.type().name(),
                "WithoutDbList",
                "true",
                "DtsJobId",
                task.forward().job());
        return list.path("DtsJobList").path(0);
    }

    private static JsonNode status(RawClient client, TaskScript task) throws IOException, InterruptedException {
        return task.type() == TaskType.SYNC
                ? client.dtsJson("DescribeSynchronizationJobStatus", "SynchronizationJobId", task.instance())
                : client.dtsJson("DescribeMigrationJobStatus", "MigrationJobId", task.instance());
    }

    private static JsonNode precheck(RawClient client, TaskScript task) throws IOException, InterruptedException {
        return client.dtsJson(
                "DescribePreCheckStatus", "DtsJobId", task.forward().job(), "JobCode", "01");
    }

    private static JsonNode verification(RawClient client, TaskScript task) throws IOException, InterruptedException {
        return client.dtsJson(
                "DescribeDataCheckTableDetails", "DtsJobId", task.forward().job(), "CheckType", "1");
    }

    private static void collect(String prefix, JsonNode object, Map<String, JsonNode> fields) {
        object.properties().forEach(field -> {
            fields.put(prefix + field.getKey(), field.getValue());
            if (field.getValue().isObject()) {
                collect(prefix + field.getKey() + ".", field.getValue(), fields);
            }
        });
    }
}
