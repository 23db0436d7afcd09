package io.migrationgate.plan;

import java.time.Duration;

/**
 * Describes one setting of a criterion.
 *
 * @param standard the default: a {@link Duration}, a share ({@link Double}, 0 to 1) or a whole number ({@link Integer})
 */
public record Parameter(String name, Object standard, Stricter stricter) {
    /** Which way a setting becomes stricter. */
    public enum Stricter {
        LESS,
        MORE,
        /** Neither way: free to set. */
        FREE
    }

    /** Whether a value asks for less than the default does. */
    public boolean loosens(Object value) {
        int order = compare(value, standard);
        return switch (stricter) {
            case LESS -> order > 0;
            case MORE -> order < 0;
            case FREE -> false;
        };
    }

    private static int compare(Object left, Object right) {
        if (left instanceof Duration duration) {
            return duration.compareTo((Duration) right);
        }
        if (left instanceof Integer count) {
            return count.compareTo((Integer) right);
        }
        return ((Double) left).compareTo((Double) right);
    }
}
