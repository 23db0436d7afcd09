package io.migrationgate.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One phase of the cutover, worded.
 *
 * @param wave its number, from 1
 * @param opened whether the targets of the wave accept writes by then: whether it stands behind the first point of no
 *     return
 * @param assets names of what it is about
 * @param owner who answers for it; null when the plan does not say
 * @param budget how long it may take
 * @param entry ids of the criteria that let it begin
 * @param actions side effects, in their order
 * @param checks what must be seen before it is over
 */
public record PhaseRow(
        String id,
        int wave,
        boolean opened,
        List<String> assets,
        @Nullable String owner,
        Budget budget,
        List<Said> entry,
        List<String> actions,
        List<String> checks,
        Back wayBack) {
    /**
     * Something that either the plan says, or the engine because the plan does not.
     *
     * @param declared whether the plan says it
     */
    public record Said(String text, boolean declared) {}

    /**
     * How long a phase may take.
     *
     * @param declared whether the plan says it
     */
    public record Budget(long millis, boolean declared) {}

    /**
     * The way back from the phase.
     *
     * @param phases ids of the phases that are undone by whoever goes back from here, in that order
     * @param actions that undo this phase
     * @param checks what must be seen when this phase is undone
     * @param time estimated
     * @param loss which data may be lost
     * @param deadline until how long after the phase it works; null where nobody says, or until the point of no return
     * @param by who goes it
     */
    public record Back(
            List<String> phases,
            List<String> actions,
            List<String> checks,
            @Nullable Said time,
            @Nullable Said loss,
            @Nullable Said deadline,
            @Nullable Said by) {
        public Back {
            phases = List.copyOf(phases);
            actions = List.copyOf(actions);
            checks = List.copyOf(checks);
        }
    }

    public PhaseRow {
        assets = List.copyOf(assets);
        entry = List.copyOf(entry);
        actions = List.copyOf(actions);
        checks = List.copyOf(checks);
    }

    /** The id, with the wave where there was one before. */
    public String name() {
        return wave == 1 ? id : id + " (wave " + wave + ")";
    }
}
