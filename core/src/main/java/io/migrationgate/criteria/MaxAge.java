package io.migrationgate.criteria;

import java.time.Duration;

/**
 * The oldest evidence that a criterion accepts.
 *
 * @param kind how age is limited
 * @param text the limit for people: a duration, the name of a setting, or the kind
 */
public record MaxAge(Kind kind, String text) {
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

    static final MaxAge RUN = new MaxAge(Kind.RUN, "run");
    static final MaxAge WINDOW = new MaxAge(Kind.WINDOW, "window");
    static final MaxAge NONE = new MaxAge(Kind.NONE, "-");

    static MaxAge of(Duration limit) {
        return new MaxAge(Kind.FIXED, limit.toHours() > 24 ? limit.toDays() + "d" : limit.toHours() + "h");
    }

    static MaxAge setting(String parameter) {
        return new MaxAge(Kind.SETTING, parameter);
    }
}
