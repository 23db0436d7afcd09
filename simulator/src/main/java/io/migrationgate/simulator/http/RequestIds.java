package io.migrationgate.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Counts request ids from the seed, in the shape the cloud gives them: the n-th call always has the same one. */
final class RequestIds {
    private final long seed;
    private long calls;

    RequestIds(long seed) {
        this.seed = seed;
    }

    String next() {
        calls++;
        byte[] name = (seed + ":" + calls).getBytes(StandardCharsets.US_ASCII);
        return UUID.nameUUIDFromBytes(name).toString().toUpperCase(Locale.ROOT);
    }
}
