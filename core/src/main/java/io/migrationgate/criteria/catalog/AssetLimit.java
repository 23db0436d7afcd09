package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the limit that an asset is judged by: a waiver's comes before the asset's own, that before the plan's. */
final class AssetLimit {
    private AssetLimit() {}

    /** @param own what the plan says at the asset itself */
    static Duration of(Case subject, String parameter, @Nullable Duration own) {
        Optional<Duration> waived = subject.plan()
                .waiver(subject.criterion().id(), subject.asset().name())
                .filter(waiver -> waiver.inForce(subject.now()))
                .flatMap(waiver -> waiver.setting().duration(parameter));
        return waived.or(() -> Optional.ofNullable(own)).orElseGet(() -> subject.setting(parameter));
    }
}
