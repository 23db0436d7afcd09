package io.migrationgate.lag;

import io.migrationgate.lag.PastWindows.Fate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What choosing windows by their odds would have come to in the last third of a history, knowing the first two thirds alone.
 *
 * <p>For each day of the last third one window is chosen: the best ranked one that begins on that day, and beside it the one
 * that people choose who look for the quietest hour, which begins every day at the hour of the day whose mean delay was
 * lowest. Days on which what became of either is not known are left out of both.
 *
 * @param days that were compared
 * @param breaches on how many of them the delay reached the limit in the ranked window
 * @param quietestBreaches on how many in the window at the quietest hour
 * @param unknown days that were left out
 */
public record Backtest(int days, int breaches, int quietestBreaches, int unknown) {
    private static final int HOURS = 24;
    /** Two stretches at the same time of the week must fit into the first part. */
    private static final Duration LEAST = Duration.ofDays(15);

    /** The backtest of a trace; empty when it is too short for one. */
    public static Optional<Backtest> of(LagTrace trace, Duration limit, Duration length, ZoneId zone) {
        Duration whole = Duration.between(trace.from(), trace.to());
        Instant split = trace.from().plus(whole.multipliedBy(2).dividedBy(3));
        if (Duration.between(trace.from(), split).compareTo(LEAST) < 0) {
            return Optional.empty();
        }
        PastWindows all = new PastWindows(trace, limit);
        WindowForecast known = new WindowForecast(List.of(new PastWindows(trace, limit, split)), zone);
        int quietest = quietestHour(trace, split, zone);
        Backtest counted = new Backtest(0, 0, 0, 0);
        LocalDate day = split.atZone(zone).toLocalDate().plusDays(1);
        for (;
                !day.atStartOfDay(zone).plusDays(1).toInstant().plus(length).isAfter(trace.to());
                day = day.plusDays(1)) {
            List<WindowOdds> ranked = known.ranked(known.hours(day), length);
            Instant quiet = day.atStartOfDay(zone).withHour(quietest).toInstant();
            Fate theirs = all.fate(quiet, length);
            Fate ours = ranked.isEmpty() ? Fate.UNKNOWN : all.fate(ranked.get(0).from(), length);
            counted = counted.with(ours, theirs);
        }
        return counted.days == 0 ? Optional.empty() : Optional.of(counted);
    }

    private Backtest with(Fate ours, Fate theirs) {
        if (ours == Fate.UNKNOWN || theirs == Fate.UNKNOWN) {
            return new Backtest(days, breaches, quietestBreaches, unknown + 1);
        }
        return new Backtest(
                days + 1,
                breaches + (ours == Fate.BROKEN ? 1 : 0),
                quietestBreaches + (theirs == Fate.BROKEN ? 1 : 0),
                unknown);
    }

    /** The hour of the day with the lowest mean delay before a time. */
    private static int quietestHour(LagTrace trace, Instant until, ZoneId zone) {
        double[] sum = new double[HOURS];
        int[] count = new int[HOURS];
        for (int index = 0; index < trace.size() && trace.at(index).isBefore(until); index++) {
            if (trace.known(index)) {
                int hour = trace.at(index).atZone(zone).getHour();
                sum[hour] += trace.highest(index);
                count[hour]++;
            }
        }
        List<Integer> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            if (count[hour] > 0) {
                hours.add(hour);
            }
        }
        return hours.stream()
                .min(Comparator.comparing(hour -> sum[hour] / count[hour]))
                .orElse(0);
    }
}
