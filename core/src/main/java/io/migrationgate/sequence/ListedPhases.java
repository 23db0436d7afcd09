package io.migrationgate.sequence;

import io.migrationgate.plan.Cutover;
import io.migrationgate.sequence.Refusal.How;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The phases that a plan lists for one wave, checked pair by pair against the order that must not be reversed.
 *
 * <p>Both ways of saying an order count: {@code after}, and the place in the list.
 */
record ListedPhases(int wave, List<Cutover.Phase> phases) {
    static ListedPhases of(int wave, List<Cutover.Phase> all) {
        return new ListedPhases(
                wave, all.stream().filter(phase -> phase.wave() == wave).toList());
    }

    Optional<Cutover.Phase> find(PhaseId id) {
        return phases.stream().filter(phase -> phase.id().equals(id.id())).findFirst();
    }

    /** Every pair that the plan reverses. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            String id = phases.get(i).id();
            phases.get(i).after().forEach(first -> check(first, id, How.AFTER, refusals));
            for (int j = i + 1; j < phases.size(); j++) {
                check(id, phases.get(j).id(), How.PLACE, refusals);
            }
        }
        return refusals;
    }

    private void check(String first, String second, How how, List<Refusal> refusals) {
        Optional<PhaseId> one = PhaseId.find(first);
        Optional<PhaseId> other = PhaseId.find(second);
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        OrderRules.between(other.get(), one.get())
                .filter(rule ->
                        refusals.stream().noneMatch(known -> known.rule().equals(rule)))
                .ifPresent(rule -> refusals.add(new Refusal(wave, rule, how)));
    }

    /** What is listed and does not fit the phases that the wave has. */
    List<Misfit> misfits(List<Phase> existing) {
        List<Misfit> misfits = new ArrayList<>();
        for (Cutover.Phase listed : phases) {
            Optional<Phase> phase = find(existing, listed.id());
            if (phase.isEmpty()) {
                misfits.add(Misfit.of("cutover-order.nothing-to-do", listed.id(), Integer.toString(wave)));
                continue;
            }
            listed.after().stream()
                    .filter(first -> find(existing, first).isEmpty())
                    .forEach(first -> misfits.add(Misfit.of("cutover-order.after-nothing", listed.id(), first)));
            if (!listed.assets().isEmpty()) {
                assets(listed, phase.get().assets(), misfits);
            }
        }
        return misfits;
    }

    private static void assets(Cutover.Phase listed, List<String> about, List<Misfit> misfits) {
        about.stream()
                .filter(asset -> !listed.assets().contains(asset))
                .forEach(asset -> misfits.add(Misfit.of("cutover-order.left-out", listed.id(), asset)));
        listed.assets().stream()
                .filter(asset -> !about.contains(asset))
                .forEach(asset -> misfits.add(Misfit.of("cutover-order.not-its-asset", listed.id(), asset)));
    }

    private static Optional<Phase> find(List<Phase> existing, String id) {
        return existing.stream().filter(phase -> phase.id().id().equals(id)).findFirst();
    }
}
