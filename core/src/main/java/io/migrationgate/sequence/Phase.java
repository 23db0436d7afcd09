package io.migrationgate.sequence;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One phase of a wave, for the assets that it is about.
 *
 * @param wave its number, from 1
 * @param assets names, in the order of the plan
 * @param owner who answers for it; null when the plan does not say
 * @param entry ids of the criteria that let it begin
 * @param actions in their order; none where the phase only waits and looks
 */
public record Phase(
        PhaseId id,
        int wave,
        List<String> assets,
        @Nullable String owner,
        Stated<Duration> budget,
        List<Stated<String>> entry,
        List<ActionSpec> actions,
        List<Check> checks,
        PhaseWayBack wayBack) {
    public Phase {
        assets = List.copyOf(assets);
        entry = List.copyOf(entry);
        actions = List.copyOf(actions);
        checks = List.copyOf(checks);
    }

    /** The name for people: the id, with the wave where there was one before. */
    public String name() {
        return wave == 1 ? id.id() : id.id() + " (wave " + wave + ")";
    }

    /** Where it stands between the points of no return. */
    public Stretch stretch() {
        return id.stretch();
    }
}
