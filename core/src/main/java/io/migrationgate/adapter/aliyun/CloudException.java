package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Sentence;
import java.time.Instant;

/**
 * Says why a call gave no answer that can be used.
 *
 * <p>It has no cause on purpose: messages of libraries hold headers, addresses and pieces of replies.
 */
public class CloudException extends Exception {
    private final transient Sentence reason;
    private final transient Sentence remedy;
    private final Trouble trouble;

    /** @param arguments fill both the reason and the remedy */
    CloudException(Trouble trouble, Object... arguments) {
        super(trouble.key(), null, false, false);
        this.reason = Sentence.of(trouble.key(), arguments);
        this.remedy = Sentence.of(trouble.remedyKey(), arguments);
        this.trouble = trouble;
    }

    /** What went wrong. */
    public Sentence reason() {
        return reason;
    }

    /** What to do about it. */
    public Sentence remedy() {
        return remedy;
    }

    /** Whether the same call may well work a little later. */
    boolean passing() {
        return trouble.passing();
    }

    Trouble trouble() {
        return trouble;
    }

    <T> NoEvidence<T> noEvidence(String source, Instant at) {
        return new NoEvidence<>(source, at, reason, remedy);
    }
}
