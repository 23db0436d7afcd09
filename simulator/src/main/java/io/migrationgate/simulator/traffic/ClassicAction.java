package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import java.util.List;

/** An action of CLB, which names its product slb. */
abstract class ClassicAction implements Action {
    private final Groups groups;

    ClassicAction(Groups groups) {
        this.groups = groups;
    }

    @Override
    public final String product() {
        return "slb";
    }

    @Override
    public final String version() {
        return "2014-05-15";
    }

    final List<GroupNow> groups(Call call) {
        return groups.known(call, call.required("RegionId"));
    }

    final List<GroupNow> groups(Call call, String loadBalancer) {
        return groups(call).stream()
                .filter(group -> Groups.of(group.script(), loadBalancer))
                .toList();
    }
}
