package io.migrationgate.simulator.scenario;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Describes how late a task has been before the scenario began, minute by minute: a base, spikes that come again, gaps.
 *
 * @param days how far it reaches back
 * @param base the lag without spikes
 * @param jitter the most that is added or taken away, by the minute
 * @param gaps stretches without a point, as offsets from the scenario's begin
 * @param unit the word that CloudMonitor gives for the metric
 */
public record HistoryScript(int days, Duration base, Duration jitter, List<Spike> spikes, List<Gap> gaps, String unit) {
    /**
     * A spike that comes every day or every week: the lag jumps up, then falls evenly to the base.
     *
     * @param day null for every day
     * @param hour in the offset of {@code startsAt}
     * @param lasts until the base is reached again
     */
    public record Spike(@Nullable DayOfWeek day, int hour, Duration lasts, Duration lag) {}

    /** A stretch without points. */
    public record Gap(Duration from, Duration until) {}

    public HistoryScript {
        spikes = List.copyOf(spikes);
        gaps = List.copyOf(gaps);
    }

    /** Whether the metric has a point at a time. */
    public boolean reports(Instant startsAt, Instant time) {
        Duration offset = Duration.between(startsAt, time);
        return offset.compareTo(Duration.ofDays(-days)) >= 0
                && gaps.stream()
                        .noneMatch(gap -> offset.compareTo(gap.from()) >= 0 && offset.compareTo(gap.until()) < 0);
    }

    /** The lag at a time; a pure function of seed and minute. */
    public Duration at(Instant time, ZoneOffset offset, long seed) {
        Duration lag = base;
        for (Spike spike : spikes) {
            Duration spiking = spiking(spike, time.atOffset(offset));
            lag = spiking.compareTo(lag) > 0 ? spiking : lag;
        }
        long most = jitter.toMillis();
        long noise = most == 0
                ? 0
                : new SplittableRandom(seed * 1_000_003 + time.getEpochSecond() / 60).nextLong(-most, most + 1);
        return Duration.ofMillis(Math.max(0, lag.toMillis() + noise));
    }

    private static Duration spiking(Spike spike, OffsetDateTime time) {
        OffsetDateTime begin = time.toLocalDate().atTime(spike.hour(), 0).atOffset(time.getOffset());
        begin = begin.isAfter(time) ? begin.minusDays(1) : begin;
        while (spike.day() != null && begin.getDayOfWeek() != spike.day()) {
            begin = begin.minusDays(1);
        }
        long gone = Duration.between(begin, time).toMillis();
        long left = spike.lasts().toMillis() - gone;
        return left <= 0
                ? Duration.ZERO
                : Duration.ofMillis(
                        spike.lag().toMillis() * left / spike.lasts().toMillis());
    }
}
