package io.migrationgate.sequence;

/**
 * Something a phase needs, with who says it.
 *
 * @param <T> what is said
 */
public record Stated<T>(T value, Origin origin) {
    /** Who says it. */
    public enum Origin {
        /** The plan. */
        DECLARED,
        /** The engine, because the plan does not. */
        INFERRED
    }

    static <T> Stated<T> declared(T value) {
        return new Stated<>(value, Origin.DECLARED);
    }

    static <T> Stated<T> inferred(T value) {
        return new Stated<>(value, Origin.INFERRED);
    }

    /** Whether the plan says it. */
    public boolean isDeclared() {
        return origin == Origin.DECLARED;
    }
}
