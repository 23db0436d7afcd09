package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.ServerTarget;
import io.migrationgate.evidence.ServerTargetLookup;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcJobLookup;
import io.migrationgate.evidence.SmcSource;
import io.migrationgate.evidence.SmcSourceLookup;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.watch.FakeServers;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Puts the healthy server {@code web-1} before a criterion, with one thing changed. */
record ServerCase(MigrationPlan plan, EvidenceBook book) {
    static final Instant STARTED = Instant.parse("2026-12-04T16:00:00Z");
    static final Instant NOW = STARTED.plusSeconds(60);
    static final List<EvidenceKind<?>> KINDS =
            List.of(SmcJobLookup.KIND, SmcSourceLookup.KIND, ServerTargetLookup.KIND);

    static ServerCase healthy() {
        return new ServerCase(withoutAccount(Plans.of(Plans.SERVER)), EvidenceBook.empty())
                .job(FakeServers.job(NOW))
                .source(FakeServers.source())
                .target(FakeServers.instance());
    }

    /** The identity is a proof of its own, held elsewhere. */
    static MigrationPlan withoutAccount(MigrationPlan plan) {
        return Plans.withClouds(plan, Plans.withoutAccount().clouds());
    }

    ServerCase plan(MigrationPlan other) {
        return new ServerCase(withoutAccount(other), book);
    }

    ServerCase job(SmcJob job) {
        return with(SmcJobLookup.KIND, new SmcJobLookup(job), NOW);
    }

    ServerCase source(SmcSource found) {
        return with(SmcSourceLookup.KIND, new SmcSourceLookup(found), NOW);
    }

    ServerCase target(ServerTarget target) {
        return with(ServerTargetLookup.KIND, new ServerTargetLookup(target), NOW);
    }

    ServerCase without(EvidenceKind<?> kind) {
        return new ServerCase(plan, book.without(new EvidenceBook.Key(kind, "web-1")));
    }

    <T> ServerCase unread(EvidenceKind<T> kind) {
        NoEvidence<T> none =
                new NoEvidence<>("smc", NOW, Sentence.of("evidence.not-read"), Sentence.of("evidence.read-again"));
        return new ServerCase(plan, book.with(kind, "web-1", none));
    }

    /** All that was read, read before this run. */
    ServerCase stale() {
        Instant before = STARTED.minus(Duration.ofMinutes(1));
        return with(SmcJobLookup.KIND, value(SmcJobLookup.KIND), before)
                .with(SmcSourceLookup.KIND, value(SmcSourceLookup.KIND), before)
                .with(ServerTargetLookup.KIND, value(ServerTargetLookup.KIND), before);
    }

    private <T> T value(EvidenceKind<T> kind) {
        return book.find(kind, "web-1").orElseThrow().evidence().orElseThrow().value();
    }

    private <T> ServerCase with(EvidenceKind<T> kind, T value, Instant at) {
        return new ServerCase(plan, book.with(kind, "web-1", new Evidence<>(Level.LIVE, "smc", at, "digest", value)));
    }

    Finding judgedBy(Criterion criterion) {
        Finding finding = criterion.judge(new Case(
                criterion.id(),
                plan,
                plan.servers().get(0),
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
