package io.migrationgate.it.cloud;

import java.time.Instant;
import java.util.Map;

/**
 * Records one call for assertions: no header, no signature, no secret.
 *
 * @param keyId the key that the call says it is signed with, empty when it is not signed
 * @param refusal the error code when the signature was refused, else empty
 */
public record Call(
        String method,
        String host,
        String action,
        String version,
        Map<String, String> parameters,
        Instant at,
        String keyId,
        boolean verified,
        String refusal) {}
