package io.migrationgate.simulator.scenario;

import java.util.Locale;

/** Names what can go wrong with a call, as scenario files write it: in lower case, with hyphens. */
public enum FaultKind {
    /** 400 {@code Throttling.User}. */
    THROTTLING,
    /** 500 {@code InternalError}. */
    ERROR_500,
    /** 503 {@code ServiceUnavailable}. */
    ERROR_503,
    /** A page of a proxy instead of JSON. */
    HTML,
    /** 200 without a body. */
    EMPTY,
    /** The connection ends in the middle of the body that was announced. */
    TRUNCATED,
    /** A complete HTTP reply that holds half of the JSON. */
    CUT,
    /** JSON that is far too long. */
    OVERSIZED,
    /** Takes the scripted time; at or above the client's read time-out nobody is there to hear the answer. */
    SLOW,
    /** The action happens, its answer does not arrive. */
    LOST,
    /** 307 to another loopback port. */
    REDIRECT,
    /** HTTP 200 with {@code Success:false}. */
    SUCCESS_FALSE,
    /** 403 {@code Forbidden.RAM}. */
    FORBIDDEN,
    /** 400 {@code SignatureDoesNotMatch}. */
    INVALID_SIGNATURE,
    /** 400 {@code InvalidTimeStamp.Expired}. */
    CLOCK_SKEW;

    /** The word in scenario files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
