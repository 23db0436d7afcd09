package io.migrationgate.simulator.server;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.ServerScript;
import io.migrationgate.simulator.scenario.ServerScript.Part;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lists migration sources. Only one in trouble sends details, as JSON inside a text. */
final class DescribeSourceServers extends ServerList {
    private static final Duration REGISTERED = Duration.ofDays(-10);

    private final Servers servers;

    DescribeSourceServers(Servers servers) {
        super("smc", "2019-06-01", "SourceServer", 50);
        this.servers = servers;
    }

    @Override
    public String name() {
        return "DescribeSourceServers";
    }

    @Override
    Stream<Map<String, Object>> entries(Call call) {
        Set<String> ids = numbered(call, "SourceId");
        return servers.knowing(Part.SOURCE, call).stream()
                .filter(server -> asked(ids, server.script().source()))
                .filter(server -> call.find("State").map(state(server)::equals).orElse(true))
                .filter(server ->
                        call.find("JobId").map(server.script().job()::equals).orElse(true))
                .map(this::entry);
    }

    private static String state(ServerNow server) {
        return server.script().state().at(server.elapsed());
    }

    private Map<String, Object> entry(ServerNow server) {
        ServerScript script = server.script();
        String error = script.sourceError();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("SourceId", script.source());
        fields.put("Name", script.name());
        fields.put("State", state(server));
        fields.put("JobId", script.job());
        fields.put("Platform", script.platform());
        fields.put("Architecture", "x86_64");
        fields.put("AgentVersion", script.agentVersion());
        fields.put("HeartbeatRate", 30);
        fields.put("ReplicationDriver", "SMT");
        fields.put("CreationTime", server.time(REGISTERED));
        fields.put("SystemInfo", "{\"agent_mode\":\"daemon\",\"cpu_usage\":\"0.00\",\"memory_usage\":\"3.61\"}");
        fields.put("ErrorCode", error == null ? "" : error);
        fields.put(
                "StatusInfo",
                error == null ? "" : "{\"error_code\": \"S1\", \"error_msg\": \"The agent does not answer.\"}");
        return server.reported(entry(), fields);
    }
}
