package io.migrationgate.plan.form;

import java.util.regex.Pattern;

/**
 * Repeats a word of the text in a message, but only where that is harmless.
 *
 * <p>A value may be a password in the wrong place, so only short plain words are repeated; for everything else the line
 * and column must do.
 */
public final class Quoted {
    static final String HIDDEN = "this value";

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} ._:/-]{0,62}");
    private static final Pattern RANDOM =
            Pattern.compile("(?=[A-Za-z0-9]*[A-Z])(?=[A-Za-z0-9]*[a-z])(?=[A-Za-z0-9]*[0-9])[A-Za-z0-9]{20,}");

    private Quoted() {}

    /** The text in quotes, or words that stand for it. */
    public static String of(String text) {
        return isPlain(text) ? '"' + text + '"' : HIDDEN;
    }

    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !RANDOM.matcher(text).find() && !Secrets.isIn(text);
    }
}
