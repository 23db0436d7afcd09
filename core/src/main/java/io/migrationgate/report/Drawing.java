package io.migrationgate.report;

import java.time.Duration;
import java.util.Locale;

/**
 * A drawing in SVG: its pen, its colours and its words.
 *
 * <p>Has neither script nor style attributes, so that a page with a strict content security policy may show it. Colours are
 * presentation attributes with a class beside them: without any style sheet the drawing is complete, with one it follows the
 * page's light or dark colours.
 */
class Drawing {
    static final double WIDTH = 860;
    static final String INK = "#1f2933";
    static final String MUTED = "#52606d";
    static final String GRID = "#d0d8e0";
    static final String PAPER = "#ffffff";
    static final String LINE = "#0b5cad";
    static final String LIMIT = "#b42318";
    static final String WINDOW = "#e6f0fa";
    static final String LOST = "#8a4b00";

    private static final double CHARACTER = 6.6;

    final Wording wording;
    final String id;
    final XmlWriter svg = new XmlWriter();

    private final String words;

    /**
     * Draws nothing yet.
     *
     * @param id begins the ids inside the drawing; letters, digits and dashes, one per drawing of a page
     * @param words what the keys of its own sentences begin with
     */
    Drawing(Wording wording, String id, String words) {
        this.wording = wording;
        this.id = id;
        this.words = words;
    }

    /** Begins, with what those are told who cannot see it. */
    void open(String name, double height, String title, String description) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                name,
                "viewBox",
                "0 0 " + number(WIDTH) + " " + number(height),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc",
                "font-family",
                "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif",
                "font-size",
                "12");
        svg.element("title", title, "id", id + "-title");
        svg.element("desc", description, "id", id + "-desc");
    }

    /** Ends, and gives the whole drawing. */
    String finish() {
        return svg.close().finish();
    }

    String say(String key, Object... arguments) {
        return wording.say(words + key, arguments);
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
