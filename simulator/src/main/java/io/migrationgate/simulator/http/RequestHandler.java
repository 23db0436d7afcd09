package io.migrationgate.simulator.http;

/** Answers requests. */
@FunctionalInterface
interface RequestHandler {
    /** Answers one; may take its time. */
    Reply handle(HttpRequest request) throws InterruptedException;
}
