package io.migrationgate.simulator.server;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.ServerScript;
import io.migrationgate.simulator.scenario.ServerScript.Part;
import io.migrationgate.simulator.scenario.ServerScript.Run;
import io.migrationgate.simulator.scenario.ServerScript.Target;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists replication jobs. A run that still goes on has no end and no image. */
final class DescribeReplicationJobs extends ServerList {
    private static final Duration CREATED = Duration.ofDays(-5);

    private final Servers servers;

    DescribeReplicationJobs(Servers servers) {
        super("smc", "2019-06-01", "ReplicationJob", 50);
        this.servers = servers;
    }

    @Override
    public String name() {
        return "DescribeReplicationJobs";
    }

    @Override
    Stream<Map<String, Object>> entries(Call call) {
        Set<String> jobs = numbered(call, "JobId");
        Set<String> sources = numbered(call, "SourceId");
        return servers.knowing(Part.JOB, call).stream()
                .filter(server -> asked(jobs, server.script().job()))
                .filter(server -> asked(sources, server.script().source()))
                .filter(server -> call.find("RegionId")
                        .map(server.script().region()::equals)
                        .orElse(true))
                .filter(server ->
                        call.find("Status").map(server.status()::equals).orElse(true))
                .map(this::entry);
    }

    private Map<String, Object> entry(ServerNow server) {
        ServerScript script = server.script();
        String status = server.status();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("JobId", script.job());
        fields.put("Name", script.name());
        fields.put("SourceId", script.source());
        fields.put("RegionId", script.region());
        fields.put("Status", status);
        fields.put("BusinessStatus", status.equals("Running") ? "Syncing" : "");
        fields.put("Progress", status.equals("Running") ? 55.45 : 100.0);
        fields.put("RunOnce", script.runOnce());
        fields.put("Frequency", script.frequency());
        fields.put("MaxNumberOfImageToKeep", 8);
        fields.put("NetMode", 2);
        fields.put("TargetType", script.targetType());
        target(script.target(), fields);
        fields.put("CreationTime", server.time(CREATED));
        fields.put("ValidTime", server.time(script.validFor()));
        fields.put("ErrorCode", script.jobError() == null ? "" : script.jobError());
        fields.put("ReplicationParameters", "BandWidthLimit:0");
        List<Map<String, Object>> runs =
                server.runs().stream().map(run -> run(server, run)).toList();
        fields.put("ReplicationJobRuns", Map.of("ReplicationJobRun", runs));
        return server.reported(entry(), fields);
    }

    private static void target(@Nullable Target target, Map<String, Object> fields) {
        if (target != null) {
            fields.put(target.template() ? "LaunchTemplateId" : "InstanceId", target.id());
        }
    }

    private static Map<String, Object> run(ServerNow server, Run run) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Type", "Schedule");
        fields.put("StartTime", server.time(run.start()));
        if (server.ended(run)) {
            fields.put("EndTime", server.time(run.end()));
            if (run.image() && server.script().targetType().equals("Image")) {
                fields.put("ImageId", "m-" + server.script().job());
            }
        }
        return fields;
    }
}
