package io.migrationgate.watch;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.LagHistoryReader;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DtsReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remembers a month without trouble of every task. */
public final class FakeHistories implements LagHistoryReader {
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final Duration MONTH = Duration.ofDays(31);

    private final InstantSource clock;

    public FakeHistories(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Reading<Map<String, LagHistory>> histories(
            Cloud cloud, DtsReference.Type type, List<String> instances, Instant to, Instant deadline) {
        LagHistory calm = calm(to);
        return new Evidence<>(
                Level.LIVE,
                "cms DescribeMetricList",
                clock.instant(),
                "digest of metrics",
                instances.stream().collect(Collectors.toMap(Function.identity(), one -> calm)));
    }

    /** A month up to then, always a second late. */
    public static LagHistory calm(Instant to) {
        Instant from = to.minus(MONTH);
        return new LagHistory(
                from,
                to,
                PERIOD,
                Stream.iterate(from, at -> at.isBefore(to), at -> at.plus(PERIOD))
                        .map(at -> new LagHistory.Point(at, Duration.ofSeconds(1)))
                        .toList());
    }
}
