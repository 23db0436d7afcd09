package io.migrationgate.plan;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What moves, with which tool, judged by which settings, and how the cutover goes: {@code migration.yaml} as read.
 *
 * @param migration name of the migration
 * @param timezone how times are shown to people; data stay UTC
 * @param environment production, or staging: a staging run is a drill
 * @param simulated true only in examples and checks
 * @param clouds by name, in the order of the plan
 * @param criteria settings by criterion id, only what differs from the defaults
 * @param rollback by phase id, what the engine cannot know
 */
public record MigrationPlan(
        String migration,
        ZoneId timezone,
        Environment environment,
        boolean simulated,
        Map<String, Cloud> clouds,
        List<Database> databases,
        List<Server> servers,
        List<ObjectStore> objects,
        List<TrafficRoute> traffic,
        Map<String, Settings> criteria,
        List<Waiver> waivers,
        @Nullable Cutover cutover,
        Map<String, WayBack> rollback,
        @Nullable StateStore state) {

    /** Whether the migration is the real one or a drill of it. */
    public enum Environment {
        PRODUCTION,
        STAGING
    }

    public MigrationPlan {
        rollback = Collections.unmodifiableMap(new LinkedHashMap<>(rollback));
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        clouds = Collections.unmodifiableMap(new LinkedHashMap<>(clouds));
        databases = List.copyOf(databases);
        servers = List.copyOf(servers);
        objects = List.copyOf(objects);
        traffic = List.copyOf(traffic);
        waivers = List.copyOf(waivers);
    }

    /** All assets, databases first, each kind in the order of the plan. */
    public List<Asset> assets() {
        return Stream.of(databases, servers, objects, traffic)
                .<Asset>flatMap(List::stream)
                .toList();
    }

    /** The settings that this plan gives a criterion; empty ones when it gives none. */
    public Settings settingsOf(String criterion) {
        return criteria.getOrDefault(criterion, Settings.NONE);
    }

    /** The waiver of a criterion for an asset, expired or not. */
    public Optional<Waiver> waiver(String criterion, String asset) {
        return waivers.stream()
                .filter(waiver ->
                        waiver.criterion().equals(criterion) && waiver.asset().equals(asset))
                .findFirst();
    }
}
