package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.ContentProof;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.ObjectStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether every object is the same on both sides: in size, and in CRC-64 or MD5.
 *
 * <p>An object that no checksum of both sides tells equal is not proven and leaves it open. A source's inventory cannot be
 * confirmed from here, and the finding says so: a key that it leaves out is not missed.
 */
final class ObjectsVerified implements Criterion {
    private static final String LIMIT = "maxAge";

    @Override
    public CriterionId id() {
        return CriterionId.OBJECTS_VERIFIED;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/oss/user-guide/bucket-inventory";
    }

    @Override
    public boolean judges(Asset asset) {
        return asset instanceof ObjectStore;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(InventoryComparison.KIND);
    }

    @Override
    public Finding judge(Case subject) {
        ObjectStore store = (ObjectStore) subject.asset();
        Duration limit = limit(subject, store);
        Sentence expected = Sentence.of("objects-verified.expected", limit);
        Optional<Evidence<InventoryComparison>> read = subject.recorded(InventoryComparison.KIND, store.name(), limit);
        if (read.isEmpty()) {
            return subject.unproven(InventoryComparison.KIND, store.name(), limit, expected);
        }
        InventoryComparison compared = read.get().value();
        InventoryComparison.Names names = compared.names();
        Tally tally = new Tally();
        none("missing", compared.missing(), names.missing(), tally);
        none("extra", compared.extra(), names.extra(), tally);
        none("different in size", compared.sizes(), names.sizes(), tally);
        none("different in checksum", compared.checksums(), names.checksums(), tally);
        if (compared.unproven() > 0) {
            tally.unclear(
                    Sentence.of("objects-verified.unproven", compared.unproven(), names.unproven(), proof(store)));
        }
        if (compared.equal() > 0) {
            tally.right(Sentence.of(
                    "objects-verified.equal",
                    compared.equal(),
                    compared.sample().size()));
        } else {
            tally.unclear(Sentence.of("objects-verified.none-equal"));
        }
        tally.right(Sentence.of("objects-verified.source-declared"));
        return tally.weigh(subject, read.get(), expected, "objects-verified")
                .until(read.get().observedAt().plus(limit));
    }

    private static void none(String what, long count, List<String> names, Tally tally) {
        if (count > 0) {
            tally.wrong(Sentence.of("objects-verified.count", count, what, names));
        }
    }

    private static Sentence proof(ObjectStore store) {
        ContentProof proof = store.origin() == null
                ? ContentProof.LOCAL
                : ContentProof.of(store.origin().type());
        return switch (proof) {
            case OSS, S3 -> Sentence.of("objects-verified.proof-s3");
            case AZURE -> Sentence.of("objects-verified.proof-azure");
            case HDFS -> Sentence.of("objects-verified.proof-hdfs");
            case LOCAL -> Sentence.of("objects-verified.proof-local");
        };
    }

    /** A waiver's limit comes before the store's own, that before the plan's. */
    private static Duration limit(Case subject, ObjectStore store) {
        Optional<Duration> waived = subject.plan()
                .waiver(CriterionId.OBJECTS_VERIFIED.id(), store.name())
                .filter(waiver -> waiver.inForce(subject.now()))
                .flatMap(waiver -> waiver.setting().duration(LIMIT));
        Duration own = store.maxAge();
        return waived.isPresent() || own == null ? subject.setting(LIMIT) : own;
    }
}
