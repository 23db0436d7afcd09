package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Call;
import java.util.List;

/** An action that ALB and NLB have alike. */
abstract class BalancerList extends TokenList {
    final BalancerKind kind;
    private final Groups groups;

    BalancerList(Groups groups, BalancerKind kind) {
        this.groups = groups;
        this.kind = kind;
    }

    @Override
    public final String product() {
        return kind.product();
    }

    @Override
    public final String version() {
        return kind.version();
    }

    /** The groups of the call's region; ALB has a host for each region and is not told which. */
    final List<GroupNow> groups(Call call) {
        return kind == BalancerKind.ALB ? groups.known(call) : groups.known(call, call.required("RegionId"));
    }
}
