package io.migrationgate.access;

/** Says in one sentence why a named credential cannot be used; never holds any part of it. */
public final class CredentialException extends RuntimeException {
    public CredentialException(String message) {
        super(message);
    }
}
