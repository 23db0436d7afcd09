package io.migrationgate.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the cutover goes.
 *
 * @param observe how long the post-cutover watch lasts, or null for the default
 * @param commands names of commands by phase; the argv lists behind them are never in a plan
 * @param phases that override generated ones
 */
public record Cutover(
        @Nullable Window window, @Nullable Duration observe, Map<String, String> commands, List<Phase> phases) {
    /** When the cutover may happen. */
    public record Window(Instant notBefore, Instant notAfter) {}

    /** A phase as the user lists it. */
    public record Phase(
            String id,
            List<String> after,
            @Nullable String owner,
            @Nullable Duration budget,
            List<String> entry,
            List<String> assets,
            int wave) {
        public Phase {
            after = List.copyOf(after);
            entry = List.copyOf(entry);
            assets = List.copyOf(assets);
        }
    }

    public Cutover {
        commands = Collections.unmodifiableMap(new LinkedHashMap<>(commands));
        phases = List.copyOf(phases);
    }
}
