package io.migrationgate.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** Is what a client gets for a request, well-formed or not. */
interface Reply {
    /**
     * Writes the reply.
     *
     * @param date for the {@code Date} header
     * @return whether the connection may serve another request
     */
    boolean writeTo(OutputStream out, Instant date) throws IOException;

    /** Closes the connection without a word. */
    static Reply silence() {
        return (out, date) -> false;
    }
}
