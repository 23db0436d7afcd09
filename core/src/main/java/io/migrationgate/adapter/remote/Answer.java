package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.CanonicalJson;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import java.nio.charset.StandardCharsets;

/** Writes the answer to a task: what was read, why nothing was, or why the task is refused. */
final class Answer {
    static final String SCHEMA = "answer/1";
    /** How long an answer may be, in characters: a file of the longest length in a JSON text, and more than any other. */
    static final int LONGEST = 2 << 20;

    private Answer() {}

    static <A> String of(String task, Form<A> form, Reading<A> reading) {
        if (reading instanceof NoEvidence<A> none) {
            return text(
                    task,
                    "none",
                    Members.with("observedAt", none.observedAt().toString())
                            .and("reason", SentenceForm.write(none.reason()).members())
                            .and("remedy", SentenceForm.write(none.remedy()).members()));
        }
        Evidence<A> evidence = reading.evidence().orElseThrow();
        Members members = Members.with("observedAt", evidence.observedAt().toString())
                .and("level", evidence.level().name())
                .and("digest", evidence.digest())
                .and("value", form.writer().apply(evidence.value()).members());
        Sentence caveat = evidence.caveat();
        members.and("caveat", caveat == null ? null : SentenceForm.write(caveat).members());
        return text(task, "evidence", members);
    }

    static String refusal(String task, Sentence reason) {
        return text(
                task,
                "refused",
                Members.with("reason", SentenceForm.write(reason).members()));
    }

    private static String text(String task, String member, Members value) {
        JsonObject answer = Members.with("schema", SCHEMA)
                .and("task", digest(task))
                .and(member, value.object().members())
                .object();
        return CanonicalJson.of(answer.members());
    }

    /** Ties an answer to its task, so that a late one of another task is not taken for it. */
    static String digest(String task) {
        return Digest.of(task.getBytes(StandardCharsets.UTF_8));
    }
}
