package io.migrationgate.report;

import java.time.Instant;

/** The drawing of a lag chart: its size and its axes. */
final class Plot extends Drawing {
    static final double HEIGHT = 340;
    static final double LEFT = 80;
    static final double RIGHT = 826;
    static final double TOP = 62;
    static final double ZERO = 268;
    static final double BOTTOM = 290;

    final LagCurve curve;
    final TimeAxis time;
    final LagAxis lag;

    Plot(LagCurve curve, Wording wording, String id) {
        super(wording, id, "report.chart.");
        this.curve = curve;
        this.time = TimeAxis.of(curve, LEFT, RIGHT);
        this.lag = LagAxis.of(curve, TOP, ZERO);
    }

    double x(Instant at) {
        return time.x(at);
    }

    double y(long lagMillis) {
        return lag.y(lagMillis);
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
}
