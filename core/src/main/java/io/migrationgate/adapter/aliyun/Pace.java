package io.migrationgate.adapter.aliyun;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Spaces the calls of one key evenly, so that an action's documented rate is used and not exceeded.
 *
 * <p>Evenly, because a server counts a second from where it likes. Two percent are left for calls that overtake.
 */
final class Pace {
    /** Calls per second and account that the documents of an action allow. */
    static final Map<String, Integer> DOCUMENTED = Map.of("DescribeDtsJobs", 20, "DescribeDtsJobDetail", 40);

    private static final Duration SECOND_AND_SLACK = Duration.ofMillis(1020);

    private final Map<String, Integer> perSecond;
    private final InstantSource clock;
    private final Map<String, Instant> next = new HashMap<>();

    /** @param perSecond by action; others are not held back */
    Pace(Map<String, Integer> perSecond, InstantSource clock) {
        this.perSecond = Map.copyOf(perSecond);
        this.clock = clock;
    }

    /** Takes the next free moment for a call of that key; empty when there is none before the deadline. */
    synchronized Optional<Instant> take(String key, String action, Instant deadline) {
        Instant now = clock.instant();
        Integer rate = perSecond.get(action);
        if (rate == null) {
            return Optional.of(now);
        }
        String line = key + " " + action;
        Instant free = next.getOrDefault(line, now);
        Instant slot = free.isAfter(now) ? free : now;
        if (slot.isAfter(deadline)) {
            return Optional.empty();
        }
        next.put(line, slot.plus(SECOND_AND_SLACK.dividedBy(rate)));
        return Optional.of(slot);
    }
}
