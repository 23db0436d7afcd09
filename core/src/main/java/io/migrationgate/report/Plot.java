package io.migrationgate.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The paper that a lag chart is drawn on: its size, its axes and the pen.
 *
 * <p>Colours are presentation attributes with a class beside them: without any style sheet the drawing is complete, with
 * one it follows the page's light or dark colours.
 */
final class Plot {
    static final double WIDTH = 860;
    static final double HEIGHT = 340;
    static final double LEFT = 80;
    static final double RIGHT = 826;
    static final double TOP = 62;
    static final double ZERO = 268;
    static final double BOTTOM = 290;
    static final String INK = "#1f2933";
    static final String MUTED = "#52606d";
    static final String GRID = "#d0d8e0";
    static final String PAPER = "#ffffff";
    static final String LINE = "#0b5cad";
    static final String LIMIT = "#b42318";
    static final String WINDOW = "#e6f0fa";
    static final String LOST = "#8a4b00";

    private static final double CHARACTER = 6.6;

    final LagCurve curve;
    final Wording wording;
    final String id;
    final TimeAxis time;
    final LagAxis lag;
    final XmlWriter svg = new XmlWriter();

    Plot(LagCurve curve, Wording wording, String id) {
        this.curve = curve;
        this.wording = wording;
        this.id = id;
        this.time = TimeAxis.of(curve, LEFT, RIGHT);
        this.lag = LagAxis.of(curve, TOP, ZERO);
    }

    String say(String key, Object... arguments) {
        return wording.say("report.chart." + key, arguments);
    }

    double x(Instant at) {
        return time.x(at);
    }

    double y(long lagMillis) {
        return lag.y(lagMillis);
    }

    String duration(long millis) {
        return wording.duration(Duration.ofMillis(millis));
    }

    void line(String name, String colour, double fromX, double fromY, double toX, double toY, String... more) {
        svg.open(
                "line",
                "class",
                name,
                "x1",
                number(fromX),
                "y1",
                number(fromY),
                "x2",
                number(toX),
                "y2",
                number(toY),
                "stroke",
                colour);
        svg.attributesOf(more).close();
    }

    void box(String name, String fill, double fromX, double fromY, double toX, double toY) {
        svg.empty(
                "rect",
                "class",
                name,
                "x",
                number(fromX),
                "y",
                number(fromY),
                "width",
                number(Math.max(0, toX - fromX)),
                "height",
                number(Math.max(0, toY - fromY)),
                "fill",
                fill);
    }

    /** Writes words; the anchor is start, middle or end. */
    void words(String name, String colour, double x, double y, String anchor, String text) {
        svg.element("text", text, "class", name, "x", number(x), "y", number(y), "fill", colour, "text-anchor", anchor);
    }

    /** Writes words over the drawing: with an outline in the colour of the paper, and never outside it. */
    void label(String name, String colour, double x, double y, String text) {
        double half = width(text) / 2;
        double inside = Math.max(LEFT + half + 2, Math.min(RIGHT - half - 2, x));
        svg.element(
                "text",
                text,
                "class",
                "lag-halo " + name,
                "x",
                number(inside),
                "y",
                number(y),
                "fill",
                colour,
                "stroke",
                PAPER,
                "stroke-width",
                "4",
                "stroke-linejoin",
                "round",
                "paint-order",
                "stroke",
                "font-weight",
                "600",
                "text-anchor",
                "middle");
    }

    /** About how wide words are in the chart's type. */
    static double width(String text) {
        return TextWrap.columns(text) * CHARACTER;
    }

    /** With one decimal at most. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
