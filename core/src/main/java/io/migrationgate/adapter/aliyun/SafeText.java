package io.migrationgate.adapter.aliyun;

import io.migrationgate.access.Credential;
import java.util.regex.Pattern;

/**
 * Makes text of a reply fit to be shown: one bounded line, without control characters, keys, signatures or row values.
 */
final class SafeText {
    private static final int LIMIT = 300;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}\\s]+");
    private static final Pattern SIGNATURE = Pattern.compile("(?i)\\b[0-9a-f]{40,}\\b");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private SafeText() {}

    /** One bounded line. */
    static String line(String text) {
        String bounded = text.length() > 8 * LIMIT ? text.substring(0, 8 * LIMIT) : text;
        String plain = INVISIBLE.matcher(bounded).replaceAll(" ").strip();
        String unsigned = SIGNATURE.matcher(plain).replaceAll("***");
        return unsigned.length() <= LIMIT ? unsigned : unsigned.substring(0, LIMIT) + "…";
    }

    /** The same without any part of that key, should a reply echo it. */
    static String line(String text, Credential key) {
        String hidden = text.replace(key.password(), "***");
        String token = key.securityToken();
        return line(token == null ? hidden : hidden.replace(token, "***"));
    }

    /** A message about data: what it quotes may be a row's value. */
    static String withoutValues(String text) {
        return line(QUOTED.matcher(text).replaceAll("'…'"));
    }
}
