package io.migrationgate.plan.form;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises what must never stand in a text that is kept and shown: by the name of a key, or by its own look.
 *
 * <p>Known looks are AccessKey ids and STS tokens of Alibaba Cloud, access keys of AWS (a source may stand there), private
 * keys, and user info in a URL. A bare password has no look; it is found by the name of its key.
 */
final class Secrets {
    private static final Pattern LOOK = Pattern.compile(
            "\\bLTAI[A-Za-z0-9]{6,}|\\bSTS\\.[A-Za-z0-9]{8,}|\\bCAIS[A-Za-z0-9+/=%]{40,}|\\b(?:AKIA|ASIA)[A-Z0-9]{16}"
                    + "|-----BEGIN [A-Z ]{0,30}PRIVATE KEY|://[^/\\s:@]{1,200}:[^/\\s@]{1,200}@");
    private static final List<String> NAMES = List.of(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secret",
            "token",
            "accesskey",
            "accesskeyid",
            "secretkey",
            "apikey",
            "privatekey");

    private Secrets() {}

    /** Whether a text holds something that looks like a secret. */
    static boolean isIn(String text) {
        return LOOK.matcher(text).find();
    }

    /** Whether a key has a name under which people write secrets. */
    static boolean isNamedLikeOne(String key) {
        String name = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return NAMES.stream().anyMatch(name::endsWith);
    }
}
