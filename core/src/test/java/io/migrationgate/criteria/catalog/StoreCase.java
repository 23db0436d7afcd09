package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.BucketLookup;
import io.migrationgate.evidence.CallerIdentity;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferSettings;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.watch.FakeBuckets;
import io.migrationgate.watch.FakeInventories;
import io.migrationgate.watch.FakeTransfers;
import io.migrationgate.watch.Plans;
import java.time.Instant;

/** Puts the healthy object store {@code images} before a criterion, with one thing changed. */
record StoreCase(MigrationPlan plan, EvidenceBook book) {
    static final Instant STARTED = ServerCase.STARTED;
    static final Instant NOW = ServerCase.NOW;

    /** When the older of both inventories was made. */
    static final Instant MADE_AT = NOW.minusSeconds(3_600);

    static StoreCase healthy() {
        return of(Plans.STORE)
                .with(BucketLookup.KIND, Level.LIVE, new BucketLookup(FakeBuckets.bucket()), NOW)
                .with(InventoryComparison.KIND, Level.RECORDED, FakeInventories.equal(MADE_AT), MADE_AT)
                .with(TransferSettings.KIND, Level.LIVE, FakeTransfers.settings(), NOW)
                .with(TransferProgress.KIND, Level.LIVE, FakeTransfers.progress(), NOW);
    }

    /** A store of which nothing was read. */
    static StoreCase of(ObjectStore store) {
        MigrationPlan plan = ServerCase.withoutAccount(Plans.withObjects(Plans.of(Plans.SERVER), store));
        return new StoreCase(plan, EvidenceBook.empty());
    }

    StoreCase settings(TransferSettings settings) {
        return with(TransferSettings.KIND, Level.LIVE, settings, NOW);
    }

    StoreCase progress(TransferProgress progress) {
        return with(TransferProgress.KIND, Level.LIVE, progress, NOW);
    }

    <T> StoreCase with(EvidenceKind<T> kind, Level level, T value, Instant at) {
        return new StoreCase(plan, book.with(kind, "images", new Evidence<>(level, "files", at, "digest", value)));
    }

    StoreCase without(EvidenceKind<?> kind) {
        return new StoreCase(plan, book.without(new EvidenceBook.Key(kind, "images")));
    }

    /** The same in a plan that names its account, which the credentials belong to. */
    StoreCase ofAccount(String account) {
        MigrationPlan named =
                Plans.withObjects(Plans.of(Plans.SERVER), plan.objects().get(0));
        CallerIdentity identity = new CallerIdentity(account, "arn");
        return new StoreCase(
                named,
                book.with(
                        EvidenceKind.CALLER_IDENTITY,
                        "main",
                        new Evidence<>(Level.LIVE, "sts", NOW, "digest", identity)));
    }

    Finding judgedBy(Criterion criterion) {
        Finding finding = criterion.judge(new Case(
                criterion.id(),
                plan,
                plan.objects().get(0),
                plan.settingsOf(criterion.id().id()),
                book,
                STARTED,
                NOW));
        DtsStateRunningTest.assertWorded(finding);
        return finding;
    }

    Finding.Status statusBy(Criterion criterion) {
        return judgedBy(criterion).status();
    }
}
