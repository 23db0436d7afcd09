package io.migrationgate.report;

import java.util.Locale;

/**
 * Makes text that came from outside harmless on any console and page: whatever cannot be seen is shown as an escape.
 *
 * <p>That is every control character (line breaks and the escapes of terminals among them), every invisible format
 * character (those that turn the direction of writing among them), and halves of characters.
 */
final class PlainText {
    private static final String CUT = "…";

    private PlainText() {}

    /** The text on one line, with nothing invisible in it. */
    static String clean(String text) {
        if (text.codePoints().allMatch(PlainText::visible)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(code -> {
            if (visible(code)) {
                clean.appendCodePoint(code);
            } else {
                clean.append(escape(code));
            }
        });
        return clean.toString();
    }

    /** The text without anything invisible, at most that many characters long. */
    static String clean(String text, int length) {
        String part = text.length() > length ? text.substring(0, length) : text;
        String clean = clean(part);
        if (part.length() == text.length() && clean.length() <= length) {
            return clean;
        }
        int end = Math.min(clean.length(), length - 1);
        boolean halved = end > 0 && Character.isHighSurrogate(clean.charAt(end - 1));
        return clean.substring(0, halved ? end - 1 : end) + CUT;
    }

    /** Whether people see that character for what it is. */
    static boolean visible(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // U+FFFE, U+FFFF and their like are no characters at all, and not allowed in XML.
            case Character.UNASSIGNED -> (code & 0xFFFE) != 0xFFFE;
            default -> true;
        };
    }

    private static String escape(int code) {
        return switch (code) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, code > 0xFFFF ? "\\u{%X}" : "\\u%04X", code);
        };
    }
}
