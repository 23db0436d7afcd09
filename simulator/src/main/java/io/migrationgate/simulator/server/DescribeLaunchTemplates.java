package io.migrationgate.simulator.server;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.ServerScript.Part;
import io.migrationgate.simulator.scenario.ServerScript.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the launch templates of one region; an entry does not name the region. */
final class DescribeLaunchTemplates extends ServerList {
    private final Servers servers;

    DescribeLaunchTemplates(Servers servers) {
        super("ecs", "2014-05-26", "LaunchTemplateSet", 50);
        this.servers = servers;
    }

    @Override
    public String name() {
        return "DescribeLaunchTemplates";
    }

    @Override
    Stream<Map<String, Object>> entries(Call call) {
        String region = call.required("RegionId");
        Set<String> ids = numbered(call, "LaunchTemplateId");
        return servers.knowing(Part.TARGET, call).stream().flatMap(server -> {
            Target target = server.script().target();
            if (target == null || !target.template() || !target.region().equals(region) || !asked(ids, target.id())) {
                return Stream.of();
            }
            return Stream.of(server.reported(entry(), entry(target)));
        });
    }

    private static Map<String, Object> entry(Target target) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("LaunchTemplateId", target.id());
        fields.put("LaunchTemplateName", target.id());
        fields.put("DefaultVersionNumber", 1);
        fields.put("LatestVersionNumber", 1);
        return fields;
    }
}
