package io.migrationgate.lag;

import io.migrationgate.lag.LagReading.Kind;
import io.migrationgate.lag.LagStanding.Gap;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slides a window over readings and says at each one whether the delay is sustained.
 *
 * <p>The window is the closed stretch that ends at the newest reading. A run of good samples begins with one that a
 * second reading confirms; anything that breaks it makes it begin anew, and only a run at least as long as the window
 * can be sustained. Of readings with the same time the worse one counts; a reading older than the newest is no reading.
 */
public final class SustainedWindow {
    /** A reading and what it means, which is worked out once and asked for at every step. */
    private record Entry(LagReading reading, Kind kind) {
        Instant at() {
            return reading.at();
        }
    }

    private final LagRules rules;
    private final Deque<Entry> window = new ArrayDeque<>();
    private @Nullable Entry beforeWindow;
    private @Nullable LagReading runStart;
    private @Nullable Duration worst;

    public SustainedWindow(LagRules rules) {
        this.rules = rules;
    }

    /** Takes the next reading. */
    public void add(LagReading reading) {
        Entry last = window.peekLast();
        if (last != null && reading.at().isBefore(last.at())) {
            return;
        }
        Entry entry = new Entry(reading, reading.kind(rules));
        if (last != null && reading.at().equals(last.at())) {
            if (entry.kind().compareTo(last.kind()) < 0) {
                return;
            }
            forget(last);
        }
        window.addLast(entry);
        follow(entry);
        slide(reading.at().minus(rules.sustained()));
    }

    /** Puts the newest reading again, now with its second one beside it. */
    public void confirm(LagReading newest) {
        Entry last = window.peekLast();
        if (last == null || !last.at().equals(newest.at())) {
            return;
        }
        forget(last);
        Entry entry = new Entry(newest, newest.kind(rules));
        window.addLast(entry);
        follow(entry);
    }

    private void forget(Entry last) {
        window.removeLast();
        if (last.reading().equals(runStart)) {
            runStart = null;
        }
    }

    private void follow(Entry entry) {
        LagReading reading = entry.reading();
        if (entry.kind() == Kind.BREAK) {
            runStart = null;
            worst = null;
        } else if (entry.kind() == Kind.GOOD) {
            if (runStart == null && reading.confirmed(rules.longestInterval())) {
                runStart = reading;
            }
            Duration lag = reading.lag();
            if (lag != null && (worst == null || lag.compareTo(worst) > 0)) {
                worst = lag;
            }
        }
    }

    private void slide(Instant from) {
        for (Entry first = window.peekFirst(); first != null && first.at().isBefore(from); first = window.peekFirst()) {
            window.removeFirst();
            beforeWindow = first.kind() == Kind.GOOD ? first : beforeWindow;
        }
    }

    /** How the delay stands at the newest reading. */
    public LagStanding standing() {
        Entry last = window.peekLast();
        if (last == null) {
            return new LagStanding(
                    LagStanding.Kind.EMPTY, null, null, null, null, 0, List.of(), rules.pollInterval(), null);
        }
        Instant to = last.at();
        Instant from = to.minus(rules.sustained());
        Duration interval = interval();
        long[] good = good(from);
        List<Gap> gaps = gaps(good, from, interval);
        double coverage = coverage(good, from, interval);
        LagStanding.Kind kind = kind(last, gaps, coverage, interval);
        return new LagStanding(
                kind,
                last.reading(),
                runStart == null ? null : runStart.at(),
                from,
                to,
                coverage,
                gaps,
                interval,
                worst);
    }

    private LagStanding.Kind kind(Entry newest, List<Gap> gaps, double coverage, Duration interval) {
        if (newest.kind() == Kind.BREAK) {
            return LagStanding.Kind.BROKEN;
        }
        if (interval.compareTo(rules.longestInterval()) > 0) {
            return LagStanding.Kind.TOO_SLOW;
        }
        if (runStart == null || Duration.between(runStart.at(), newest.at()).compareTo(rules.sustained()) < 0) {
            return LagStanding.Kind.HOLDING;
        }
        if (!gaps.isEmpty()) {
            return LagStanding.Kind.GAP;
        }
        if (coverage < rules.coverage()) {
            return LagStanding.Kind.COVERAGE;
        }
        boolean confirmed = newest.kind() == Kind.GOOD && newest.reading().confirmed(rules.longestInterval());
        if (!confirmed) {
            return LagStanding.Kind.UNCONFIRMED;
        }
        return moved() ? LagStanding.Kind.SUSTAINED : LagStanding.Kind.IDLE;
    }

    private Duration interval() {
        Duration slowest = rules.pollInterval();
        for (Entry entry : window) {
            Duration took = entry.reading().round().took();
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
        return slowest;
    }

    /** When the good samples were made, in nanoseconds since the window's begin. */
    private long[] good(Instant from) {
        long[] good = new long[window.size()];
        int count = 0;
        for (Entry entry : window) {
            if (entry.kind() == Kind.GOOD) {
                good[count++] = ChronoUnit.NANOS.between(from, entry.at());
            }
        }
        return Arrays.copyOf(good, count);
    }

    private List<Gap> gaps(long[] good, Instant from, Duration interval) {
        long longest = interval.toNanos() * rules.maxGap();
        List<Gap> gaps = new ArrayList<>();
        long before = 0;
        for (long at : good) {
            addGap(gaps, from, before, at, longest);
            before = at;
        }
        addGap(gaps, from, before, rules.sustained().toNanos(), longest);
        return gaps;
    }

    private static void addGap(List<Gap> gaps, Instant from, long begin, long end, long longest) {
        if (end - begin > longest) {
            gaps.add(new Gap(from.plusNanos(begin), from.plusNanos(end)));
        }
    }

    /** A good sample covers from itself to one and a half intervals later. */
    private double coverage(long[] good, Instant from, Duration interval) {
        long length = rules.sustained().toNanos();
        long reach = interval.toNanos() * 3 / 2;
        long end = beforeWindow == null ? 0 : ChronoUnit.NANOS.between(from, beforeWindow.at()) + reach;
        end = Math.max(0, Math.min(end, length));
        long covered = end;
        for (long at : good) {
            long begin = Math.max(at, end);
            long reached = Math.min(at + reach, length);
            if (reached > begin) {
                covered += reached - begin;
                end = reached;
            }
        }
        return (double) covered / length;
    }

    private boolean moved() {
        Instant first = null;
        Instant last = null;
        boolean any = false;
        for (Entry entry : window) {
            if (entry.kind() == Kind.GOOD) {
                last = entry.reading().checkpoint();
                first = any ? first : last;
                any = true;
            }
        }
        return first != null && last != null && last.isAfter(first);
    }
}
