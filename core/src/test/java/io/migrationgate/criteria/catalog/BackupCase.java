package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Stage;
import io.migrationgate.evidence.BackupListing;
import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Restore;
import io.migrationgate.evidence.RestoreListing;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TakenBackup;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Server;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the backups of one side of one asset before a criterion. */
record BackupCase(MigrationPlan plan, Asset asset, EvidenceBook book, Stage stage) {
    static final Instant STARTED = Instant.parse("2026-12-04T16:00:00Z");
    static final Instant NOW = STARTED.plusSeconds(60);

    /** The database orders with these entries alone; its target is the instance rm-orders. */
    static BackupCase database(Backup... backups) {
        Database orders = Plans.simulated().databases().get(0);
        Database asset = new Database(
                orders.name(),
                orders.cloud(),
                orders.engine(),
                orders.dts(),
                orders.source(),
                orders.target(),
                orders.accounts(),
                null,
                List.of(backups),
                null);
        return of(asset);
    }

    /** The server web-1, which moves to the instance i-1, with these entries alone. */
    static BackupCase server(Backup... backups) {
        return of(new Server("web-1", "main", "s-1", "j-1", "i-1", null, null, List.of(backups)));
    }

    private static BackupCase of(Asset asset) {
        return new BackupCase(Plans.simulated(), asset, EvidenceBook.empty(), Stage.READY);
    }

    static Backup entry(Side side, String product, @Nullable String instance, Backup.@Nullable Restored restored) {
        return new Backup(side, product, instance, product.equals("hbr") ? "c-1" : null, null, restored, null);
    }

    static Backup rds() {
        return entry(Side.TARGET, "rds", "rm-orders", null);
    }

    static Instant ago(Duration age) {
        return NOW.minus(age);
    }

    static TakenBackup taken(String id, BackupState state, @Nullable Instant began) {
        return new TakenBackup(id, "", state, state.name(), began, began == null ? null : began.plusSeconds(600));
    }

    static TakenBackup complete(Duration age) {
        return taken("b-1", BackupState.COMPLETE, ago(age));
    }

    static Restore restore(BackupState state, @Nullable Instant at, @Nullable Instant backupAt) {
        return new Restore("", "r-1", backupAt == null ? null : "b-1", backupAt, at, state, state.name());
    }

    BackupCase plan(MigrationPlan other) {
        return new BackupCase(other, asset, book, stage);
    }

    BackupCase opening() {
        return new BackupCase(plan, asset, book, Stage.OPENING);
    }

    private Side side() {
        return stage == Stage.OPENING ? Side.TARGET : Side.SOURCE;
    }

    BackupCase listed(TakenBackup... backups) {
        return with(BackupListing.kind(side()), BackupListing.whole(List.of(backups)));
    }

    BackupCase restored(Restore... restores) {
        return with(RestoreListing.kind(side()), RestoreListing.whole(List.of(restores)));
    }

    <T> BackupCase with(EvidenceKind<T> kind, T value) {
        return with(kind, new Evidence<>(Level.LIVE, "cloud", NOW, "digest", value));
    }

    <T> BackupCase with(EvidenceKind<T> kind, Evidence<T> evidence) {
        return new BackupCase(plan, asset, book.with(kind, asset.name(), evidence), stage);
    }

    <T> BackupCase unread(EvidenceKind<T> kind) {
        NoEvidence<T> none =
                new NoEvidence<>("cloud", NOW, Sentence.of("evidence.not-read"), Sentence.of("evidence.read-again"));
        return new BackupCase(plan, asset, book.with(kind, asset.name(), none), stage);
    }

    BackupCase book(EvidenceBook other) {
        return new BackupCase(plan, asset, other, stage);
    }

    Finding judgedBy(Criterion criterion) {
        Finding finding = criterion.judge(new Case(
                criterion.id(), plan, asset, plan.settingsOf(criterion.id().id()), book, STARTED, NOW, stage));
        DtsStateRunningTest.assertWorded(finding);
        return finding;
    }

    Finding.Status statusBy(Criterion criterion) {
        return judgedBy(criterion).status();
    }
}
