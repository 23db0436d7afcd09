package io.migrationgate;

/** Says in one sentence that a verb was asked for in a way that cannot work, before anything was called. */
public final class UsageException extends RuntimeException {
    public UsageException(String message) {
        super(message);
    }
}
