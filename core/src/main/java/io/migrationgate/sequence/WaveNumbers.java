package io.migrationgate.sequence;

import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.TrafficRoute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says which wave an asset belongs to: that of the listed phases that name it in their {@code assets}, and the first one
 * where none does.
 */
final class WaveNumbers {
    private static final String SERVER = "server:";

    private final MigrationPlan plan;
    private final Map<String, SortedSet<Integer>> named = new LinkedHashMap<>();

    WaveNumbers(MigrationPlan plan) {
        this.plan = plan;
        for (Cutover.Phase phase : listed(plan)) {
            phase.assets()
                    .forEach(asset -> named.computeIfAbsent(asset, name -> new TreeSet<>())
                            .add(phase.wave()));
        }
    }

    static List<Cutover.Phase> listed(MigrationPlan plan) {
        Cutover cutover = plan.cutover();
        return cutover == null ? List.of() : cutover.phases();
    }

    /** Assets by wave; of several waves the last one counts, and {@link #misfits} says so. */
    SortedMap<Integer, List<Asset>> assets() {
        SortedMap<Integer, List<Asset>> waves = new TreeMap<>();
        plan.assets()
                .forEach(asset -> waves.computeIfAbsent(of(asset.name()), number -> new ArrayList<>())
                        .add(asset));
        return waves;
    }

    /** Assets in several waves, and routes that would switch to a server before it is there. */
    List<Misfit> misfits() {
        List<Misfit> misfits = new ArrayList<>();
        named.forEach((asset, waves) -> {
            if (waves.size() > 1) {
                misfits.add(Misfit.of("cutover-order.two-waves", asset, waves.toString()));
            }
        });
        for (TrafficRoute route : plan.traffic()) {
            if (route.way() instanceof TrafficRoute.LoadBalancer balancer) {
                early(route.name(), balancer.to(), misfits);
            }
        }
        return misfits;
    }

    private void early(String route, List<String> backends, List<Misfit> misfits) {
        for (String backend : backends) {
            if (backend.startsWith(SERVER)) {
                String server = backend.substring(SERVER.length(), backend.lastIndexOf(':'));
                if (of(server) > of(route)) {
                    misfits.add(Misfit.of(
                            "cutover-order.route-early",
                            route,
                            Integer.toString(of(route)),
                            server,
                            Integer.toString(of(server))));
                }
            }
        }
    }

    private int of(String asset) {
        SortedSet<Integer> waves = named.get(asset);
        return waves == null ? 1 : waves.last();
    }
}
