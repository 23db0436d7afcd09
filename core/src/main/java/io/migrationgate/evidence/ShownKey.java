package io.migrationgate.evidence;

import java.util.regex.Pattern;

/** Makes the key of an object fit to be shown: one bounded line. */
public final class ShownKey {
    private static final int LIMIT = 120;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

    private ShownKey() {}

    public static String of(String key) {
        String bounded = key.length() > 4 * LIMIT ? key.substring(0, 4 * LIMIT) : key;
        String plain = INVISIBLE.matcher(bounded).replaceAll(" ").strip();
        return plain.length() <= LIMIT ? plain : plain.substring(0, LIMIT) + "…";
    }
}
