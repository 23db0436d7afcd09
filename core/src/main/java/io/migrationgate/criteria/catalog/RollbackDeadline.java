package io.migrationgate.criteria.catalog;

import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.WayBack;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** Says for how long a way back must stay open: the longest deadline that the plan gives to any phase. */
final class RollbackDeadline {
    private RollbackDeadline() {}

    static Optional<Duration> of(MigrationPlan plan) {
        return plan.rollback().values().stream()
                .map(WayBack::deadline)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
