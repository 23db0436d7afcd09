package io.migrationgate.criteria.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a right of MySQL is on: {@code *.*}, {@code schema.*}, {@code schema.table} or {@code schema.table(columns)}. In the
 * name of a schema, {@code %} and {@code _} stand for other characters unless a backslash is before them.
 */
record MySqlScope(String on) {
    private static final Pattern QUOTED = Pattern.compile("`((?:[^`]|``)*+)`");

    boolean everywhere() {
        return on.equals("*.*");
    }

    /** Whether all of that schema is covered. */
    boolean coversAllOf(String schema) {
        return everywhere() || (on.endsWith(".*") && matches(pattern(), schema, 0, 0));
    }

    /** Whether nothing but that schema is covered, or part of it. */
    boolean inside(String schema) {
        return !everywhere() && literal().equals(schema);
    }

    /** The schema as it was granted; a dot or a quote in its name is told from those around it by quotes. */
    private String pattern() {
        Matcher quoted = QUOTED.matcher(on);
        if (quoted.lookingAt()) {
            return quoted.group(1).replace("``", "`");
        }
        int dot = on.indexOf('.');
        return dot < 0 ? on : on.substring(0, dot);
    }

    /** The name of the schema when it stands for one alone; one that holds {@code _} is hardly ever meant as a pattern. */
    private String literal() {
        return pattern().replace("\\_", "_").replace("\\%", "\0");
    }

    private static boolean matches(String pattern, String text, int at, int in) {
        if (at == pattern.length()) {
            return in == text.length();
        }
        char one = pattern.charAt(at);
        if (one == '%') {
            return matches(pattern, text, at + 1, in) || (in < text.length() && matches(pattern, text, at, in + 1));
        }
        if (in == text.length()) {
            return false;
        }
        if (one == '\\' && at + 1 < pattern.length()) {
            return pattern.charAt(at + 1) == text.charAt(in) && matches(pattern, text, at + 2, in + 1);
        }
        return (one == '_' || one == text.charAt(in)) && matches(pattern, text, at + 1, in + 1);
    }
}
