package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.report.LagCurve.Sample;
import io.migrationgate.report.LagCurve.Span;
import io.migrationgate.report.LagCurve.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class LagThinningTest {
    private static final int MANY = 100_000;
    private static final int SPIKE = 31_337;

    @Test
    void aHundredThousandReadingsBecomeSixHundred() {
        LagCurve thin = LagThinning.thin(curve(series(), null, List.of()));
        assertThat(thin.samples()).hasSizeLessThanOrEqualTo(LagThinning.LIMIT).hasSizeGreaterThan(500);
    }

    @Test
    void theGreatestDelayIsKept() {
        assertThat(LagThinning.thin(curve(series(), null, List.of())).samples()).contains(Samples.good(SPIKE, 77_000));
    }

    @Test
    void theGreatestDelayOfEveryBucketIsKept() {
        List<Sample> series = new ArrayList<>();
        for (int second = 0; second < MANY; second++) {
            series.add(Samples.good(second, second % 1_000 == 500 ? 4_000 : 100));
        }
        assertThat(LagThinning.thin(curve(series, null, List.of())).samples())
                .filteredOn(sample -> Long.valueOf(4_000).equals(sample.lagMillis()))
                .hasSize(100);
    }

    @Test
    void theLastWindowStaysWhole() {
        Window window = new Window(Samples.at(MANY - 61), Samples.at(MANY - 1), 1);
        List<Sample> series = series();
        LagCurve thin = LagThinning.thin(curve(series, window, List.of()));
        assertThat(thin.samples())
                .containsAll(series.subList(MANY - 61, MANY))
                .hasSizeLessThanOrEqualTo(LagThinning.LIMIT + 61);
    }

    @Test
    void readingsThatBeginAndEndAGapAreKept() {
        List<Sample> series = series();
        for (int second = 50_001; second < 50_040; second++) {
            series.set(second, Samples.lost(second, "no answer"));
        }
        Span gap = new Span(Samples.at(50_000), Samples.at(50_040));
        assertThat(LagThinning.thin(curve(series, null, List.of(gap))).samples())
                .contains(Samples.lost(50_001, "no answer"), Samples.lost(50_039, "no answer"));
    }

    @Test
    void thousandsOfGapsDoNotBreakTheLimit() {
        List<Sample> series = series();
        List<Span> gaps = new ArrayList<>();
        for (int second = 10; second < MANY - 10; second += 20) {
            for (int lost = second; lost < second + 8; lost++) {
                series.set(lost, Samples.lost(lost, "no answer"));
            }
            gaps.add(new Span(Samples.at(second - 1), Samples.at(second + 8)));
        }
        assertThat(LagThinning.thin(curve(series, null, gaps)).samples())
                .hasSizeLessThanOrEqualTo(LagThinning.LIMIT)
                .filteredOn(Sample::good)
                .hasSizeGreaterThan(200);
    }

    @Test
    void theOrderIsKept() {
        List<Sample> thin = LagThinning.thin(curve(series(), null, List.of())).samples();
        assertThat(thin).isSortedAccordingTo(Comparator.comparing(Sample::at)).doesNotHaveDuplicates();
        assertThat(thin.get(0).at()).isEqualTo(Samples.at(0));
        assertThat(thin.get(thin.size() - 1).at()).isEqualTo(Samples.at(MANY - 1));
    }

    @Test
    void aShortSeriesStaysAsItIs() {
        LagCurve curve = curve(series().subList(0, LagThinning.LIMIT), null, List.of());
        assertThat(LagThinning.thin(curve)).isSameAs(curve);
    }

    private static List<Sample> series() {
        List<Sample> series = new ArrayList<>(MANY);
        for (int second = 0; second < MANY; second++) {
            series.add(Samples.good(second, second == SPIKE ? 77_000 : 300 + second % 200));
        }
        return series;
    }

    private static LagCurve curve(List<Sample> samples, Window window, List<Span> gaps) {
        return new LagCurve("orders-db", 5_000, 60_000, 1_000, window, gaps, samples);
    }
}
