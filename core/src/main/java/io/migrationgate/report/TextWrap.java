package io.migrationgate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks text into lines that fit a console, every line after the first indented.
 *
 * <p>Counts columns, not characters: a Chinese character takes two, and a line may break between two of them. A token
 * that fits no line is cut and ends in {@code …}.
 */
final class TextWrap {
    private static final String CUT = "…";

    /** Spaces, but not the one between a number and its unit. */
    private static final Pattern BREAK = Pattern.compile(" +(?!(?<=\\d )(?:(?:ms|s|min|h|d)\\b|%))");

    private static final List<Range> WIDE = List.of(
            new Range(0x1100, 0x115F),
            new Range(0x2E80, 0xA4CF),
            new Range(0xAC00, 0xD7A3),
            new Range(0xF900, 0xFAFF),
            new Range(0xFE30, 0xFE6F),
            new Range(0xFF00, 0xFF60),
            new Range(0xFFE0, 0xFFE6),
            new Range(0x1F300, 0x1FAFF),
            new Range(0x20000, 0x3FFFD));

    /** Code points that consoles draw two columns wide. */
    private record Range(int first, int last) {
        boolean holds(int code) {
            return code >= first && code <= last;
        }
    }

    private final int width;
    private final String hang;
    private final List<String> lines = new ArrayList<>();
    private StringBuilder line;
    private int used;
    private boolean empty;

    private TextWrap(int width, String first, int hang) {
        this.width = width;
        this.hang = " ".repeat(hang);
        this.line = new StringBuilder(first);
        this.used = columns(first);
        this.empty = true;
    }

    /**
     * Breaks a text.
     *
     * @param first what the first line begins with
     * @param hang how far the others are indented
     * @param text clean text
     */
    static List<String> lines(int width, String first, int hang, String text) {
        TextWrap wrap = new TextWrap(width, first, hang);
        BREAK.splitAsStream(text.strip()).forEach(wrap::word);
        wrap.newLine();
        return List.copyOf(wrap.lines);
    }

    /** The text, cut where it does not fit. */
    static String cut(String text, int width) {
        if (columns(text) <= width) {
            return text;
        }
        int taken = 0;
        int end = 0;
        while (taken + columns(text.codePointAt(end)) < width) {
            taken += columns(text.codePointAt(end));
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(0, end) + CUT;
    }

    static int columns(String text) {
        return text.codePoints().map(TextWrap::columns).sum();
    }

    private static int columns(int code) {
        return code >= 0x1100 && WIDE.stream().anyMatch(range -> range.holds(code)) ? 2 : 1;
    }

    private void word(String word) {
        boolean space = !empty;
        int start = 0;
        for (int at = 0; at < word.length(); at = word.offsetByCodePoints(at, 1)) {
            int next = word.offsetByCodePoints(at, 1);
            boolean breakable =
                    next < word.length() && columns(word.codePointAt(at)) == 2 && columns(word.codePointAt(next)) == 2;
            if (breakable || next == word.length()) {
                token(word.substring(start, next), space);
                space = false;
                start = next;
            }
        }
    }

    private void token(String token, boolean space) {
        int needed = columns(token) + (space ? 1 : 0);
        if (!empty && used + needed > width) {
            newLine();
        } else if (space) {
            line.append(' ');
            used++;
        }
        String fitting = cut(token, Math.max(2, width - used));
        line.append(fitting);
        used += columns(fitting);
        empty = false;
    }

    private void newLine() {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(hang);
        used = hang.length();
        empty = true;
    }
}
