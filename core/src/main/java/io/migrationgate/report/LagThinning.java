package io.migrationgate.report;

import io.migrationgate.report.LagCurve.Sample;
import io.migrationgate.report.LagCurve.Span;
import io.migrationgate.report.LagCurve.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a long series short enough for a report without hiding a spike or a gap.
 *
 * <p>The last window stays as it is. Outside it at most {@value #LIMIT} readings remain: the first and the last, the
 * unusable ones that begin or end a gap (of the longest gaps, when there are very many), and of every bucket the greatest
 * delay.
 */
public final class LagThinning {
    static final int LIMIT = 600;

    private LagThinning() {}

    /** The same curve with fewer readings, in their order. */
    public static LagCurve thin(LagCurve curve) {
        List<Sample> samples = curve.samples();
        List<Integer> outside = new ArrayList<>();
        NavigableSet<Integer> kept = new TreeSet<>();
        for (int index = 0; index < samples.size(); index++) {
            if (inside(curve.window(), samples.get(index))) {
                kept.add(index);
            } else {
                outside.add(index);
            }
        }
        if (outside.size() <= LIMIT) {
            return curve;
        }
        kept.addAll(fewer(curve, outside));
        return new LagCurve(
                curve.database(),
                curve.limitMillis(),
                curve.forMillis(),
                curve.intervalMillis(),
                curve.window(),
                curve.gaps(),
                kept.stream().map(samples::get).toList());
    }

    /** At most that many samples, of every bucket the greatest delay. */
    static List<Sample> greatest(List<Sample> samples, int limit) {
        if (samples.size() <= limit) {
            return samples;
        }
        List<Sample> greatest = new ArrayList<>(limit);
        for (int bucket = 0; bucket < limit; bucket++) {
            List<Sample> slice = samples.subList(edge(bucket, samples, limit), edge(bucket + 1, samples, limit));
            greatest.add(slice.get(peak(slice)));
        }
        return greatest;
    }

    private static boolean inside(@Nullable Window window, Sample sample) {
        return window != null
                && !sample.at().isBefore(window.from())
                && !sample.at().isAfter(window.to());
    }

    private static NavigableSet<Integer> fewer(LagCurve curve, List<Integer> outside) {
        NavigableSet<Integer> kept = new TreeSet<>(List.of(outside.get(0), outside.get(outside.size() - 1)));
        for (Span gap : longestFirst(curve.gaps())) {
            if (kept.size() + 2 > LIMIT / 2) {
                break;
            }
            kept.addAll(edges(curve.samples(), outside, gap));
        }
        int buckets = LIMIT - kept.size();
        for (int bucket = 0; bucket < buckets; bucket++) {
            List<Integer> slice = outside.subList(edge(bucket, outside, buckets), edge(bucket + 1, outside, buckets));
            kept.add(slice.get(peak(slice.stream().map(curve.samples()::get).toList())));
        }
        return kept;
    }

    private static List<Span> longestFirst(List<Span> gaps) {
        return gaps.stream()
                .sorted(Comparator.comparing((Span gap) -> Duration.between(gap.from(), gap.to()))
                        .reversed())
                .toList();
    }

    /** The first and the last unusable reading of a gap. */
    private static List<Integer> edges(List<Sample> samples, List<Integer> outside, Span gap) {
        int from = firstNotBefore(samples, outside, gap);
        int first = -1;
        int last = -1;
        for (int at = from; at < outside.size(); at++) {
            Sample sample = samples.get(outside.get(at));
            if (sample.at().isAfter(gap.to())) {
                break;
            }
            if (!sample.good()) {
                first = first < 0 ? outside.get(at) : first;
                last = outside.get(at);
            }
        }
        return first < 0 ? List.of() : List.of(first, last);
    }

    private static int firstNotBefore(List<Sample> samples, List<Integer> outside, Span gap) {
        int low = 0;
        int high = outside.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (samples.get(outside.get(middle)).at().isBefore(gap.from())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where the greatest delay is; a sample counts more than a reading that is none. */
    private static int peak(List<Sample> slice) {
        int peak = 0;
        for (int index = 1; index < slice.size(); index++) {
            if (weight(slice.get(index)) > weight(slice.get(peak))) {
                peak = index;
            }
        }
        return peak;
    }

    private static long weight(Sample sample) {
        Long lag = sample.lagMillis();
        return sample.good() && lag != null ? lag : -1;
    }

    private static int edge(int bucket, List<?> all, int buckets) {
        return (int) ((long) bucket * all.size() / buckets);
    }
}
