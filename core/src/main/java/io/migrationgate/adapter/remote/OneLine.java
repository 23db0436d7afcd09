package io.migrationgate.adapter.remote;

import java.util.regex.Pattern;

/** Makes what another machine says fit to be shown: one short line without control characters. */
final class OneLine {
    private static final int LONGEST = 300;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

    private OneLine() {}

    static String of(String text) {
        String bounded = text.substring(0, Math.min(text.length(), 2 * LONGEST));
        String plain = INVISIBLE.matcher(bounded).replaceAll(" ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
