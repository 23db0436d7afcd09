package io.migrationgate.report;

import io.migrationgate.report.LagCurve.Sample;
import java.util.List;

/** Draws the legend of a lag chart; only what the chart shows is in it. */
final class LagLegend {
    private static final double Y = 18;
    private static final double SIGN = 20;
    private static final double SPACE = 22;

    private final Plot plot;
    private double x = Plot.LEFT;

    LagLegend(Plot plot) {
        this.plot = plot;
    }

    void draw() {
        List<Sample> samples = plot.curve.samples();
        if (samples.stream().anyMatch(LagMarks::drawable)) {
            plot.line("lag-line", Plot.LINE, x, Y - 4, x + SIGN, Y - 4, "stroke-width", "2");
            words("delay");
        }
        plot.line("lag-limit", Plot.LIMIT, x, Y - 4, x + SIGN, Y - 4, "stroke-width", "1.5", "stroke-dasharray", "6 4");
        words("limit");
        if (plot.curve.window() != null) {
            plot.box("lag-window", Plot.WINDOW, x, Y - 11, x + SIGN, Y + 2);
            words("window");
        }
        if (samples.stream().anyMatch(sample -> LagSummary.spike(plot.curve, sample))) {
            plot.svg.empty(
                    "path",
                    "class",
                    "lag-spike",
                    "d",
                    LagMarks.diamondPath(x + SIGN / 2, Y - 4),
                    "fill",
                    Plot.LIMIT,
                    "stroke",
                    Plot.PAPER);
            words("spike");
        }
        if (!plot.curve.gaps().isEmpty()) {
            plot.box("lag-gap", "url(#" + plot.id + "-gap)", x, Y - 11, x + SIGN, Y + 2);
            words("gap");
        }
        if (!samples.stream().allMatch(LagMarks::drawable)) {
            plot.svg.empty(
                    "path",
                    "class",
                    "lag-lost",
                    "d",
                    LagMarks.crossPath(x + SIGN / 2, Y - 4),
                    "stroke",
                    Plot.LOST,
                    "stroke-width",
                    "2");
            words("lost");
        }
    }

    private void words(String key) {
        String text = plot.say(key);
        plot.words("lag-ink", Plot.INK, x + SIGN + 6, Y, "start", text);
        x += SIGN + 6 + Plot.width(text) + SPACE;
    }
}
