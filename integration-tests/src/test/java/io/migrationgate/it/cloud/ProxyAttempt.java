package io.migrationgate.it.cloud;

/**
 * Records what came to the proxy: the target as the client named it, and what became of it.
 *
 * @param target host and port of a CONNECT, else the whole first line's target
 */
public record ProxyAttempt(String target, Outcome outcome) {

    /** Says how the proxy dealt with an attempt. */
    public enum Outcome {
        TUNNELLED,
        /** Credentials for the proxy were missing or wrong. */
        CHALLENGED,
        /** No CONNECT, or to a host outside the cloud. */
        REFUSED,
        /** A tunnel whose client did not complete the TLS handshake. */
        UNTRUSTED
    }
}
