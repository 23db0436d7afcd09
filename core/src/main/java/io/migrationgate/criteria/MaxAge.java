package io.migrationgate.criteria;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The oldest evidence that a criterion accepts.
 *
 * @param kind how age is limited
 * @param text the limit for people: a duration, the name of a setting, or the kind
 * @param limit of {@link Kind#FIXED}; null of any other
 */
public record MaxAge(Kind kind, String text, @Nullable Duration limit) {
    /** How age is limited. */
    public enum Kind {
        /** Read in this run. */
        RUN,
        /** A series that ends now. */
        WINDOW,
        /** A fixed duration. */
        FIXED,
        /** A setting of the plan. */
        SETTING,
        /** Does not age. */
        NONE
    }

    static final MaxAge RUN = new MaxAge(Kind.RUN, "run", null);
    static final MaxAge WINDOW = new MaxAge(Kind.WINDOW, "window", null);
    static final MaxAge NONE = new MaxAge(Kind.NONE, "-", null);

    static MaxAge of(Duration limit) {
        String text = limit.toHours() > 24 ? limit.toDays() + "d" : limit.toHours() + "h";
        return new MaxAge(Kind.FIXED, text, limit);
    }

    static MaxAge setting(String parameter) {
        return new MaxAge(Kind.SETTING, parameter, null);
    }
}
