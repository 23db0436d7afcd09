package io.migrationgate.adapter.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes a line of {@code SHOW GRANTS} apart into words, quoted names and signs.
 *
 * <p>A name is what stands between two quotes of one kind, in which a quote is doubled; nothing else escapes it.
 */
final class GrantTokens {
    /** @param quoted whether it is a name, which is no word however it reads */
    record Token(String text, boolean quoted) {}

    private static final String QUOTES = "`'\"";
    private static final String SIGNS = ",().@*";

    private final List<Token> tokens;
    private int next;

    private GrantTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Empty when a quote is not closed. */
    static Optional<GrantTokens> of(String line) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char sign = line.charAt(at);
            if (Character.isWhitespace(sign)) {
                at++;
            } else if (QUOTES.indexOf(sign) >= 0) {
                StringBuilder name = new StringBuilder();
                int end = name(line, at, name);
                if (end < 0) {
                    return Optional.empty();
                }
                tokens.add(new Token(name.toString(), true));
                at = end;
            } else {
                int end = at + 1;
                while (SIGNS.indexOf(sign) < 0 && end < line.length() && isWord(line.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(line.substring(at, end), false));
                at = end;
            }
        }
        return Optional.of(new GrantTokens(tokens));
    }

    /** Reads a quoted name and says where it ends; -1 when it does not. */
    private static int name(String line, int start, StringBuilder name) {
        char quote = line.charAt(start);
        int at = start + 1;
        while (at < line.length()) {
            char sign = line.charAt(at);
            if (sign != quote) {
                name.append(sign);
                at++;
            } else if (at + 1 < line.length() && line.charAt(at + 1) == quote) {
                name.append(quote);
                at += 2;
            } else {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean isWord(char sign) {
        return !Character.isWhitespace(sign) && QUOTES.indexOf(sign) < 0 && SIGNS.indexOf(sign) < 0;
    }

    boolean done() {
        return next >= tokens.size();
    }

    /** Whether a name comes next. */
    boolean isName() {
        return !done() && tokens.get(next).quoted();
    }

    /** Whether these words and signs come next. */
    boolean is(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (next + i >= tokens.size() || !isWord(tokens.get(next + i), words[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(Token token, String word) {
        return !token.quoted() && token.text().equalsIgnoreCase(word);
    }

    /** Passes these words and signs when they come next. */
    boolean take(String... words) {
        boolean there = is(words);
        next += there ? words.length : 0;
        return there;
    }

    /** Passes a name. */
    Optional<String> name() {
        return isName() ? Optional.of(tokens.get(next++).text()) : Optional.empty();
    }

    /** Passes a name that may stand without quotes. */
    Optional<String> looseName() {
        boolean sign = !done() && !isName() && SIGNS.contains(tokens.get(next).text());
        return done() || sign
                ? Optional.empty()
                : Optional.of(tokens.get(next++).text());
    }

    /** Passes words up to the next name or sign, and those that end them: what a right is called. */
    Optional<String> words(String... ends) {
        List<String> words = new ArrayList<>();
        while (!done() && !isName() && !SIGNS.contains(tokens.get(next).text()) && !isAny(ends)) {
            words.add(tokens.get(next++).text().toUpperCase(Locale.ROOT));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private boolean isAny(String... ends) {
        for (String end : ends) {
            if (is(end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these words stand anywhere behind. */
    boolean later(String... words) {
        int start = next;
        boolean found = false;
        while (!done() && !found) {
            found = is(words);
            next++;
        }
        next = start;
        return found;
    }
}
