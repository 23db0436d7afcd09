package io.migrationgate.lag;

import io.migrationgate.lag.LagReading.Kind;
import io.migrationgate.lag.LagStanding.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
    private final LagRules rules;
    private final Deque<LagReading> window = new ArrayDeque<>();
    private @Nullable LagReading beforeWindow;
    private @Nullable LagReading runStart;
    private @Nullable Duration worst;

    public SustainedWindow(LagRules rules) {
        this.rules = rules;
    }

    /** Takes the next reading. */
    public void add(LagReading reading) {
        LagReading last = window.peekLast();
        if (last != null && reading.at().isBefore(last.at())) {
            return;
        }
        if (last != null && reading.at().equals(last.at())) {
            if (reading.kind(rules).compareTo(last.kind(rules)) < 0) {
                return;
            }
            forget(last);
        }
        window.addLast(reading);
        follow(reading);
        slide(reading.at().minus(rules.sustained()));
    }

    /** Puts the newest reading again, now with its second one beside it. */
    public void confirm(LagReading newest) {
        LagReading last = window.peekLast();
        if (last == null || !last.at().equals(newest.at())) {
            return;
        }
        forget(last);
        window.addLast(newest);
        follow(newest);
    }

    private void forget(LagReading last) {
        window.removeLast();
        if (last.equals(runStart)) {
            runStart = null;
        }
    }

    private void follow(LagReading reading) {
        Kind kind = reading.kind(rules);
        if (kind == Kind.BREAK) {
            runStart = null;
            worst = null;
        } else if (kind == Kind.GOOD) {
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
        for (LagReading first = window.peekFirst();
                first != null && first.at().isBefore(from);
                first = window.peekFirst()) {
            window.removeFirst();
            beforeWindow = first.kind(rules) == Kind.GOOD ? first : beforeWindow;
        }
    }

    /** How the delay stands at the newest reading. */
    public LagStanding standing() {
        LagReading newest = window.peekLast();
        if (newest == null) {
            return new LagStanding(
                    LagStanding.Kind.EMPTY, null, null, null, null, 0, List.of(), rules.pollInterval(), null);
        }
        Instant to = newest.at();
        Instant from = to.minus(rules.sustained());
        Duration interval = interval();
        List<LagReading> good = good();
        List<Gap> gaps = gaps(good, from, to, interval);
        double coverage = coverage(good, from, to, interval);
        LagStanding.Kind kind = kind(newest, good, gaps, coverage, interval);
        return new LagStanding(
                kind, newest, runStart == null ? null : runStart.at(), from, to, coverage, gaps, interval, worst);
    }

    private LagStanding.Kind kind(
            LagReading newest, List<LagReading> good, List<Gap> gaps, double coverage, Duration interval) {
        if (newest.kind(rules) == Kind.BREAK) {
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
        if (!moved(good)) {
            return LagStanding.Kind.IDLE;
        }
        boolean confirmed = newest.kind(rules) == Kind.GOOD && newest.confirmed(rules.longestInterval());
        return confirmed ? LagStanding.Kind.SUSTAINED : LagStanding.Kind.UNCONFIRMED;
    }

    private Duration interval() {
        Duration slowest = rules.pollInterval();
        for (LagReading reading : window) {
            slowest = reading.round().took().compareTo(slowest) > 0
                    ? reading.round().took()
                    : slowest;
        }
        return slowest;
    }

    private List<LagReading> good() {
        List<LagReading> good = new ArrayList<>(window.size());
        for (LagReading reading : window) {
            if (reading.kind(rules) == Kind.GOOD) {
                good.add(reading);
            }
        }
        return good;
    }

    private List<Gap> gaps(List<LagReading> good, Instant from, Instant to, Duration interval) {
        Duration longest = interval.multipliedBy(rules.maxGap());
        List<Gap> gaps = new ArrayList<>();
        Instant before = from;
        for (LagReading reading : good) {
            addGap(gaps, before, reading.at(), longest);
            before = reading.at();
        }
        addGap(gaps, before, to, longest);
        return gaps;
    }

    private static void addGap(List<Gap> gaps, Instant from, Instant to, Duration longest) {
        if (Duration.between(from, to).compareTo(longest) > 0) {
            gaps.add(new Gap(from, to));
        }
    }

    /** A good sample covers from itself to one and a half intervals later. */
    private double coverage(List<LagReading> good, Instant from, Instant to, Duration interval) {
        Duration reach = interval.multipliedBy(3).dividedBy(2);
        Duration covered = Duration.ZERO;
        Instant end = from;
        if (beforeWindow != null) {
            Instant reached = beforeWindow.at().plus(reach);
            if (reached.isAfter(from)) {
                end = reached.isBefore(to) ? reached : to;
                covered = Duration.between(from, end);
            }
        }
        for (LagReading reading : good) {
            Instant begin = reading.at().isAfter(end) ? reading.at() : end;
            Instant reached =
                    reading.at().plus(reach).isBefore(to) ? reading.at().plus(reach) : to;
            if (reached.isAfter(begin)) {
                covered = covered.plus(Duration.between(begin, reached));
                end = reached;
            }
        }
        return (double) covered.toNanos() / rules.sustained().toNanos();
    }

    private static boolean moved(List<LagReading> good) {
        if (good.isEmpty()) {
            return false;
        }
        Instant first = good.get(0).checkpoint();
        Instant last = good.get(good.size() - 1).checkpoint();
        return first != null && last != null && last.isAfter(first);
    }
}
