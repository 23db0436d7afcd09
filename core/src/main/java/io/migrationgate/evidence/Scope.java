package io.migrationgate.evidence;

import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.MigrationPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Says what is to be read: for which assets of a plan, and which kinds of evidence.
 *
 * @param wanted the kinds that the asked criteria need
 */
public record Scope(MigrationPlan plan, List<Asset> assets, Set<EvidenceKind<?>> wanted) {
    public Scope {
        assets = List.copyOf(assets);
        wanted = Set.copyOf(wanted);
    }

    /** Whether a kind is wanted. */
    public boolean wants(EvidenceKind<?> kind) {
        return wanted.contains(kind);
    }

    /** The assets of one kind, for example {@code Database.class}. */
    public <A extends Asset> List<A> assets(Class<A> kind) {
        return assets.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The cloud that an asset moves to. */
    public Cloud cloud(Asset asset) {
        return Objects.requireNonNull(plan.clouds().get(asset.cloud()), "the reader checks that the cloud exists");
    }

    /** Assets by the cloud they move to, in the plan's order. */
    public <A extends Asset> Map<Cloud, List<A>> byCloud(Class<A> kind) {
        Map<Cloud, List<A>> byCloud = new LinkedHashMap<>();
        for (A asset : assets(kind)) {
            byCloud.computeIfAbsent(cloud(asset), cloud -> new ArrayList<>()).add(asset);
        }
        return byCloud;
    }
}
