package io.migrationgate.sequence;

import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.MigrationPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cutover as data: its waves, in their order, with exactly the phases that the assets of the plan need.
 *
 * <p>The order is the engine's. A plan's own list of phases gives owners, budgets, more entry criteria and waves; where it
 * contradicts the order, the sequence keeps the order and says what it refuses.
 *
 * @param refusals pairs of phases that the plan reverses
 * @param misfits what the plan's list says and does not fit
 */
public record Sequence(List<Wave> waves, List<Refusal> refusals, List<Misfit> misfits) {
    public Sequence {
        waves = List.copyOf(waves);
        refusals = List.copyOf(refusals);
        misfits = List.copyOf(misfits);
    }

    /**
     * The sequence of a plan.
     *
     * @param commands what the named commands run, as far as this run was told
     */
    public static Sequence of(MigrationPlan plan, NamedCommands commands) {
        WaveNumbers numbers = new WaveNumbers(plan);
        List<Wave> waves = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        List<Misfit> misfits = new ArrayList<>(numbers.misfits());
        Set<Integer> known = new HashSet<>();
        for (Map.Entry<Integer, List<Asset>> entry : numbers.assets().entrySet()) {
            ListedPhases listed = ListedPhases.of(entry.getKey(), WaveNumbers.listed(plan));
            Wave wave = wave(plan, commands, listed, entry.getValue());
            waves.add(wave);
            known.add(entry.getKey());
            refusals.addAll(listed.refusals());
            misfits.addAll(listed.misfits(wave.phases()));
        }
        WaveNumbers.listed(plan).stream()
                .map(Cutover.Phase::wave)
                .distinct()
                .filter(number -> !known.contains(number))
                .forEach(number -> misfits.add(Misfit.of("cutover-order.empty-wave", Integer.toString(number))));
        return new Sequence(waves, refusals, misfits);
    }

    private static Wave wave(MigrationPlan plan, NamedCommands commands, ListedPhases listed, List<Asset> assets) {
        WaveSteps steps = new WaveSteps(plan, commands, assets);
        WaysBack back = new WaysBack(plan);
        boolean databases = assets.stream().anyMatch(plan.databases()::contains);
        List<Phase> phases = new ArrayList<>();
        for (PhaseId id : PhaseId.values()) {
            PhaseDraft draft = steps.draft(id);
            if (draft.exists()) {
                Optional<Cutover.Phase> said = listed.find(id);
                @Nullable String owner = said.map(Cutover.Phase::owner).orElse(null);
                phases.add(new Phase(
                        id,
                        listed.wave(),
                        draft.assets(),
                        owner,
                        Budgets.of(plan, id, said),
                        EntryCriteria.of(
                                id, databases, said.map(Cutover.Phase::entry).orElse(List.of())),
                        draft.actions(),
                        draft.checks(),
                        back.next(draft, owner)));
            }
        }
        return new Wave(listed.wave(), assets.stream().map(Asset::name).toList(), phases);
    }

    /** All phases, wave by wave. */
    public Stream<Phase> phases() {
        return waves.stream().flatMap(wave -> wave.phases().stream());
    }

    /** The sum of all budgets. */
    public Duration budget() {
        return phases().map(phase -> phase.budget().value()).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The digest of what a rehearsal runs: waves, phases and assets in their order, every action with its parameters, every
     * check, and the same of the ways back.
     *
     * <p>Not in it: times, budgets, owners and entry criteria, which a rehearsal does not prove, and what named commands run,
     * which a rehearsal does not run. Two equal digests are two equal sequences in that sense.
     *
     * @return SHA-256 in lower-case hex
     */
    public String digest() {
        return SequenceDigest.of(this);
    }
}
