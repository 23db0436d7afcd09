package io.migrationgate.watch;

import io.migrationgate.criteria.About;
import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Stage;
import io.migrationgate.criteria.catalog.Catalog;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.Waiver;
import io.migrationgate.sequence.Sequence;
import io.migrationgate.verdict.Verdict;
import io.migrationgate.verdict.Waiving;
import io.migrationgate.watch.AssessmentResult.NotJudgedYet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges what an assignment asks for, from a book of evidence alone. */
public final class Judge {
    private final Assignment assignment;
    private final Sequence sequence;

    public Judge(Assignment assignment) {
        this.assignment = assignment;
        this.sequence = Sequence.of(assignment.plan(), assignment.commands());
    }

    /** The cutover that plan and phases are judged by. */
    public Sequence sequence() {
        return sequence;
    }

    /** The kinds of evidence that the asked criteria look at for their subjects. */
    Set<EvidenceKind<?>> needs() {
        return asked().stream()
                .flatMap(id -> Catalog.find(id).stream())
                .flatMap(criterion -> assignment.stages().stream()
                        .filter(stage ->
                                subjects(criterion.id()).stream().anyMatch(about -> criterion.judges(about, stage)))
                        .flatMap(stage -> criterion.needs(stage).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The findings, one per criterion, stage and subject, waivers applied. */
    public List<Finding> findings(EvidenceBook book, Instant startedAt, Instant now) {
        MigrationPlan plan = assignment.plan();
        List<Finding> findings = new ArrayList<>();
        for (CriterionId id : asked()) {
            for (Stage stage : assignment.stages()) {
                for (About about : subjects(id)) {
                    Catalog.find(id)
                            .filter(criterion -> criterion.judges(about, stage))
                            .map(criterion -> criterion.judge(new Case(
                                    id, plan, about, settings(id, about.waived(), now), book, startedAt, now, stage)))
                            .ifPresent(finding -> findings.add(Waiving.apply(plan, finding, about.waived(), now)));
                }
            }
        }
        return findings;
    }

    /** What a criterion makes findings for, in this plan: its assets, its phases, or itself. */
    private List<About> subjects(CriterionId id) {
        return switch (id.subject()) {
            case PLAN -> List.of(new About.OfPlan(sequence));
            case PHASE ->
                sequence.waves().stream()
                        .flatMap(wave ->
                                wave.phases().stream().<About>map(phase -> new About.OfPhase(sequence, wave, phase)))
                        .toList();
            default ->
                assignment.assets().stream().<About>map(About.OfAsset::new).toList();
        };
    }

    /** The settings that a criterion is judged by for a subject, which is named as waivers name it. */
    Settings settings(CriterionId id, String subject, Instant now) {
        Settings settings = Waiving.settings(assignment.plan(), id, subject, now);
        return id == CriterionId.DTS_LAG ? settings.under(assignment.lagSettings()) : settings;
    }

    /** What applies to the plan and cannot be judged yet. */
    public List<NotJudgedYet> notJudged() {
        List<NotJudgedYet> missing = new ArrayList<>();
        if (!assignment.complete()) {
            return missing;
        }
        for (CriterionId id : asked()) {
            if (id.subject().wholePlan()) {
                if (Catalog.find(id).isEmpty()) {
                    missing.add(new NotJudgedYet(id, Waiver.PLAN));
                }
                continue;
            }
            for (Asset asset : assignment.assets()) {
                boolean judged = Catalog.find(id)
                        .filter(criterion -> criterion.judges(asset))
                        .isPresent();
                if (id.subject().covers(asset.kind()) && !judged) {
                    missing.add(new NotJudgedYet(id, asset.name()));
                }
            }
        }
        return missing;
    }

    /** The verdict: in a real run, what cannot be judged yet keeps a GO away. */
    public Verdict verdict(List<Finding> findings) {
        Verdict verdict = Verdict.of(findings);
        boolean incomplete = !assignment.plan().simulated() && !notJudged().isEmpty();
        return verdict == Verdict.GO && incomplete ? Verdict.INCONCLUSIVE : verdict;
    }

    private List<CriterionId> asked() {
        return List.of(CriterionId.values()).stream()
                .filter(id -> assignment.stages().stream().anyMatch(id.stages()::contains))
                .filter(assignment.criteria()::contains)
                .toList();
    }
}
