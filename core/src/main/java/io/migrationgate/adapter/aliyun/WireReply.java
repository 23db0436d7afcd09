package io.migrationgate.adapter.aliyun;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries what came over the wire, not yet believed; prints nothing of it. */
final class WireReply {
    private final int status;
    private final byte[] body;
    private final @Nullable Instant serverTime;
    private final Function<String, @Nullable String> headers;

    WireReply(int status, byte[] body, @Nullable Instant serverTime) {
        this(status, body, serverTime, name -> null);
    }

    /** @param headers finds a header by its name, whatever its case */
    WireReply(int status, byte[] body, @Nullable Instant serverTime, Function<String, @Nullable String> headers) {
        this.status = status;
        this.body = body;
        this.serverTime = serverTime;
        this.headers = headers;
    }

    /** A header of the reply; of several of one name the last one. */
    @Nullable String header(String name) {
        return headers.apply(name);
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    /** What the server's {@code Date} header says. */
    @Nullable Instant serverTime() {
        return serverTime;
    }
}
