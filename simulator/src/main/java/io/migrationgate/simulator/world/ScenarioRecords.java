package io.migrationgate.simulator.world;

import io.migrationgate.evidence.CountedRows;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.DrillChecks;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceRecord;
import io.migrationgate.evidence.EvidenceStore;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RecordKind;
import io.migrationgate.evidence.RecordOrigin;
import io.migrationgate.evidence.RehearsalRecord;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SignedStore;
import io.migrationgate.evidence.SigningKey;
import io.migrationgate.plan.Backup;
import io.migrationgate.sequence.PhaseId;
import io.migrationgate.simulator.scenario.RecordScript;
import io.migrationgate.simulator.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the records of a scenario in memory, signed with a key that is made for this one run.
 *
 * <p>They are written as an earlier, simulated run of the same migration would have left them.
 */
final class ScenarioRecords implements EvidenceStore {
    private static final Duration DRILL = Duration.ofHours(1);

    private record Place(String kind, String asset) {}

    private final Map<Place, NavigableMap<Instant, String>> texts = new HashMap<>();
    private final InstantSource clock;

    private ScenarioRecords(InstantSource clock) {
        this.clock = clock;
    }

    /** The records of a scenario, as those of a migration. */
    static SignedStore of(Scenario scenario, String migration, InstantSource clock) {
        SigningKey key = key();
        SigningKey other = key();
        ScenarioRecords records = new ScenarioRecords(clock);
        int run = 0;
        for (RecordScript script : scenario.records()) {
            @Nullable SigningKey signs = switch (script.signature()) {
                case GOOD -> key;
                case WRONG -> other;
                case NONE -> null;
            };
            records.put(script, scenario.startsAt().minus(script.age()), migration, "scenario-" + ++run, signs);
        }
        return new SignedStore(records, key);
    }

    private static SigningKey key() {
        byte[] bytes = new byte[SigningKey.LEAST_BYTES];
        new SecureRandom().nextBytes(bytes);
        return SigningKey.of(HexFormat.of().formatHex(bytes)).orElseThrow();
    }

    private void put(RecordScript script, Instant observedAt, String migration, String run, @Nullable SigningKey key) {
        RecordScript.Rehearsal rehearsal = script.rehearsal();
        if (rehearsal != null) {
            sign(script, RehearsalRecord.RECORD, rehearsal(rehearsal), observedAt, migration, run, key);
            return;
        }
        Map<String, Long> rows = script.rows();
        if (rows != null) {
            CountedRows counted = new CountedRows(observedAt, rows, 0, true);
            sign(script, CountedRows.RECORD, counted, observedAt, migration, run, key);
            return;
        }
        Backup.Side side = script.kind().equals("drill-source") ? Backup.Side.SOURCE : Backup.Side.TARGET;
        sign(script, DrillRecord.kind(side), drill(script, side, observedAt), observedAt, migration, run, key);
    }

    private <T> void sign(
            RecordScript script,
            RecordKind<T> kind,
            T value,
            Instant observedAt,
            String migration,
            String run,
            @Nullable SigningKey key) {
        String plan = Digest.of(migration.getBytes(StandardCharsets.UTF_8));
        EvidenceRecord record = new EvidenceRecord(
                kind.schema(),
                migration,
                script.asset(),
                new RecordOrigin(plan, "simulated", "simulated", run),
                observedAt,
                kind.writer().apply(value),
                true);
        write(new Name(kind.id(), script.asset(), observedAt, run), record.text(key));
    }

    private static RehearsalRecord rehearsal(RecordScript.Rehearsal script) {
        List<String> phases = script.phases().isEmpty()
                ? Stream.of(PhaseId.values()).map(PhaseId::id).toList()
                : script.phases();
        RehearsalRecord.Grade grade =
                RehearsalRecord.Grade.valueOf(script.grade().toUpperCase(Locale.ROOT));
        return new RehearsalRecord(script.sequence(), grade, phases);
    }

    private static DrillRecord drill(RecordScript script, Backup.Side side, Instant observedAt) {
        Instant restoredAt = observedAt.minus(DRILL);
        Instant backupTime = restoredAt.minus(DRILL);
        return new DrillRecord(
                script.asset(),
                side,
                script.product(),
                script.backup(),
                backupTime,
                "simulated-copy",
                restoredAt,
                checks(script.grade(), backupTime));
    }

    private static @Nullable DrillChecks checks(RecordScript.Grade grade, Instant backupTime) {
        List<DrillChecks.Rows> tables = List.of(new DrillChecks.Rows("simulated.rows", 1_000, 990L, 1_010L));
        return switch (grade) {
            case RESTORED -> null;
            case EXISTS -> new DrillChecks(false, tables, backupTime, 20, 20);
            case CONTENT_CHECKED -> new DrillChecks(true, tables, backupTime, 20, 20);
        };
    }

    @Override
    public synchronized Optional<Sentence> write(Name name, String text) {
        String before = texts.computeIfAbsent(new Place(name.kind(), name.asset()), place -> new TreeMap<>())
                .putIfAbsent(name.observedAt(), text);
        return before == null ? Optional.empty() : Optional.of(Sentence.of("store.taken"));
    }

    @Override
    public synchronized Reading<String> newest(String kind, String asset) {
        String source = "record " + kind + " of " + asset;
        return Optional.ofNullable(texts.get(new Place(kind, asset)))
                .map(NavigableMap::lastEntry)
                .<Reading<String>>map(entry -> text(source, entry.getValue()))
                .orElseGet(() -> new NoEvidence<>(
                        source, clock.instant(), Sentence.of("store.no-record"), Sentence.of("record.do-again")));
    }

    @Override
    public synchronized List<Reading<String>> around(String kind, String asset, Instant time) {
        NavigableMap<Instant, String> kept = texts.getOrDefault(new Place(kind, asset), new TreeMap<>());
        return Stream.of(Optional.ofNullable(kept.floorEntry(time)), Optional.ofNullable(kept.higherEntry(time)))
                .flatMap(Optional::stream)
                .<Reading<String>>map(entry -> text("record " + kind + " of " + asset, entry.getValue()))
                .toList();
    }

    private Evidence<String> text(String source, String text) {
        return new Evidence<>(
                Level.DECLARED, source, clock.instant(), Digest.of(text.getBytes(StandardCharsets.UTF_8)), text);
    }
}
