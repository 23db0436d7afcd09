package io.migrationgate.sequence;

import io.migrationgate.plan.Asset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a phase does for each asset, in the order of the plan, and what takes that back. */
final class PhaseDraft {
    private final PhaseId id;
    private final Set<String> assets = new LinkedHashSet<>();
    private final List<ActionSpec> actions = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<ActionSpec> undo = new ArrayList<>();
    private final List<Check> undoChecks = new ArrayList<>();

    PhaseDraft(PhaseId id) {
        this.id = id;
    }

    PhaseId id() {
        return id;
    }

    /** The phase is about the asset. */
    PhaseDraft about(Asset asset) {
        assets.add(asset.name());
        return this;
    }

    PhaseDraft act(ActionSpec action) {
        actions.add(action);
        return this;
    }

    PhaseDraft look(String subject, Observation... observations) {
        List.of(observations).forEach(one -> checks.add(new Check(subject, one)));
        return this;
    }

    PhaseDraft undo(ActionSpec action) {
        undo.add(action);
        return this;
    }

    PhaseDraft undoLook(String subject, Observation... observations) {
        List.of(observations).forEach(one -> undoChecks.add(new Check(subject, one)));
        return this;
    }

    /** Whether there is anything that the phase is about. */
    boolean exists() {
        return !assets.isEmpty();
    }

    List<String> assets() {
        return List.copyOf(assets);
    }

    List<ActionSpec> actions() {
        return actions;
    }

    List<Check> checks() {
        return checks;
    }

    List<ActionSpec> undoActions() {
        return undo;
    }

    List<Check> undoChecks() {
        return undoChecks;
    }
}
