package io.migrationgate.verdict;

import io.migrationgate.criteria.Finding;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says until when a judged plan may be run: the first expiry of any evidence or waiver, and a day at most.
 *
 * <p>Evidence that is read in every run has no expiry and does not enter it.
 */
public final class ValidUntil {
    private static final Duration LONGEST = Duration.ofHours(24);

    private ValidUntil() {}

    /** The time for a plan that was judged then. */
    public static Instant of(MigrationPlan plan, Collection<Finding> findings, Instant judgedAt) {
        Stream<Instant> waivers = plan.waivers().stream()
                .filter(waiver -> waiver.inForce(judgedAt))
                .map(Waiver::until);
        Stream<Instant> evidence = findings.stream().flatMap(finding -> Optional.ofNullable(finding.expiry()).stream());
        return Stream.of(waivers, evidence, Stream.of(judgedAt.plus(LONGEST)))
                .flatMap(times -> times)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
