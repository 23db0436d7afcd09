package io.migrationgate.access;

/** Says in a few words why another machine gave no answer; never quotes what it said. */
public final class CourierException extends RuntimeException {
    public CourierException(String message) {
        super(message);
    }
}
