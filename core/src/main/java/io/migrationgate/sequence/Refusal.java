package io.migrationgate.sequence;

/**
 * A pair of phases that a plan puts the wrong way round.
 *
 * @param how the plan does it
 */
public record Refusal(int wave, OrderRule rule, How how) {
    /** How a plan says an order. */
    public enum How {
        /** By {@code after}. */
        AFTER,
        /** By the place in the list. */
        PLACE
    }
}
