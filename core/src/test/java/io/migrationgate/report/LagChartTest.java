package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.report.LagCurve.Sample;
import io.migrationgate.report.LagCurve.Window;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LagChartTest {
    private final Wording wording = new Wording(ZoneId.of("Asia/Shanghai"));

    @Test
    void aStrictContentSecurityPolicyMayShowIt() {
        assertThat(draw(Samples.interrupted())).doesNotContain("style=", "<style", "<script", "href", "onload");
    }

    @Test
    void thoseWhoCannotSeeItAreTold() {
        assertThat(draw(Samples.noGo()))
                .contains("role=\"img\"", "aria-labelledby=\"lag-1-title lag-1-desc\"")
                .contains("<title id=\"lag-1-title\">Delay of orders-db over time</title>")
                .contains("highest delay 6 s at 2026-12-05 00:00:30 +08:00");
    }

    @Test
    void limitWindowAndSpikeAreDrawn() {
        assertThat(draw(Samples.noGo()))
                .contains("class=\"lag-limit\"", "class=\"lag-window\"", "class=\"lag-spike\"")
                .contains(">6 s at 00:00:30<", ">last 60 s, 51.6 % covered<");
    }

    @Test
    void theLineBreaksAtAGapAndLostReadingsAreMarked() {
        String svg = draw(Samples.interrupted());
        assertThat(svg.split("class=\"lag-line\" d=", -1)).hasSize(3);
        assertThat(svg.split("class=\"lag-lost\"", -1)).hasSize(5 + 1 + 1);
        assertThat(svg).contains("url(#lag-1-gap)");
    }

    @Test
    void timesAreLabelledInTheZone() {
        assertThat(draw(Samples.go()))
                .contains(">00:00:20<")
                .contains("from 2026-12-05, times in Asia/Shanghai (+08:00)");
    }

    @Test
    void aHugeSpikeDoesNotFlattenTheRest() {
        LagCurve curve = curve(null, List.of(Samples.good(0, 1_000), Samples.good(2, 3_600_000)));
        LagAxis axis = LagAxis.of(curve, Plot.TOP, Plot.ZERO);
        assertThat(axis.y(0) - axis.y(1_000)).isGreaterThan(10);
        assertThat(axis.y(5_000) - axis.y(3_600_000)).isGreaterThan(20);
        assertThat(axis.y(3_600_000)).isGreaterThan(Plot.TOP);
    }

    @Test
    void noReadingAtAllIsSaid() {
        assertThat(LagChart.draw(curve(null, List.of()), wording, "lag-1")).contains("no reading was made");
    }

    @Test
    void oneReadingHasAPlace() {
        assertThat(LagChart.draw(curve(null, List.of(Samples.good(0, 0))), wording, "lag-1"))
                .contains("<circle")
                .doesNotContain("NaN");
    }

    @Test
    void aWholeDayOfReadingsStaysASmallDrawing() {
        List<Sample> day = new ArrayList<>();
        for (int second = 0; second < 86_400; second++) {
            day.add(Samples.good(second, second == 40_000 ? 9_000 : 500));
        }
        String svg = LagChart.draw(curve(new Window(Samples.at(0), Samples.at(86_399), 1), day), wording, "lag-1");
        assertThat(svg.length()).isLessThan(100_000);
        assertThat(svg).contains(">9 s at 11:06:40<");
    }

    private String draw(Report report) {
        return LagChart.draw(report.lag().get(0), wording, "lag-1");
    }

    private static LagCurve curve(Window window, List<Sample> samples) {
        return new LagCurve("orders-db", 5_000, 60_000, 2_000, window, List.of(), samples);
    }
}
