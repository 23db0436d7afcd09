package io.migrationgate.adapter.aliyun;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Carries what came over the wire, not yet believed; prints nothing of it. */
final class WireReply {
    private final int status;
    private final byte[] body;
    private final @Nullable Instant serverTime;

    WireReply(int status, byte[] body, @Nullable Instant serverTime) {
        this.status = status;
        this.body = body;
        this.serverTime = serverTime;
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
