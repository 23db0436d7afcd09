package io.migrationgate.adapter.aliyun;

import java.time.Instant;

/**
 * Holds the body of a reply that came from the cloud.
 *
 * @param digest of its raw bytes
 * @param observedAt the world's clock when it was there
 */
record Reply(Fields body, String digest, Instant observedAt) {}
