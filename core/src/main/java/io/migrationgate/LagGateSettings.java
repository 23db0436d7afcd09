package io.migrationgate;

import io.migrationgate.plan.Settings;
import java.util.List;

/**
 * What a caller of the lag gate asks for beside the plan.
 *
 * @param settings of {@code dts-lag}; may be stricter than the plan's, never looser (free with {@code simulated: true})
 * @param databases names of the databases to judge; empty means all
 */
public record LagGateSettings(Settings settings, List<String> databases) {
    /** Nothing beside the plan. */
    public static final LagGateSettings NONE = new LagGateSettings(Settings.NONE, List.of());

    public LagGateSettings {
        databases = List.copyOf(databases);
    }
}
