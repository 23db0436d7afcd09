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
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.watch.Plans;
import io.migrationgate.watch.Routes;
import java.time.Instant;

/** Puts the first route of a plan before a criterion, with what was read of it. */
record RouteCase(MigrationPlan plan, EvidenceBook book) {
    static final Instant STARTED = Instant.parse("2026-12-04T16:00:00Z");
    static final Instant NOW = STARTED.plusSeconds(60);

    static RouteCase of(TrafficRoute... routes) {
        return new RouteCase(Routes.in(Plans.withoutAccount(), routes), EvidenceBook.empty());
    }

    RouteCase plan(MigrationPlan other) {
        return new RouteCase(other, book);
    }

    <T> RouteCase with(EvidenceKind<T> kind, T value) {
        return with(kind, value, NOW);
    }

    <T> RouteCase stale(EvidenceKind<T> kind) {
        T value = book.find(kind, name()).orElseThrow().evidence().orElseThrow().value();
        return with(kind, value, STARTED.minusSeconds(60));
    }

    <T> RouteCase unread(EvidenceKind<T> kind) {
        NoEvidence<T> none =
                new NoEvidence<>("cloud", NOW, Sentence.of("evidence.not-read"), Sentence.of("evidence.read-again"));
        return new RouteCase(plan, book.with(kind, name(), none));
    }

    RouteCase without(EvidenceKind<?> kind) {
        return new RouteCase(plan, book.without(new EvidenceBook.Key(kind, name())));
    }

    private <T> RouteCase with(EvidenceKind<T> kind, T value, Instant at) {
        return new RouteCase(plan, book.with(kind, name(), new Evidence<>(Level.LIVE, "cloud", at, "digest", value)));
    }

    private String name() {
        return plan.traffic().get(0).name();
    }

    Finding judgedBy(Criterion criterion) {
        Finding finding = criterion.judge(new Case(
                criterion.id(),
                plan,
                plan.traffic().get(0),
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

    /** The keys of all sentences of the finding, those inside others too. */
    String seenBy(Criterion criterion) {
        return judgedBy(criterion).observed().toString();
    }
}
