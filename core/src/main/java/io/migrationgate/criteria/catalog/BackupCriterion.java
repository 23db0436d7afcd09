package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.criteria.Stage;
import io.migrationgate.evidence.BackupEntry;
import io.migrationgate.evidence.BackupProduct;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the backups of one side of an asset: the source at READY, the target at OPENING.
 *
 * <p>Both sides of a database and the source of a server must have one. What a server moves to is made or overwritten by
 * the migration, so its target is judged where the plan gives it a backup. Of several backups of a side the best counts.
 */
abstract class BackupCriterion implements Criterion {
    private static final Map<Status, Integer> BEST_FIRST =
            new EnumMap<>(Map.of(Status.PASS, 0, Status.WAIVED, 1, Status.INCONCLUSIVE, 2, Status.FAIL, 3));

    private final CriterionId id;

    BackupCriterion(CriterionId id) {
        this.id = id;
    }

    @Override
    public final CriterionId id() {
        return id;
    }

    @Override
    public final boolean judges(Asset asset) {
        return asset instanceof Database || asset instanceof Server;
    }

    @Override
    public final boolean judges(Asset asset, Stage stage) {
        if (!id.stages().contains(stage) || !judges(asset)) {
            return false;
        }
        return stage == Stage.READY
                || asset instanceof Database
                || !BackupEntry.of(asset, Side.TARGET).isEmpty();
    }

    @Override
    public final Set<EvidenceKind<?>> needs() {
        Set<EvidenceKind<?>> both = new HashSet<>(needs(Side.SOURCE));
        both.addAll(needs(Side.TARGET));
        return both;
    }

    @Override
    public final Set<EvidenceKind<?>> needs(Stage stage) {
        return needs(side(stage));
    }

    @Override
    public final Finding judge(Case subject) {
        Side side = side(subject.stage());
        List<BackupEntry> entries = BackupEntry.of(subject.asset(), side);
        if (entries.isEmpty()) {
            return subject.planned(
                    Status.FAIL,
                    Sentence.of(id.id() + ".expected-any", word(side)),
                    Sentence.of("backup.no-entry", word(side)),
                    Sentence.of("backup.do-entry", word(side)));
        }
        List<Finding> findings = new ArrayList<>();
        entries.forEach(entry -> findings.add(judged(subject, entry)));
        return findings.stream()
                .min(Comparator.comparing(finding -> BEST_FIRST.getOrDefault(finding.status(), BEST_FIRST.size())))
                .orElseThrow();
    }

    private Finding judged(Case subject, BackupEntry entry) {
        Sentence expected = expected(subject, entry);
        Optional<BackupProduct> product = entry.product();
        if (product.isEmpty()) {
            return subject.planned(
                    Status.INCONCLUSIVE,
                    expected,
                    Sentence.of("backup.product-unknown", entry.backup().product(), BackupProduct.words()),
                    Sentence.of("backup.do-product"));
        }
        String declared = entry.declaredInstance();
        String named = entry.backup().instance();
        if (declared != null && named != null && product.get() != BackupProduct.HBR && !declared.equals(named)) {
            return subject.planned(
                    Status.FAIL,
                    expected,
                    Sentence.of(
                            "backup.other-instance",
                            named,
                            declared,
                            word(entry.backup().side())),
                    Sentence.of("backup.do-instance"));
        }
        return judge(subject, entry, product.get(), expected);
    }

    private static Side side(Stage stage) {
        return stage == Stage.OPENING ? Side.TARGET : Side.SOURCE;
    }

    /** The side in a word that is filled into sentences. */
    static Sentence word(Side side) {
        return Sentence.of(side == Side.SOURCE ? "backup.source" : "backup.target");
    }

    abstract Set<EvidenceKind<?>> needs(Side side);

    abstract Sentence expected(Case subject, BackupEntry entry);

    abstract Finding judge(Case subject, BackupEntry entry, BackupProduct product, Sentence expected);
}
