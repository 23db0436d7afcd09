package io.migrationgate.sequence;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way back from a phase: what undoes the phase itself. Who goes back further undoes earlier phases, too, see
 * {@link Wave#wayBack}.
 *
 * @param reach how far the phase needs one of its own
 * @param as the phase whose way back it is; null unless {@link Reach#AS_EARLIER}
 * @param time estimated
 * @param loss which data may be lost: the plan's words, or a key of the sentences where the engine says it
 * @param deadline until how long after the phase it works; null before the first point of no return means until that
 *     point
 * @param by who goes it
 */
public record PhaseWayBack(
        Reach reach,
        @Nullable PhaseId as,
        List<ActionSpec> actions,
        List<Check> checks,
        @Nullable Stated<Duration> time,
        @Nullable Stated<String> loss,
        @Nullable Stated<Duration> deadline,
        @Nullable Stated<String> by) {
    /** How far a phase needs a way back. */
    public enum Reach {
        /** Nothing has changed yet. */
        NOTHING_TO_UNDO,
        /** The phase itself changes nothing; the way back is that of an earlier one. */
        AS_EARLIER,
        /** The phase changes something. */
        OWN
    }

    public PhaseWayBack {
        actions = List.copyOf(actions);
        checks = List.copyOf(checks);
    }
}
