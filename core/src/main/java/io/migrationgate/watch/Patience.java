package io.migrationgate.watch;

/** How long a delay is watched that does not hold. */
public enum Patience {
    /** One window, no second try. */
    ONE_WINDOW,
    /** Until the time is up. */
    UNTIL_TIMEOUT
}
