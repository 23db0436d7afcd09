package io.migrationgate.watch;

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

    public Judge(Assignment assignment) {
        this.assignment = assignment;
    }

    /** The kinds of evidence that the asked criteria look at for the assets. */
    Set<EvidenceKind<?>> needs() {
        return asked().stream()
                .flatMap(id -> Catalog.find(id).stream())
                .flatMap(criterion -> assignment.stages().stream()
                        .filter(stage -> assignment.assets().stream().anyMatch(asset -> criterion.judges(asset, stage)))
                        .flatMap(stage -> criterion.needs(stage).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The findings, one per criterion, stage and asset, waivers applied. */
    public List<Finding> findings(EvidenceBook book, Instant startedAt, Instant now) {
        List<Finding> findings = new ArrayList<>();
        for (CriterionId id : asked()) {
            for (Stage stage : assignment.stages()) {
                for (Asset asset : assignment.assets()) {
                    Catalog.find(id)
                            .filter(criterion -> criterion.judges(asset, stage))
                            .map(criterion -> criterion.judge(new Case(
                                    id,
                                    assignment.plan(),
                                    asset,
                                    settings(id, asset, now),
                                    book,
                                    startedAt,
                                    now,
                                    stage)))
                            .ifPresent(finding -> findings.add(Waiving.apply(assignment.plan(), finding, now)));
                }
            }
        }
        return findings;
    }

    /** The settings that a criterion is judged by for an asset. */
    Settings settings(CriterionId id, Asset asset, Instant now) {
        Settings settings = Waiving.settings(assignment.plan(), id, asset.name(), now);
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
                missing.add(new NotJudgedYet(id, Waiver.PLAN));
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
        MigrationPlan plan = assignment.plan();
        boolean incomplete = !plan.simulated() && !notJudged().isEmpty();
        return verdict == Verdict.GO && incomplete ? Verdict.INCONCLUSIVE : verdict;
    }

    private List<CriterionId> asked() {
        return List.of(CriterionId.values()).stream()
                .filter(id -> assignment.stages().stream().anyMatch(id.stages()::contains))
                .filter(assignment.criteria()::contains)
                .toList();
    }
}
