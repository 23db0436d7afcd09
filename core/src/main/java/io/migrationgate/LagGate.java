package io.migrationgate;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Parameter;
import io.migrationgate.watch.Assignment;
import io.migrationgate.watch.Patience;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns what a caller asks of the lag gate into an assignment, or refuses it. */
final class LagGate {
    /** Faster readings of a real cloud cost more than they tell. */
    private static final Duration LEAST_POLL_INTERVAL = Duration.ofSeconds(1);

    private final MigrationPlan plan;
    private final LagGateSettings asked;

    LagGate(MigrationPlan plan, LagGateSettings asked) {
        this.plan = plan;
        this.asked = asked;
    }

    Assignment assignment() {
        List<Asset> chosen = chosen();
        if (!plan.simulated()) {
            asked.settings().values().forEach(this::refuseLooser);
        }
        return new Assignment(
                plan,
                EnumSet.of(CriterionId.INVENTORY_FOUND, CriterionId.DTS_STATE, CriterionId.DTS_LAG),
                false,
                chosen,
                asked.settings(),
                Patience.UNTIL_TIMEOUT);
    }

    private List<Asset> chosen() {
        List<String> known = plan.databases().stream().map(Database::name).toList();
        if (known.isEmpty()) {
            throw new UsageException("databases: the plan has no database, so there is nothing to judge");
        }
        List<String> unknown =
                asked.databases().stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new UsageException("databases: the plan has no database " + String.join(", ", unknown) + "; it has "
                    + String.join(", ", known));
        }
        return plan.databases().stream()
                .filter(database ->
                        asked.databases().isEmpty() || asked.databases().contains(database.name()))
                .collect(Collectors.toUnmodifiableList());
    }

    private void refuseLooser(String name, Object value) {
        Parameter standard = CriterionId.DTS_LAG.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException(name + ": dts-lag has no such setting"));
        Map<String, Object> planned = plan.settingsOf(CriterionId.DTS_LAG.id()).values();
        Object present = planned.getOrDefault(name, standard.standard());
        if (new Parameter(name, present, standard.stricter()).loosens(value)) {
            throw new UsageException(name + ": " + text(value) + " is looser than the plan's " + text(present)
                    + "; a setting may only be made stricter here, a looser one needs a waiver in the plan");
        }
        if (name.equals("pollInterval") && ((Duration) value).compareTo(LEAST_POLL_INTERVAL) < 0) {
            throw new UsageException(name + ": not under 1s on a real cloud, found " + text(value));
        }
    }

    private static String text(Object value) {
        if (value instanceof Duration duration) {
            return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
        }
        return value instanceof Double share ? Math.round(share * 100) + "%" : value.toString();
    }
}
