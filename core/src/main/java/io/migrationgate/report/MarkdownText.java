package io.migrationgate.report;

import java.util.regex.Pattern;

/**
 * Escapes text that came from outside for GitHub's Markdown: nothing in it formats, links, names a person or breaks a
 * table.
 */
final class MarkdownText {
    private static final String SPECIAL = "\\`*[]|~";
    private static final Pattern LINK = Pattern.compile("(?i)(https?|ftp):(?=//)|(mailto|xmpp):");
    /** No sign in it ends a link or a table cell. */
    private static final Pattern PAGE =
            Pattern.compile("https://[A-Za-z0-9.-]+(/[A-Za-z0-9._~/-]*)?(#[A-Za-z0-9._-]+)?");

    private static final Pattern HOST = Pattern.compile("(?i)\\bwww\\.");
    private static final Pattern PERSON = Pattern.compile("(?<!\\w)@(?=\\w)");
    private static final Pattern BLOCK = Pattern.compile("^(\\s*)([#+\\-=]|\\d+[.)])");

    private MarkdownText() {}

    static String escape(String text) {
        String clean = PlainText.clean(text);
        StringBuilder escaped = new StringBuilder(clean.length() + 16);
        for (int at = 0; at < clean.length(); at++) {
            char sign = clean.charAt(at);
            switch (sign) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '_' -> escaped.append(insideWord(clean, at) ? "_" : "\\_");
                default -> {
                    if (SPECIAL.indexOf(sign) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.append(sign);
                }
            }
        }
        return unlinked(escaped.toString());
    }

    /** That text as a link to an official page; the text alone, when the address is no plain one. */
    static String link(String text, String address) {
        return PAGE.matcher(address).matches() ? "[" + escape(text) + "](" + address + ")" : escape(text);
    }

    private static String unlinked(String escaped) {
        String text = LINK.matcher(escaped).replaceAll(match -> match.group().replace(":", "&#58;"));
        text = HOST.matcher(text).replaceAll("www&#46;");
        text = PERSON.matcher(text).replaceAll("@<!-- -->");
        return BLOCK.matcher(text).replaceAll(match -> match.group(1) + first(match.group(2)));
    }

    private static String first(String start) {
        return Character.isDigit(start.charAt(0))
                ? start.substring(0, start.length() - 1) + "&#" + (int) start.charAt(start.length() - 1) + ";"
                : "\\\\" + start;
    }

    /** Underscores between letters or digits format nothing. */
    private static boolean insideWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
