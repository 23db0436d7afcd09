package io.migrationgate.access;

import java.time.Duration;
import java.util.Map;

/**
 * What a courier takes along.
 *
 * @param task a JSON text without anything secret
 * @param secrets the credentials that the task needs, by the names that the plan gives them; they cross in a field of
 *     their own and are neither stored nor logged anywhere
 * @param within how long the answer may take
 */
public record Errand(String task, Map<String, Credential> secrets, Duration within) {
    public Errand {
        secrets = Map.copyOf(secrets);
    }
}
