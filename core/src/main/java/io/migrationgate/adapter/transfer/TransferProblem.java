package io.migrationgate.adapter.transfer;

import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Sentence;
import java.time.Instant;

/** Says why files of a transfer told nothing. It has no cause: messages of the platform quote paths and contents. */
final class TransferProblem extends Exception {
    private final transient Sentence reason;
    private final transient Sentence remedy;

    TransferProblem(Sentence reason, Sentence remedy) {
        super(reason.key(), null, false, false);
        this.reason = reason;
        this.remedy = remedy;
    }

    <T> NoEvidence<T> noEvidence(String source, Instant at) {
        return new NoEvidence<>(source, at, reason, remedy);
    }
}
