package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads an answer that nobody vouches for: its length, each member, and that there is no other.
 *
 * <p>Both sides run the same version, so that a member which is not known was written by somebody else.
 */
final class AnswerReader {
    /** How far the clocks of both machines may be apart: enough for clocks that are set by a time server. */
    static final Duration SKEW = Duration.ofMinutes(1);

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Asked asked;
    private final SentenceForm sentences;

    AnswerReader(Asked asked, Predicate<Sentence> wordable) {
        this.asked = asked;
        this.sentences = new SentenceForm(wordable);
    }

    <A> Reading<A> read(String text, Level best, Form<A> form) {
        if (text.length() > Answer.LONGEST) {
            return asked.none("remote.too-long", "remote.do-less", Answer.LONGEST);
        }
        Optional<JsonObject> json = JsonObject.read(text)
                .filter(answer ->
                        answer.text("schema").filter(Answer.SCHEMA::equals).isPresent())
                .filter(answer ->
                        answer.text("task").filter(asked.digest()::equals).isPresent());
        if (json.isEmpty()) {
            return garbled("schema");
        }
        JsonObject answer = json.get();
        if (part(answer, "refused").isPresent()) {
            return refused(part(answer, "refused").get());
        }
        if (part(answer, "none").isPresent()) {
            return none(part(answer, "none").get());
        }
        return part(answer, "evidence")
                .map(evidence -> evidence(evidence, best, form))
                .orElseGet(() -> garbled("evidence"));
    }

    /** The one member that an answer has beside those that say what it answers. */
    private static Optional<JsonObject> part(JsonObject answer, String name) {
        return Members.exactly(answer, "schema", "task", name).flatMap(exact -> exact.object(name));
    }

    private <A> Reading<A> refused(JsonObject refused) {
        return Members.exactly(refused, "reason")
                .flatMap(exact -> exact.object("reason"))
                .flatMap(sentences::read)
                .<Reading<A>>map(reason -> asked.none("remote.refused", "remote.do-again", reason))
                .orElseGet(() -> garbled("reason"));
    }

    private <A> Reading<A> none(JsonObject none) {
        Optional<JsonObject> exact = Members.exactly(none, "observedAt", "reason", "remedy");
        Optional<Instant> observedAt = exact.flatMap(one -> one.time("observedAt"));
        if (observedAt.isEmpty()) {
            return garbled("observedAt");
        }
        if (!plausible(observedAt.get())) {
            return skewed(observedAt.get());
        }
        Optional<Sentence> reason = none.object("reason").flatMap(sentences::read);
        Optional<Sentence> remedy = none.object("remedy").flatMap(sentences::read);
        return reason.isPresent() && remedy.isPresent()
                ? new NoEvidence<>(asked.source(), asked.within(observedAt.get()), reason.get(), remedy.get())
                : garbled("reason");
    }

    private <A> Reading<A> evidence(JsonObject json, Level best, Form<A> form) {
        Optional<Instant> observedAt = Members.exactly(json, "observedAt", "level", "digest", "value", "caveat")
                .flatMap(one -> one.time("observedAt"));
        if (observedAt.isEmpty()) {
            return garbled("observedAt");
        }
        if (!plausible(observedAt.get())) {
            return skewed(observedAt.get());
        }
        Optional<Level> level = json.text("level")
                .flatMap(name -> Members.constant(Level.values(), name))
                .filter(one -> one != Level.MISSING && one.weaker(best) == one);
        Optional<String> digest =
                json.text("digest").filter(text -> DIGEST.matcher(text).matches());
        Optional<Sentence> caveat = json.object("caveat").flatMap(sentences::read);
        Optional<A> value = json.object("value").flatMap(form.reader());
        if (level.isEmpty()) {
            return garbled("level");
        }
        if (digest.isEmpty()) {
            return garbled("digest");
        }
        if (caveat.isEmpty() && json.has("caveat")) {
            return garbled("caveat");
        }
        return value.<Reading<A>>map(read -> new Evidence<>(
                        level.get(),
                        asked.source(),
                        asked.within(observedAt.get()),
                        digest.get(),
                        read,
                        caveat.orElse(null)))
                .orElseGet(() -> garbled("value"));
    }

    private boolean plausible(Instant observedAt) {
        return asked.distance(observedAt).compareTo(SKEW) <= 0;
    }

    private <A> Reading<A> skewed(Instant observedAt) {
        return asked.none("remote.clock", "remote.do-clock", asked.distance(observedAt));
    }

    private <A> Reading<A> garbled(String member) {
        return asked.none("remote.garbled", "remote.do-again", member);
    }
}
