package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Stage;
import io.migrationgate.evidence.DatabaseEvidence;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.DtsVerification;
import io.migrationgate.evidence.DtsWayBack;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Scope;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.report.Wording;
import io.migrationgate.watch.FakeDatabases;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the database {@code orders} with its healthy task before a criterion, with one thing changed. */
record DatabaseCase(MigrationPlan plan, Database database, EvidenceBook book) {
    static DatabaseCase of(DtsReference.Reverse reverse) {
        return of(DtsReference.Type.SYNC, Database.Engine.MYSQL, reverse);
    }

    static DatabaseCase of(DtsReference.Type type, Database.Engine engine, DtsReference.Reverse reverse) {
        Database any = Plans.withoutAccount().databases().get(0);
        DtsReference dts =
                new DtsReference("dtsorders", "joborders", type, any.dts().direction(), reverse);
        Database database = new Database(
                any.name(),
                any.cloud(),
                engine,
                dts,
                any.source(),
                any.target(),
                any.accounts(),
                any.heartbeat(),
                any.backups(),
                any.verify());
        return new DatabaseCase(Plans.withoutAccount(), database, EvidenceBook.empty())
                .asked(new FakeDatabases(() -> Cases.NOW))
                .task(DtsTasks.healthy());
    }

    /** What these databases say of all that is ever asked. */
    DatabaseCase asked(FakeDatabases databases) {
        DatabaseEvidence source = new DatabaseEvidence(databases, () -> Cases.NOW);
        return new DatabaseCase(
                plan,
                database,
                source.read(new Scope(plan, List.of(database), source.kinds()), book, Cases.NOW.plusSeconds(60)));
    }

    DatabaseCase accounts(Database.Accounts accounts) {
        Database changed = new Database(
                database.name(),
                database.cloud(),
                database.engine(),
                database.dts(),
                database.source(),
                database.target(),
                accounts,
                database.heartbeat(),
                database.backups(),
                database.verify());
        return new DatabaseCase(plan, changed, book);
    }

    /** The same in another plan. */
    DatabaseCase in(MigrationPlan other) {
        return new DatabaseCase(other, database, book);
    }

    DatabaseCase verify(List<String> tables, List<String> exclude, @Nullable Duration maxAge) {
        Database changed = new Database(
                database.name(),
                database.cloud(),
                database.engine(),
                database.dts(),
                database.source(),
                database.target(),
                database.accounts(),
                database.heartbeat(),
                database.backups(),
                new Database.Comparison(tables, exclude, maxAge));
        return new DatabaseCase(plan, changed, book);
    }

    /** The same in a plan that is not simulated. */
    DatabaseCase real() {
        return new DatabaseCase(Plans.withClouds(Plans.real(), plan.clouds()), database, book);
    }

    DatabaseCase task(@Nullable DtsTask task) {
        return with(EvidenceKind.DTS_TASK, new DtsLookup(task), Cases.NOW);
    }

    DatabaseCase wayBack(DtsWayBack found) {
        return with(DtsWayBack.KIND, found, Cases.NOW);
    }

    DatabaseCase verification(DtsVerification found) {
        return with(DtsVerification.KIND, found, Cases.NOW);
    }

    DatabaseCase without(EvidenceKind<?> kind) {
        return new DatabaseCase(plan, database, book.without(new EvidenceBook.Key(kind, "orders")));
    }

    <T> DatabaseCase unread(EvidenceKind<T> kind) {
        NoEvidence<T> none = new NoEvidence<>(
                "dts", Cases.NOW, Sentence.of("evidence.not-read"), Sentence.of("evidence.read-again"));
        return new DatabaseCase(plan, database, book.with(kind, "orders", none));
    }

    /** All that was read, read before this run. */
    DatabaseCase stale() {
        DatabaseCase old = this;
        for (Map.Entry<EvidenceBook.Key, ?> entry : book.all().entrySet()) {
            old = old.aged(entry.getKey().kind());
        }
        return old;
    }

    private <T> DatabaseCase aged(EvidenceKind<T> kind) {
        T value =
                book.find(kind, "orders").orElseThrow().evidence().orElseThrow().value();
        return with(kind, value, Cases.STARTED.minusSeconds(60));
    }

    <T> DatabaseCase with(EvidenceKind<T> kind, T value) {
        return with(kind, value, Cases.NOW);
    }

    private <T> DatabaseCase with(EvidenceKind<T> kind, T value, Instant at) {
        return new DatabaseCase(
                plan, database, book.with(kind, "orders", new Evidence<>(Level.LIVE, "dts", at, "digest", value)));
    }

    Finding judgedBy(Criterion criterion) {
        Stage stage = criterion.id().stages().iterator().next();
        Finding finding = criterion.judge(
                new Case(criterion.id(), plan, database, Settings.NONE, book, Cases.STARTED, Cases.NOW, stage));
        DtsStateRunningTest.assertWorded(finding);
        return finding;
    }

    Finding.Status statusBy(Criterion criterion) {
        return judgedBy(criterion).status();
    }

    static String said(Finding finding) {
        return new Wording(ZoneId.of("UTC")).say(finding.observed());
    }
}
