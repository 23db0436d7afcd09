package io.migrationgate.watch;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.EvidenceRecord;
import io.migrationgate.evidence.EvidenceSource;
import io.migrationgate.evidence.EvidenceStore;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RecordOrigin;
import io.migrationgate.evidence.Records;
import io.migrationgate.evidence.RehearsalEvidence;
import io.migrationgate.evidence.RehearsalRecord;
import io.migrationgate.evidence.Scope;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.Signing;
import io.migrationgate.evidence.SigningKey;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.sequence.NamedCommands;
import io.migrationgate.sequence.Phase;
import io.migrationgate.sequence.Sequence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Has the cutover of any plan rehearsed two days ago, all phases of it. */
public final class FakeRehearsals implements EvidenceSource {
    private static final SigningKey KEY =
            SigningKey.of("a key of tests alone, of more than 32 bytes").orElseThrow();

    private final InstantSource clock;

    public FakeRehearsals(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(RehearsalRecord.KIND);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        MigrationPlan plan = scope.plan();
        Records records = new Records(
                plan.migration(), true, new OneRecord(text(plan), clock), null, () -> Signing.with(KEY), clock);
        return new RehearsalEvidence(records).read(scope, book, until);
    }

    private String text(MigrationPlan plan) {
        Sequence sequence = Sequence.of(plan, NamedCommands.NONE);
        RehearsalRecord value = new RehearsalRecord(
                sequence.digest(),
                RehearsalRecord.Grade.REHEARSED,
                sequence.phases().map(Phase::name).toList());
        return new EvidenceRecord(
                        RehearsalRecord.RECORD.schema(),
                        plan.migration(),
                        RehearsalRecord.SUBJECT,
                        new RecordOrigin("00ff", "0.1.0", "build-7", "run-1"),
                        clock.instant().minus(Duration.ofDays(2)),
                        RehearsalRecord.RECORD.writer().apply(value),
                        true)
                .text(KEY);
    }

    private record OneRecord(String text, InstantSource clock) implements EvidenceStore {
        @Override
        public Optional<Sentence> write(Name name, String written) {
            return Optional.of(Sentence.of("test.unwritable"));
        }

        @Override
        public Reading<String> newest(String kind, String asset) {
            return new Evidence<>(Level.DECLARED, "record " + kind, clock.instant(), "digest of record", text);
        }
    }
}
