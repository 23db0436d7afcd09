package io.migrationgate.simulator.server;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.ServerScript.Part;
import io.migrationgate.simulator.scenario.ServerScript.Target;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the ECS instances of one region; ids come as a JSON array in a text. */
final class DescribeInstances extends ServerList {
    private final Servers servers;

    DescribeInstances(Servers servers) {
        super("ecs", "2014-05-26", "Instance", 100);
        this.servers = servers;
    }

    @Override
    public String name() {
        return "DescribeInstances";
    }

    @Override
    Stream<Map<String, Object>> entries(Call call) {
        String region = call.required("RegionId");
        Set<String> ids = call.find("InstanceIds").map(DescribeInstances::array).orElse(Set.of());
        return servers.knowing(Part.TARGET, call).stream().flatMap(server -> {
            Target target = server.script().target();
            if (target == null || target.template() || !target.region().equals(region) || !asked(ids, target.id())) {
                return Stream.of();
            }
            return Stream.of(server.reported(entry(), entry(target)));
        });
    }

    private static Set<String> array(String text) {
        if (!text.matches("\\[(\"[^\",]+\")(,\"[^\",]+\"){0,99}]")) {
            throw Refusal.invalid("InstanceIds");
        }
        return Arrays.stream(text.substring(2, text.length() - 2).split("\",\"", -1))
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> entry(Target target) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("InstanceId", target.id());
        fields.put("InstanceName", target.id());
        fields.put("RegionId", target.region());
        fields.put("ZoneId", target.region() + "-g");
        fields.put("Status", "Stopped");
        fields.put("OSType", target.osType());
        fields.put("InstanceType", "ecs.g7.large");
        fields.put("Cpu", 2);
        fields.put("Memory", 8192);
        return fields;
    }
}
