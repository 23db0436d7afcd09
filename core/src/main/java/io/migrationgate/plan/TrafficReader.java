package io.migrationgate.plan;

import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Items;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import java.util.List;

/** Reads the traffic routes of a plan. */
final class TrafficReader {
    static final Key<List<Found<Section>>> KEY = Key.optional(
            "traffic",
            new Items<>(new Nested(
                    Form.of("Traffic route", AssetKeys.NAME, AssetKeys.CLOUD, DnsReader.KEY, LoadBalancerReader.KEY))),
            "Routes that are switched, each with exactly one of `dns` and `loadBalancer`.");

    private final Scope scope;

    TrafficReader(Scope scope) {
        this.scope = scope;
    }

    List<TrafficRoute> read(Section plan) {
        return Found.values(plan.get(KEY)).stream().map(this::route).toList();
    }

    private TrafficRoute route(Section section) {
        boolean balanced = section.has(LoadBalancerReader.KEY);
        if (section.has(DnsReader.KEY) == balanced) {
            section.spot().refuse("has both or none of dns and loadBalancer; write exactly one");
        }
        return new TrafficRoute(
                scope.name(section),
                scope.cloud(section),
                balanced
                        ? new LoadBalancerReader(scope).read(section.need(LoadBalancerReader.KEY))
                        : new DnsReader(scope).read(section.need(DnsReader.KEY)));
    }
}
