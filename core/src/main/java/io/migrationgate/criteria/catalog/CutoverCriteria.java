package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.criteria.Stage;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.sequence.ActionSpec.Unassigned;
import io.migrationgate.sequence.Phase;
import io.migrationgate.sequence.PhaseId;
import io.migrationgate.sequence.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges whether a phase can be answered for: somebody owns it, it has a budget and criteria that let it begin, and
 * everything it does is done by something.
 *
 * <p>Budget and entry criteria may be the engine's own; the finding says which are. Nobody can infer an owner.
 */
final class CutoverCriteria extends SequenceCriterion {
    CutoverCriteria() {
        super(
                CriterionId.CUTOVER_CRITERIA,
                "https://www.alibabacloud.com/help/en/dts/user-guide/switch-workloads-to-the-destination-database",
                Set.of());
    }

    @Override
    public Finding judge(Case subject) {
        Phase phase = subject.phase();
        Sentence expected = Sentence.of("cutover-criteria.expected");
        List<Object> late = late(phase);
        if (!late.isEmpty()) {
            return subject.planned(
                    Status.FAIL,
                    expected,
                    Sentence.of("cutover-criteria.late", late, phase.id().id()),
                    Sentence.of("cutover-criteria.do-entry"));
        }
        List<Object> open = open(phase);
        return open.isEmpty()
                ? subject.planned(Status.PASS, expected, answered(phase), null)
                : subject.planned(
                        Status.INCONCLUSIVE,
                        expected,
                        Sentence.of("cutover-criteria.open", open),
                        Sentence.of("cutover-criteria.do", phase.id().id()));
    }

    private static List<Object> open(Phase phase) {
        List<Object> open = new ArrayList<>();
        if (phase.owner() == null) {
            open.add(Sentence.of("cutover-criteria.no-owner"));
        }
        phase.actions().stream()
                .filter(Unassigned.class::isInstance)
                .map(Unassigned.class::cast)
                .forEach(one -> open.add(Sentence.of("unassigned." + one.work().id(), one.subject())));
        return open;
    }

    /** Entry criteria of the plan that are judged only after the phase has begun. */
    private static List<Object> late(Phase phase) {
        Stage latest = latest(phase.id());
        return phase.entry().stream()
                .filter(Stated::isDeclared)
                .map(Stated::value)
                .filter(id -> CriterionId.find(id)
                        .filter(one -> one.stages().stream().noneMatch(stage -> stage.compareTo(latest) <= 0))
                        .isPresent())
                .<Object>map(id -> id)
                .toList();
    }

    /** The last stage whose criteria are judged when a phase begins. */
    private static Stage latest(PhaseId id) {
        return switch (id) {
            case PREFLIGHT -> Stage.READY;
            case HOLD, PREPARE_REVERSE, FREEZE -> Stage.BEFORE_FREEZE;
            case DRAIN, FINAL_VERIFY, CUT_OVER_SERVERS, LAST_OBJECTS, SUSPEND_FORWARD, START_REVERSE -> Stage.IN_FREEZE;
            case OPEN_TARGET -> Stage.OPENING;
            case SWITCH_APPLICATION, SMOKE_TEST, LOAD_BALANCER, DNS, DRAIN_OLD, OBSERVE -> Stage.AFTER;
        };
    }

    private static Sentence answered(Phase phase) {
        Sentence budget = Sentence.of(
                phase.budget().isDeclared() ? "cutover-criteria.budget" : "cutover-criteria.budget-inferred",
                phase.budget().value());
        return Sentence.of(
                "cutover-criteria.right",
                String.valueOf(phase.owner()),
                budget,
                Stream.of(entry(phase, true), entry(phase, false))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Object> entry(Phase phase, boolean declared) {
        List<Object> ids = phase.entry().stream()
                .filter(one -> one.isDeclared() == declared)
                .<Object>map(Stated::value)
                .toList();
        String key = declared ? "cutover-criteria.entry" : "cutover-criteria.entry-inferred";
        return ids.isEmpty() ? List.of() : List.of(Sentence.of(key, ids));
    }
}
