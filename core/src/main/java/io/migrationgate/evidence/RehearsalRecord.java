package io.migrationgate.evidence;

import io.migrationgate.plan.Waiver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a cutover that was run and taken back, from each of its phases.
 *
 * @param sequenceDigest of the sequence that was run, in hex
 * @param phases ids of the phases that were taken back; in later waves with the wave, as people see them
 */
public record RehearsalRecord(String sequenceDigest, Grade grade, List<String> phases) {
    /** The newest rehearsal of a plan; its subject is the plan. */
    public static final EvidenceKind<RehearsalRecord> KIND = new EvidenceKind<>("rehearsal", RehearsalRecord.class);

    /** The name that records of it carry instead of an asset's. */
    public static final String SUBJECT = Waiver.PLAN;

    /** Records of it; one that a simulated run wrote counts elsewhere, too, and proves no more than a rehearsal. */
    public static final RecordKind<RehearsalRecord> RECORD = new RecordKind<>(
            "rehearsal",
            1,
            RehearsalRecord::json,
            (value, asset) -> read(value),
            rehearsal -> new RehearsalRecord(rehearsal.sequenceDigest, Grade.REHEARSED, rehearsal.phases));

    private static final String DIGEST = "[0-9a-f]{64}";

    /** How strong the proof is, weakest first. */
    public enum Grade {
        /** On the simulator. */
        REHEARSED,
        /** By a staging plan. */
        DRILLED,
        /** In the place itself. */
        PROVEN;

        /** The word for reports and records. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Grade> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    public RehearsalRecord {
        phases = List.copyOf(phases);
    }

    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("sequenceDigest", sequenceDigest);
        members.put("grade", grade.word());
        members.put("phases", phases);
        return new JsonObject(members);
    }

    /** Reads the form that {@link #json} writes; empty when a member is absent or of another form. */
    static Optional<RehearsalRecord> read(JsonObject json) {
        Optional<String> digest = json.text("sequenceDigest").filter(text -> text.matches(DIGEST));
        Optional<Grade> grade = json.text("grade").flatMap(Grade::of);
        Optional<List<String>> phases = json.texts("phases");
        return digest.isPresent() && grade.isPresent() && phases.isPresent()
                ? Optional.of(new RehearsalRecord(digest.get(), grade.get(), phases.get()))
                : Optional.empty();
    }
}
