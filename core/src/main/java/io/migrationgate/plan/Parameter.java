package io.migrationgate.plan;

import io.migrationgate.plan.form.Share;
import io.migrationgate.plan.form.Span;
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

    /** What may be written without a waiver, for a message: {@code 24h or less}. */
    public String allowed() {
        return switch (stricter) {
            case LESS -> written() + " or less";
            case MORE -> written() + " or more";
            case FREE -> "what you need";
        };
    }

    /** The default as people write it. */
    public String written() {
        if (standard instanceof Duration duration) {
            return Span.write(duration);
        }
        return standard instanceof Double share ? Share.write(share) : standard.toString();
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
