package io.migrationgate.report;

import java.time.Duration;
import java.util.List;

/**
 * Draws the phases of a cutover one below the other, each as long as its budget, with the point of no return of each wave.
 *
 * <p>What the plan says is drawn full, what the engine assumes pale. A phase that takes far longer than most, such as an
 * observation of a day, is drawn broken: to scale it would hide all others.
 */
final class PhaseTimeline {
    private static final int MOST_ROWS = 200;
    private static final int BROKEN_FROM = 8;
    private static final double EDGE = 12;
    private static final double LEFT = 262;
    private static final double RIGHT = 770;
    private static final double TOP = 40;
    private static final double ROW = 24;
    private static final double BAR = 14;
    private static final double LEAST = 3;

    private final Drawing drawing;
    private final List<PhaseRow> phases;
    private final long longest;
    private final double scale;

    private PhaseTimeline(Drawing drawing, List<PhaseRow> phases) {
        this.drawing = drawing;
        this.phases = phases;
        this.longest = BROKEN_FROM * Math.max(1, median(phases));
        this.scale = (RIGHT - LEFT)
                / Math.max(1, phases.stream().mapToDouble(this::drawn).sum());
    }

    /**
     * Draws the phases.
     *
     * @param phases in their order; at least one
     * @param id begins the ids inside the drawing; letters, digits and dashes, one per drawing of a page
     */
    static String draw(List<PhaseRow> phases, Wording wording, String id) {
        List<PhaseRow> shown = phases.subList(0, Math.min(MOST_ROWS, phases.size()));
        PhaseTimeline timeline = new PhaseTimeline(new Drawing(wording, id, "report.timeline."), shown);
        return timeline.draw(summary(phases, wording), phases.size() - shown.size());
    }

    /** How long all phases may take together, and after which time the first target opens. */
    static String summary(List<PhaseRow> phases, Wording wording) {
        long whole = phases.stream().mapToLong(PhaseTimeline::budget).sum();
        String said = wording.say("report.timeline.whole", phases.size(), Duration.ofMillis(whole));
        if (phases.stream().noneMatch(PhaseRow::opened)) {
            return said;
        }
        long before = phases.stream()
                .takeWhile(phase -> !phase.opened())
                .mapToLong(PhaseTimeline::budget)
                .sum();
        return said + "; " + wording.say("report.timeline.opens", Duration.ofMillis(before));
    }

    private String draw(String summary, int more) {
        double height = TOP + ROW * (phases.size() + (more > 0 ? 1 : 0)) + 10;
        drawing.open("lag-chart", height, drawing.say("title"), summary);
        drawing.box("lag-paper", Drawing.PAPER, 0, 0, Drawing.WIDTH, height);
        legend();
        double x = LEFT;
        double y = TOP;
        long start = 0;
        boolean opened = false;
        double noReturn = LEFT;
        for (PhaseRow phase : phases) {
            if (phase.opened() != opened) {
                drawing.line("lag-grid", Drawing.GRID, EDGE, y, Drawing.WIDTH - EDGE, y);
                opened = phase.opened();
                noReturn = x;
            }
            if (opened) {
                drawing.line("lag-limit", Drawing.LIMIT, noReturn, y, noReturn, y + ROW, "stroke-width", "1.5");
            }
            row(phase, start, x, y);
            x += drawn(phase) * scale;
            y += ROW;
            start += budget(phase);
        }
        if (more > 0) {
            drawing.words("lag-muted", Drawing.MUTED, EDGE, y + ROW / 2 + 4, "start", drawing.say("more", more));
        }
        return drawing.finish();
    }

    private void legend() {
        double x = sign(EDGE, "phase-before", Drawing.LINE, true, "before");
        x = sign(x, "phase-after", Drawing.LOST, true, "after");
        sign(x, "phase-before", Drawing.LINE, false, "assumed");
    }

    private double sign(double x, String name, String colour, boolean declared, String word) {
        String text = drawing.say(word);
        bar(name, colour, declared, x, 12, 20);
        drawing.words("lag-ink", Drawing.INK, x + 26, 23, "start", text);
        return x + 26 + Drawing.width(text) + 22;
    }

    private void row(PhaseRow phase, long start, double x, double y) {
        double middle = y + ROW / 2 + 4;
        drawing.words("lag-ink", Drawing.INK, EDGE, middle, "start", phase.name());
        drawing.words("lag-muted", Drawing.MUTED, LEFT - 10, middle, "end", "+" + drawing.duration(start));
        double width = Math.max(LEAST, drawn(phase) * scale);
        double top = y + (ROW - BAR) / 2;
        bar(
                phase.opened() ? "phase-after" : "phase-before",
                phase.opened() ? Drawing.LOST : Drawing.LINE,
                phase.budget().declared(),
                x,
                top,
                width);
        if (budget(phase) > longest) {
            broken(x + width / 2, top);
        }
        drawing.words("lag-muted", Drawing.MUTED, x + width + 6, middle, "start", drawing.duration(budget(phase)));
    }

    private void bar(String name, String colour, boolean declared, double x, double y, double width) {
        drawing.svg.empty(
                "rect",
                "class",
                name,
                "x",
                Drawing.number(x),
                "y",
                Drawing.number(y),
                "width",
                Drawing.number(width),
                "height",
                Drawing.number(BAR),
                "rx",
                "2",
                "fill",
                colour,
                "fill-opacity",
                declared ? "1" : "0.45",
                "stroke",
                colour);
    }

    private void broken(double x, double top) {
        for (double at : new double[] {x - 3, x + 3}) {
            drawing.line("phase-break", Drawing.PAPER, at - 3, top + BAR + 2, at + 3, top - 2, "stroke-width", "3");
        }
    }

    private long drawn(PhaseRow phase) {
        return Math.min(longest, budget(phase));
    }

    private static long median(List<PhaseRow> phases) {
        return phases.stream()
                .mapToLong(PhaseTimeline::budget)
                .sorted()
                .skip(phases.size() / 2)
                .findFirst()
                .orElse(0);
    }

    private static long budget(PhaseRow phase) {
        return phase.budget().millis();
    }
}
