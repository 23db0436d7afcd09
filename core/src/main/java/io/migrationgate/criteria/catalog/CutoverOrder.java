package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.sequence.Misfit;
import io.migrationgate.sequence.Refusal;
import io.migrationgate.sequence.Sequence;
import io.migrationgate.sequence.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Judges the order of the cutover: the engine's own, with which every pair of a plan's list must agree. Each reversed pair is
 * named with the risk that it creates.
 */
final class CutoverOrder extends SequenceCriterion {
    CutoverOrder() {
        super(
                CriterionId.CUTOVER_ORDER,
                "https://www.alibabacloud.com/help/en/dts/user-guide/switch-workloads-to-the-destination-database",
                Set.of());
    }

    @Override
    public Finding judge(Case subject) {
        Sequence sequence = subject.sequence();
        Sentence expected = Sentence.of("cutover-order.expected");
        List<Object> wrong = new ArrayList<>();
        sequence.refusals().forEach(refusal -> wrong.add(refused(refusal)));
        sequence.misfits().forEach(misfit -> wrong.add(said(misfit)));
        return wrong.isEmpty()
                ? subject.inferred(Status.PASS, expected, held(sequence), null)
                : subject.inferred(
                        Status.FAIL,
                        expected,
                        Sentence.of("cutover-order.wrong", wrong),
                        Sentence.of("cutover-order.repair"));
    }

    private static Sentence refused(Refusal refusal) {
        return Sentence.of(
                "cutover-order.reversed",
                refusal.rule().after().id(),
                refusal.rule().before().id(),
                refusal.wave(),
                Sentence.of("cutover-order.by-" + refusal.how().name().toLowerCase(Locale.ROOT)),
                Sentence.of(refusal.rule().risk()));
    }

    private static Sentence said(Misfit misfit) {
        return Sentence.of(misfit.key(), misfit.words().toArray());
    }

    private static Sentence held(Sequence sequence) {
        List<Object> waves = new ArrayList<>();
        for (Wave wave : sequence.waves()) {
            waves.add(Sentence.of(
                    "cutover-order.wave",
                    wave.number(),
                    wave.phases().stream().map(phase -> phase.id().id()).toList()));
        }
        return Sentence.of("cutover-order.right", waves);
    }
}
