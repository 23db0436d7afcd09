package io.migrationgate.lag;

import io.migrationgate.evidence.DtsState;
import io.migrationgate.lag.LagReading.Second;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Says by brute force whether a series is sustained: every millisecond of the window is looked at.
 *
 * <p>Written from the rules alone, with none of the classes that it judges.
 */
final class SlowReference {
    private final long below;
    private final int length;
    private final double share;
    private final int maxGap;
    private final long poll;

    SlowReference(LagRules rules) {
        below = rules.below().toMillis();
        length = (int) rules.sustained().toMillis();
        share = rules.coverage();
        maxGap = rules.maxGap();
        poll = rules.pollInterval().toMillis();
    }

    boolean sustained(List<LagReading> given) {
        List<LagReading> all = worstOfEach(given);
        if (all.isEmpty()) {
            return false;
        }
        long end = millis(all.get(all.size() - 1));
        long begin = end - length;
        long interval = poll;
        List<LagReading> samples = new ArrayList<>();
        long run = Long.MAX_VALUE;
        for (LagReading one : all) {
            if (millis(one) >= begin) {
                interval = Math.max(interval, one.round().took().toMillis());
            }
            if (bad(one)) {
                samples.clear();
                run = Long.MAX_VALUE;
            } else if (sample(one)) {
                samples.add(one);
                run = run == Long.MAX_VALUE && agrees(one) ? millis(one) : run;
            }
        }
        List<LagReading> inside =
                samples.stream().filter(one -> millis(one) >= begin).toList();
        boolean last = !inside.isEmpty()
                && millis(inside.get(inside.size() - 1)) == end
                && agrees(inside.get(inside.size() - 1));
        return last
                && run <= begin
                && interval * 10 <= length
                && noGap(inside, begin, end, interval)
                && covered(samples, begin, end, interval) >= share * length
                && advanced(inside);
    }

    private List<LagReading> worstOfEach(List<LagReading> given) {
        TreeMap<Long, LagReading> byTime = new TreeMap<>();
        long newest = Long.MIN_VALUE;
        for (LagReading one : given) {
            if (millis(one) < newest) {
                continue;
            }
            newest = millis(one);
            byTime.merge(millis(one), one, (left, right) -> badness(right) >= badness(left) ? right : left);
        }
        return byTime.values().stream()
                .sorted(Comparator.comparingLong(SlowReference::millis))
                .toList();
    }

    private int badness(LagReading one) {
        return bad(one) ? 2 : sample(one) ? 0 : 1;
    }

    private boolean bad(LagReading one) {
        if (one.state() != null && one.state() != DtsState.RUNNING && one.state() != DtsState.UNKNOWN) {
            return true;
        }
        if (one.state() != DtsState.RUNNING || one.lag() == null) {
            return false;
        }
        Second second = one.second();
        if (second != null && (second.stopped() || (second.lag() != null && apart(one) > allowed(one)))) {
            return true;
        }
        return one.problem() == null && one.lag().toMillis() >= below;
    }

    private boolean sample(LagReading one) {
        boolean readable = one.state() == DtsState.RUNNING && one.lag() != null && one.problem() == null && !bad(one);
        if (!readable) {
            return false;
        }
        boolean plausible = one.checkpoint() != null
                && Math.abs(millis(one)
                                - one.checkpoint().toEpochMilli()
                                - one.lag().toMillis())
                        <= 10_000;
        return plausible || agrees(one);
    }

    private boolean agrees(LagReading one) {
        return one.second() != null
                && one.second().lag() != null
                && !one.second().stopped()
                && apart(one) <= allowed(one)
                && distance(one) * 10 <= length;
    }

    private static long apart(LagReading one) {
        return Math.abs(one.second().lag().toMillis() - one.lag().toMillis());
    }

    private static long allowed(LagReading one) {
        return Math.max(2_000, distance(one));
    }

    private static long distance(LagReading one) {
        return Math.abs(one.second().at().toEpochMilli() - millis(one));
    }

    private boolean noGap(List<LagReading> inside, long begin, long end, long interval) {
        long before = begin;
        for (LagReading one : inside) {
            if (millis(one) - before > maxGap * interval) {
                return false;
            }
            before = millis(one);
        }
        return end - before <= maxGap * interval;
    }

    private static int covered(List<LagReading> samples, long begin, long end, long interval) {
        boolean[] covered = new boolean[(int) (end - begin)];
        for (LagReading one : samples) {
            for (long at = Math.max(begin, millis(one)); at < Math.min(end, millis(one) + interval * 3 / 2); at++) {
                covered[(int) (at - begin)] = true;
            }
        }
        int count = 0;
        for (boolean one : covered) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static boolean advanced(List<LagReading> inside) {
        LagReading first = inside.get(0);
        LagReading last = inside.get(inside.size() - 1);
        return first.checkpoint() != null
                && last.checkpoint() != null
                && last.checkpoint().isAfter(first.checkpoint());
    }

    private static long millis(LagReading one) {
        return one.at().toEpochMilli();
    }
}
