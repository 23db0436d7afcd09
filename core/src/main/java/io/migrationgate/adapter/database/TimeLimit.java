package io.migrationgate.adapter.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long one question may take, and how long any one step of it.
 *
 * @param until when the answer must be there, on that clock
 */
record TimeLimit(InstantSource clock, Instant until) {
    /** The longest that connecting may take. */
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** The longest that one statement may take: it is read from systems that work. */
    private static final Duration STATEMENT = Duration.ofSeconds(20);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration SLACK = Duration.ofSeconds(2);

    /** What is left, never negative. */
    Duration left() {
        Duration left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean over() {
        return left().isZero();
    }

    Duration connect() {
        return within(CONNECT);
    }

    Duration statement() {
        return within(STATEMENT);
    }

    /** How long to wait for bytes: a little longer than a server may work, so that it can still say that it gave up. */
    Duration answer() {
        return statement().plus(SLACK);
    }

    /** At least a second: a driver takes nothing for as long as you like. */
    private Duration within(Duration longest) {
        Duration left = left();
        Duration shorter = left.compareTo(longest) < 0 ? left : longest;
        return shorter.compareTo(SHORTEST) < 0 ? SHORTEST : shorter;
    }
}
