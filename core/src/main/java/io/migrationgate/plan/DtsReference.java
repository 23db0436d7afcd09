package io.migrationgate.plan;

/**
 * Names the DTS task of a database.
 *
 * @param instance id of the DTS instance ({@code dts…})
 * @param job id of the DTS task
 * @param direction which way of a two-way task carries this database; forward unless the plan says otherwise
 */
public record DtsReference(String instance, String job, Type type, Direction direction, Reverse reverse) {
    /** The kind of task, which decides how its delay is read. */
    public enum Type {
        MIGRATION,
        SYNC
    }

    /** Which way of a two-way task is meant. */
    public enum Direction {
        FORWARD,
        REVERSE
    }

    /** How changes come back from target to source after the cutover. */
    public sealed interface Reverse {
        /** The API creates the reverse task. */
        record Auto() implements Reverse {}

        /** A reverse task that was prepared and is paused. */
        record Prepared(String instance, String job) implements Reverse {}

        /** Declared to have none; needs a waiver. */
        record None() implements Reverse {}

        /** The plan does not say; a finding of {@code dts-reverse-path}. */
        record Undeclared() implements Reverse {}
    }
}
