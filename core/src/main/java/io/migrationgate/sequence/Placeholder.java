package io.migrationgate.sequence;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Stands in a parameter for a value that only the run can know, for example {@code ${record-id of www}}. */
public final class Placeholder {
    private static final Pattern ANY = Pattern.compile("\\$\\{[^}]*\\}");

    private Placeholder() {}

    /** The placeholder for something of an asset. */
    static String of(String what, String asset) {
        return "${" + what + " of " + asset + "}";
    }

    /** Every placeholder of a value, in its order. */
    public static List<String> in(String value) {
        return ANY.matcher(value).results().map(MatchResult::group).toList();
    }
}
