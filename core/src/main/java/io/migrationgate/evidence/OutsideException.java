package io.migrationgate.evidence;

import java.io.IOException;
import java.time.Instant;

/** Says that a file must not be looked at, because of where it lies or may lie. It names no file: whoever asked knows it. */
public final class OutsideException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Sentence reason;

    public OutsideException(String reason) {
        super(reason);
        this.reason = Sentence.of(reason);
    }

    public Sentence reason() {
        return reason;
    }

    public Sentence remedy() {
        return Sentence.of("path.do-inside");
    }

    /** The same as a reading. */
    public <T> NoEvidence<T> noEvidence(String source, Instant at) {
        return new NoEvidence<>(source, at, reason(), remedy());
    }
}
