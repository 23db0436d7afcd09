package io.migrationgate.report;

import io.migrationgate.report.LagCurve.Span;
import io.migrationgate.report.LagCurve.Window;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Draws the delay of one database over time as SVG, with the limit, the window, spikes, gaps and unusable readings.
 *
 * <p>Says the same in words for those who cannot see it.
 */
public final class LagChart {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private final Plot plot;

    private LagChart(Plot plot) {
        this.plot = plot;
    }

    /**
     * Draws a curve.
     *
     * @param id begins the ids inside the drawing; letters, digits and dashes, one per drawing of a page
     */
    public static String draw(LagCurve curve, Wording wording, String id) {
        LagChart chart = new LagChart(new Plot(curve, wording, id));
        chart.open();
        chart.paper();
        chart.times();
        chart.delays();
        chart.limit();
        new LagMarks(chart.plot).draw();
        chart.labels();
        new LagLegend(chart.plot).draw();
        return chart.plot.finish();
    }

    private void open() {
        plot.open(
                "lag-chart",
                Plot.HEIGHT,
                plot.say("title", plot.curve.database()),
                new LagSummary(plot.curve, plot.wording).text());
        plot.svg
                .open("defs")
                .open(
                        "pattern",
                        "id",
                        plot.id + "-gap",
                        "width",
                        "7",
                        "height",
                        "7",
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)");
        plot.line("lag-hatch", Plot.LOST, 0, 0, 0, 7, "stroke-width", "3", "stroke-opacity", "0.55");
        plot.svg.close().close();
    }

    private void paper() {
        plot.box("lag-paper", Plot.PAPER, 0, 0, Plot.WIDTH, Plot.HEIGHT);
        Window window = plot.curve.window();
        if (window != null) {
            double from = plot.x(window.from());
            double to = plot.x(window.to());
            plot.box("lag-window", Plot.WINDOW, from, Plot.TOP, to, Plot.BOTTOM);
            plot.line("lag-line", Plot.LINE, from, Plot.TOP, from, Plot.BOTTOM, "stroke-opacity", "0.5");
            plot.line("lag-line", Plot.LINE, to, Plot.TOP, to, Plot.BOTTOM, "stroke-opacity", "0.5");
        }
        for (Span gap : plot.curve.gaps()) {
            plot.box(
                    "lag-gap",
                    "url(#" + plot.id + "-gap)",
                    plot.x(gap.from()),
                    Plot.TOP,
                    plot.x(gap.to()),
                    Plot.BOTTOM);
        }
    }

    private void times() {
        DateTimeFormatter labels = plot.time.labels();
        for (Instant tick : plot.time.ticks(plot.wording.zone())) {
            double x = plot.x(tick);
            plot.line("lag-grid", Plot.GRID, x, Plot.TOP, x, Plot.BOTTOM + 4);
            plot.words(
                    "lag-muted",
                    Plot.MUTED,
                    x,
                    Plot.BOTTOM + 18,
                    "middle",
                    labels.format(tick.atZone(plot.wording.zone())));
        }
        ZonedDateTime from = plot.time.from().atZone(plot.wording.zone());
        String caption = plot.say("times", DATE.format(from), from.getZone().getId(), OFFSET.format(from));
        plot.words("lag-muted", Plot.MUTED, (Plot.LEFT + Plot.RIGHT) / 2, Plot.HEIGHT - 8, "middle", caption);
    }

    private void delays() {
        for (long tick : plot.lag.ticks()) {
            double y = plot.y(tick);
            plot.line("lag-grid", Plot.GRID, Plot.LEFT, y, Plot.RIGHT, y);
            plot.words("lag-muted", Plot.MUTED, Plot.LEFT - 8, y + 4, "end", plot.duration(tick));
        }
        plot.line("lag-axis", Plot.MUTED, Plot.LEFT, Plot.TOP, Plot.LEFT, Plot.BOTTOM);
        plot.line("lag-axis", Plot.MUTED, Plot.LEFT, Plot.BOTTOM, Plot.RIGHT, Plot.BOTTOM);
        double middle = (Plot.TOP + Plot.ZERO) / 2;
        plot.svg.element(
                "text",
                plot.say("delays"),
                "class",
                "lag-muted",
                "fill",
                Plot.MUTED,
                "text-anchor",
                "middle",
                "transform",
                "translate(14 " + Plot.number(middle) + ") rotate(-90)");
    }

    private void limit() {
        double y = plot.y(plot.curve.limitMillis());
        plot.line(
                "lag-limit", Plot.LIMIT, Plot.LEFT, y, Plot.RIGHT, y, "stroke-width", "1.5", "stroke-dasharray", "6 4");
        plot.words("lag-limit-label", Plot.LIMIT, Plot.LEFT - 8, y + 4, "end", plot.duration(plot.curve.limitMillis()));
    }

    private void labels() {
        Window window = plot.curve.window();
        if (window != null) {
            String text = plot.say(
                    "window-label", plot.duration(plot.curve.forMillis()), LagSummary.percent(window.coverage()));
            double middle = (plot.x(window.from()) + plot.x(window.to())) / 2;
            plot.label("lag-window-label", Plot.LINE, middle, Plot.TOP - 7, text);
        }
        if (plot.curve.samples().isEmpty()) {
            double middle = (Plot.LEFT + Plot.RIGHT) / 2;
            plot.label("lag-ink", Plot.INK, middle, (Plot.TOP + Plot.ZERO) / 2, plot.say("empty"));
        }
    }
}
