package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.RehearsalRecord.Grade;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RehearsalRecordTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");
    private static final SigningKey KEY =
            SigningKey.of("a key of tests alone, of more than 32 bytes").orElseThrow();
    private static final RehearsalRecord DRILLED =
            new RehearsalRecord("ab".repeat(32), Grade.DRILLED, List.of("freeze", "freeze (wave 2)"));

    private static RecordAnswer<RehearsalRecord> asked(boolean written, boolean asks) {
        String text = new EvidenceRecord(
                        RehearsalRecord.RECORD.schema(),
                        "orders-to-hangzhou",
                        RehearsalRecord.SUBJECT,
                        new RecordOrigin("00ff", "0.1.0", "build-7", "run-1"),
                        NOW.minus(Duration.ofDays(1)),
                        RehearsalRecord.RECORD.writer().apply(DRILLED),
                        written)
                .text(KEY);
        return new RecordCheck<>(
                        new RecordQuestion<>(
                                RehearsalRecord.RECORD, "orders-to-hangzhou", RehearsalRecord.SUBJECT, asks, NOW, null),
                        Signing.with(KEY))
                .check(text);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(asked(false, false).known()).contains(DRILLED);
        assertThat(asked(true, true).known()).contains(DRILLED);
    }

    @Test
    void whatASimulatedRunWroteCountsInARealOneAsARehearsalAndNoMore() {
        RecordAnswer<RehearsalRecord> answer = asked(true, false);

        assertThat(answer.standing()).isEqualTo(RecordStanding.VALID);
        assertThat(answer.known())
                .contains(new RehearsalRecord(DRILLED.sequenceDigest(), Grade.REHEARSED, DRILLED.phases()));
    }

    @Test
    void aValueOfAnotherFormIsNone() {
        Map<String, Object> whole =
                Map.of("sequenceDigest", "ab".repeat(32), "grade", "rehearsed", "phases", List.of("freeze"));
        assertThat(RehearsalRecord.read(new JsonObject(whole))).isPresent();
        for (Map<String, Object> other : List.<Map<String, Object>>of(
                Map.of("sequenceDigest", "AB".repeat(32)),
                Map.of("sequenceDigest", "ab"),
                Map.of("grade", "tried"),
                Map.of("grade", 7),
                Map.of("phases", "freeze"),
                Map.of("phases", List.of(7)))) {
            Map<String, Object> spoilt = new LinkedHashMap<>(whole);
            spoilt.putAll(other);
            assertThat(RehearsalRecord.read(new JsonObject(spoilt)))
                    .as(other.toString())
                    .isEmpty();
        }
        for (String name : whole.keySet()) {
            assertThat(RehearsalRecord.read(new JsonObject(whole).without(name)))
                    .as(name)
                    .isEmpty();
        }
    }
}
