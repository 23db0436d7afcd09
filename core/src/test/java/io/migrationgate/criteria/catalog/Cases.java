package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;

/** Puts one reading of the database {@code orders} before a criterion. */
final class Cases {
    static final Instant STARTED = Instant.parse("2026-12-04T16:00:00Z");
    static final Instant NOW = STARTED.plusSeconds(60);

    private Cases() {}

    static <T> Case live(CriterionId id, EvidenceKind<T> kind, T value) {
        return of(id, with(EvidenceBook.empty(), kind, value, NOW));
    }

    static <T> Case stale(CriterionId id, EvidenceKind<T> kind, T value) {
        return of(id, with(EvidenceBook.empty(), kind, value, STARTED.minus(Duration.ofMinutes(1))));
    }

    static <T> Case unread(CriterionId id, EvidenceKind<T> kind) {
        NoEvidence<T> none =
                new NoEvidence<>("dts", NOW, Sentence.of("evidence.not-read"), Sentence.of("evidence.read-again"));
        return of(id, EvidenceBook.empty().with(kind, "orders", none));
    }

    static Case nothing(CriterionId id) {
        return of(id, EvidenceBook.empty());
    }

    static <T> EvidenceBook with(EvidenceBook book, EvidenceKind<T> kind, T value, Instant at) {
        return book.with(kind, "orders", new Evidence<>(Level.LIVE, "dts", at, "digest", value));
    }

    static Case of(CriterionId id, EvidenceBook book) {
        MigrationPlan plan = Plans.withoutAccount();
        return new Case(id, plan, plan.databases().get(0), Settings.NONE, book, STARTED, NOW);
    }
}
