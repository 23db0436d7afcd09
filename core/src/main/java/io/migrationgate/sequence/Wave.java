package io.migrationgate.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Assets that cut over together.
 *
 * @param number from 1; waves go one after another
 * @param assets names, in the order of the plan
 */
public record Wave(int number, List<String> assets, List<Phase> phases) {
    public Wave {
        assets = List.copyOf(assets);
        phases = List.copyOf(phases);
    }

    /** The phase of that id, if this wave has it. */
    public Optional<Phase> phase(PhaseId id) {
        return phases.stream().filter(phase -> phase.id() == id).findFirst();
    }

    /**
     * What takes the wave back from a phase: that phase and all before it, the last one first, each as far as it changes
     * something.
     *
     * <p>After the first point of no return the forward task stays suspended: the source then has what the target wrote, by
     * the reverse task, and a forward task that went on would send it back.
     */
    public List<Phase> wayBack(PhaseId from) {
        List<Phase> back = new ArrayList<>();
        for (Phase phase : phases) {
            boolean kept = from.stretch() != Stretch.BEFORE_PNR1 && phase.id() == PhaseId.SUSPEND_FORWARD;
            if (phase.id().compareTo(from) <= 0 && phase.wayBack().reach() == PhaseWayBack.Reach.OWN && !kept) {
                back.add(0, phase);
            }
        }
        return back;
    }
}
