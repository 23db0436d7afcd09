package io.migrationgate.lag;

import io.migrationgate.lag.PastWindows.Fate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says how likely stretches of time to come are to hold for all of some databases at once, and which are the best ones.
 *
 * <p>Nothing is learnt but counted: what became of the same stretch at the same time of the same weekday before, and of the
 * other days ({@link WindowOdds}). A past stretch held when every database stayed below the limit in every period, and
 * broke when one did not; one that is known for less than 95 % and did not break is unknown and counts for nothing.
 *
 * <p>It assumes that the weeks to come are like those that were seen: no holiday, no month's end that was not among them, no
 * new job, no growth. It sees averages of a period; a spike that is shorter may hide in one. Fewer than two known stretches
 * at the same time of the week give no odds.
 */
public final class WindowForecast {
    /** Fewer stretches at the same time of the week say nothing. */
    static final int LEAST_WEEKS = 2;

    private static final int DAYS_OF_WEEK = 7;
    private static final int CANDIDATES = 7 * 24;

    private final List<PastWindows> past;
    private final ZoneId zone;
    private final Instant from;
    private final Instant to;

    /**
     * @param past of the databases that must all hold; at least one
     * @param zone in which batch jobs and people begin their days
     */
    public WindowForecast(List<PastWindows> past, ZoneId zone) {
        this.past = List.copyOf(past);
        this.zone = zone;
        this.from = past.stream()
                .map(PastWindows::from)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        this.to = past.stream()
                .map(PastWindows::to)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The odds of one stretch; empty when too little is known of its like. */
    public Optional<WindowOdds> odds(Instant start, Duration length) {
        int[] same = new int[2];
        int[] other = new int[2];
        ZonedDateTime local = start.atZone(zone);
        long days = Math.max(1, ChronoUnit.DAYS.between(to, start));
        for (ZonedDateTime before = local.minusDays(days);
                !before.toInstant().isBefore(from);
                days++, before = local.minusDays(days)) {
            Fate fate = fate(before.toInstant(), length);
            if (fate != Fate.UNKNOWN) {
                int[] counts = days % DAYS_OF_WEEK == 0 ? same : other;
                counts[0] += fate == Fate.HELD ? 1 : 0;
                counts[1]++;
            }
        }
        return same[1] < LEAST_WEEKS
                ? Optional.empty()
                : Optional.of(WindowOdds.of(start, start.plus(length), same[0], same[1], other[0], other[1]));
    }

    private Fate fate(Instant start, Duration length) {
        Fate all = Fate.HELD;
        for (PastWindows one : past) {
            Fate fate = one.fate(start, length);
            if (fate == Fate.BROKEN) {
                return fate;
            }
            all = fate == Fate.UNKNOWN ? fate : all;
        }
        return all;
    }

    /**
     * The best stretches that begin at a whole hour within a week from now and do not overlap, the best one first.
     *
     * <p>Best is the highest lower bound, then the highest probability, then the lowest mean delay at that time of the week,
     * then the earliest.
     */
    public List<WindowOdds> best(Instant now, Duration length, int most) {
        List<WindowOdds> chosen = new ArrayList<>();
        for (WindowOdds odds : ranked(hours(now), length)) {
            boolean apart = chosen.stream()
                    .noneMatch(
                            one -> odds.from().isBefore(one.to()) && one.from().isBefore(odds.to()));
            if (apart && chosen.size() < most) {
                chosen.add(odds);
            }
        }
        return chosen;
    }

    /** Stretches by how good they are; those of which too little is known are left out. */
    List<WindowOdds> ranked(List<Instant> starts, Duration length) {
        record Ranked(WindowOdds odds, double mean) {}
        return starts.stream()
                .flatMap(start -> odds(start, length).stream())
                .map(odds -> new Ranked(odds, mean(odds.from(), length)))
                .sorted(Comparator.comparing((Ranked one) -> one.odds().atLeast())
                        .thenComparing(one -> one.odds().probability())
                        .reversed()
                        .thenComparing(Ranked::mean)
                        .thenComparing(one -> one.odds().from()))
                .map(Ranked::odds)
                .toList();
    }

    private double mean(Instant start, Duration length) {
        double sum = 0;
        ZonedDateTime local = start.atZone(zone);
        for (int weeks = 1; !local.minusWeeks(weeks).toInstant().isBefore(from); weeks++) {
            Instant before = local.minusWeeks(weeks).toInstant();
            sum += past.stream()
                    .mapToDouble(one -> one.mean(before, length))
                    .max()
                    .orElse(0);
        }
        return sum;
    }

    private List<Instant> hours(Instant now) {
        ZonedDateTime first = now.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        List<Instant> hours = new ArrayList<>();
        for (int hour = 0; hour < CANDIDATES; hour++) {
            hours.add(first.plusHours(hour).toInstant());
        }
        return hours;
    }

    /** The whole hours of one day. */
    List<Instant> hours(LocalDate day) {
        List<Instant> hours = new ArrayList<>();
        ZonedDateTime end = day.plusDays(1).atStartOfDay(zone);
        for (ZonedDateTime hour = day.atStartOfDay(zone); hour.isBefore(end); hour = hour.plusHours(1)) {
            hours.add(hour.toInstant());
        }
        return hours;
    }
}
