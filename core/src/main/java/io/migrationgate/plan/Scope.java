package io.migrationgate.plan;

import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nearest;
import io.migrationgate.plan.form.Quoted;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.Spot;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Knows what the parts of one plan must know of each other: the names it declares, and how strict it must be.
 *
 * <p>Names are declared in the order of {@link PlanReader}: clouds before assets, servers before traffic, all assets
 * before whatever refers to them.
 */
final class Scope {
    private final Vocabulary vocabulary;
    private final boolean simulated;
    private final Set<String> clouds;
    private final Set<String> assets = new TreeSet<>();
    private final Set<String> servers = new TreeSet<>();

    Scope(Vocabulary vocabulary, boolean simulated, Collection<String> clouds) {
        this.vocabulary = vocabulary;
        this.simulated = simulated;
        this.clouds = new TreeSet<>(clouds);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Whether nothing real is decided by this plan. */
    boolean simulated() {
        return simulated;
    }

    /** Declares the name of an asset. */
    String name(Section asset) {
        String name = asset.need(AssetKeys.NAME);
        if (asset.get(AssetKeys.NAME) != null && !assets.add(name)) {
            asset.spot(AssetKeys.NAME)
                    .refuse(Quoted.of(name) + " is the name of another asset already; names are unique in a plan");
        }
        return name;
    }

    /** Declares the name of a server. */
    String serverName(Section server) {
        String name = name(server);
        servers.add(name);
        return name;
    }

    /** The cloud of an asset: the one it names, or the only one. */
    String cloud(Section asset) {
        String cloud = asset.get(AssetKeys.CLOUD);
        if (cloud != null) {
            refer(new Found<>(cloud, asset.spot(AssetKeys.CLOUD)), clouds, "cloud");
            return cloud;
        }
        if (clouds.size() > 1 && !asset.has(AssetKeys.CLOUD)) {
            asset.spot(AssetKeys.CLOUD).refuse("is missing; with several clouds write one of " + Nearest.list(clouds));
        }
        return clouds.isEmpty()
                ? AssetKeys.CLOUD.shape().standIn()
                : clouds.iterator().next();
    }

    /** Checks the name of a server. */
    void server(Found<String> name) {
        refer(name, servers, "server");
    }

    /** Checks names of assets. */
    void assets(List<Found<String>> names) {
        names.forEach(name -> refer(name, assets, "asset"));
    }

    /** Checks what a waiver waives a criterion for: an asset, a phase, or the plan as a whole. */
    void waived(Found<String> name) {
        Set<String> known = new HashSet<>(assets);
        known.addAll(vocabulary.phases());
        known.add(Waiver.PLAN);
        if (!known.contains(name.value())) {
            refer(name, assets, "asset");
        }
    }

    /** Reports a value of an asset that is looser than the criterion's default. */
    <T> void notLooser(Section section, Key<T> key, String criterion, String parameter) {
        T value = section.get(key);
        if (value == null) {
            return;
        }
        vocabulary.parameters(criterion).stream()
                .filter(candidate -> candidate.name().equals(parameter))
                .forEach(found -> notLooser(section.spot(key), value, criterion, found));
    }

    /** Reports a value that is looser than the default; in a simulated plan nothing is. */
    void notLooser(Spot spot, Object value, String criterion, Parameter parameter) {
        if (simulated || !parameter.loosens(value)) {
            return;
        }
        boolean waivable = vocabulary.isWaivable(criterion);
        String way = waivable
                ? "; a looser value needs a waiver of " + criterion + " that carries it as its setting"
                : "; " + criterion + " cannot be waived";
        spot.refuse("is looser than the default; write " + parameter.allowed() + way);
    }

    private static void refer(Found<String> name, Collection<String> known, String noun) {
        if (!known.contains(name.value())) {
            name.spot()
                    .refuse(Quoted.of(name.value()) + " is no " + noun + " of this plan; "
                            + Nearest.advice(name.value(), known));
        }
    }
}
