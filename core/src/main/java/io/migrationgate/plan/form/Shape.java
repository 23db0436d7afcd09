package io.migrationgate.plan.form;

import org.jspecify.annotations.Nullable;

/**
 * Describes what a value may look like, and reads it.
 *
 * @param <T> type of the value
 */
public sealed interface Shape<T> permits Scalar, Choice, Flag, Count, Nested, Items, Table, WordOrNested, ReadLater {
    /** Reads the value at a spot that is not empty, or reports what is wrong there and returns null. */
    @Nullable T read(Spot spot);

    /** What is allowed, for a message: {@code a duration such as 60s}. */
    String words();

    /** A value that takes the place of a refused one until all mistakes are thrown. */
    T standIn();

    /** Hands this description to somebody who writes from it. */
    <R> R accept(ShapeVisitor<R> visitor);
}
