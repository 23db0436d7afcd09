package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.About;
import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Stage;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.RehearsalRecord;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.report.Wording;
import io.migrationgate.sequence.NamedCommands;
import io.migrationgate.sequence.Phase;
import io.migrationgate.sequence.PhaseId;
import io.migrationgate.sequence.Sequence;
import io.migrationgate.sequence.Wave;
import io.migrationgate.watch.Cutovers;
import io.migrationgate.watch.FakeHistories;
import io.migrationgate.watch.Plans;
import io.migrationgate.watch.Routes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Judges a plan or one of its phases; everything about it is well until a test changes it. */
final class SequenceCase {
    static final Instant NOW = Cutovers.WINDOW.notBefore().minus(Duration.ofHours(1));
    static final MigrationPlan PLAN = Cutovers.whole(
            Routes.in(Plans.withObjects(Plans.of(Plans.SERVER), Plans.STORE), Routes.WWW, Routes.WEB_LB));

    private final Criterion criterion;
    MigrationPlan plan = PLAN;
    NamedCommands commands = NamedCommands.NONE;
    Instant now = NOW;
    private EvidenceBook book = EvidenceBook.empty();

    SequenceCase(Criterion criterion) {
        this.criterion = criterion;
    }

    SequenceCase remembering(LagHistory history, String... databases) {
        for (String database : databases) {
            book = book.with(LagHistory.KIND, database, new Evidence<>(Level.LIVE, "cms", now, "digest", history));
        }
        return this;
    }

    SequenceCase remembering() {
        return remembering(FakeHistories.calm(now), "orders", "ledger");
    }

    SequenceCase rehearsed(RehearsalRecord rehearsal, Level level, Duration age) {
        book = book.with(
                RehearsalRecord.KIND,
                RehearsalRecord.SUBJECT,
                new Evidence<>(level, "record", now.minus(age), "digest", rehearsal, Sentence.of("record.unsigned")));
        return this;
    }

    SequenceCase rehearsed(RehearsalRecord.Grade grade) {
        Sequence sequence = sequence();
        return rehearsed(
                new RehearsalRecord(
                        sequence.digest(),
                        grade,
                        sequence.phases().map(Phase::name).toList()),
                Level.RECORDED,
                Duration.ofDays(2));
    }

    Sequence sequence() {
        return Sequence.of(plan, commands);
    }

    Finding ofThePlan() {
        return judge(new About.OfPlan(sequence()));
    }

    Finding of(PhaseId id) {
        Sequence sequence = sequence();
        Wave wave = sequence.waves().get(0);
        return judge(new About.OfPhase(sequence, wave, wave.phase(id).orElseThrow()));
    }

    /** The findings of all phases. */
    List<Finding> ofAll() {
        return sequence().phases().map(phase -> of(phase.id())).toList();
    }

    private Finding judge(About about) {
        return criterion.judge(
                new Case(criterion.id(), plan, about, Settings.NONE, book, now.minusSeconds(60), now, Stage.READY));
    }

    /** What a finding says. */
    static String said(Finding finding) {
        return new Wording(ZoneOffset.UTC).say(finding.observed());
    }
}
