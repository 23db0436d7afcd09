package io.migrationgate.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Checks the text of a record against what is asked for.
 *
 * <p>The text must be, byte for byte, what the key would have written: one comparison covers the signature, the form and
 * every member. Nothing of a record whose signature is wrong is told to anybody.
 */
final class RecordCheck<T> {
    private final RecordQuestion<T> question;
    private final Signing signing;

    RecordCheck(RecordQuestion<T> question, Signing signing) {
        this.question = question;
        this.signing = signing;
    }

    RecordAnswer<T> check(String text) {
        Optional<JsonObject> json = JsonObject.read(text);
        Optional<String> schema = json.flatMap(one -> one.text(EvidenceRecord.SCHEMA));
        if (json.isEmpty() || schema.isEmpty()) {
            return not(RecordStanding.NOT_PARSEABLE, Sentence.of("record.not-parseable"));
        }
        if (!schema.get().equals(question.kind().schema())) {
            return not(
                    RecordStanding.SCHEMA_UNKNOWN,
                    Sentence.of("record.schema-unknown", question.kind().schema()));
        }
        JsonObject unsigned = json.get().without(EvidenceRecord.SIGNATURE);
        boolean carriesOne = json.get().members().containsKey(EvidenceRecord.SIGNATURE);
        SigningKey key = signing.key();
        if (carriesOne && key != null && !SigningKey.equal(text, EvidenceRecord.signed(unsigned, key))) {
            return not(RecordStanding.WRONG_KEY, Sentence.of("record.wrong-key"));
        }
        return EvidenceRecord.read(unsigned)
                .map(record -> fitting(record, carriesOne))
                .orElseGet(() -> not(RecordStanding.NOT_PARSEABLE, Sentence.of("record.not-parseable")));
    }

    private RecordAnswer<T> fitting(EvidenceRecord record, boolean carriesOne) {
        if (!record.migration().equals(question.migration())) {
            return not(RecordStanding.OTHER_MIGRATION, Sentence.of("record.other-migration", question.migration()));
        }
        if (!record.asset().equals(question.asset())) {
            return not(RecordStanding.OTHER_ASSET, Sentence.of("record.other-asset", question.asset()));
        }
        boolean foreign = record.simulated() && !question.simulated();
        @Nullable UnaryOperator<T> simulated = question.kind().simulated();
        if (foreign && simulated == null) {
            return not(RecordStanding.SIMULATED, Sentence.of("record.simulated"));
        }
        Instant at = record.observedAt();
        if (at.isAfter(question.now())) {
            return not(RecordStanding.FROM_THE_FUTURE, Sentence.of("evidence.from-the-future", at));
        }
        if (question.maxAge() != null && Freshness.of(at, question.now(), question.maxAge()) == Freshness.TOO_OLD) {
            return not(RecordStanding.TOO_OLD, Sentence.of("evidence.too-old", at, question.maxAge()));
        }
        return question.kind()
                .reader()
                .read(record.value(), record.asset())
                .map(value -> foreign && simulated != null ? simulated.apply(value) : value)
                .map(value -> counting(at, value, carriesOne))
                .orElseGet(() -> not(RecordStanding.NOT_PARSEABLE, Sentence.of("record.not-parseable")));
    }

    private RecordAnswer<T> counting(Instant at, T value, boolean carriesOne) {
        if (!carriesOne) {
            return new RecordAnswer<>(RecordStanding.UNSIGNED, Sentence.of("record.unsigned"), at, value);
        }
        @Nullable Sentence noKey = signing.problem();
        return noKey == null
                ? new RecordAnswer<>(RecordStanding.VALID, Sentence.of("record.valid", at), at, value)
                : new RecordAnswer<>(RecordStanding.NO_KEY, noKey, at, value);
    }

    private RecordAnswer<T> not(RecordStanding standing, Sentence sentence) {
        return new RecordAnswer<>(standing, sentence, null, null);
    }
}
