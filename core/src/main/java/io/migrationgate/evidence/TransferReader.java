package io.migrationgate.evidence;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Reads what a transfer tool leaves in its work directory. Answers are small values, never files or lists of files.
 *
 * <p>What a tool wrote itself is {@link Level#LIVE}; counters that a person wrote down are {@link Level#DECLARED}.
 */
public interface TransferReader {
    /** Reads how OSSImport is told to copy; no key of it that may hold a secret. */
    Reading<TransferSettings> settings(TransferQuestion question, Instant deadline);

    /** Reads how far a transfer has got. */
    Reading<TransferProgress> progress(TransferQuestion question, Instant deadline);

    /** A reader where no file may be read, and why. */
    static TransferReader none(Sentence reason, InstantSource clock) {
        return new TransferReader() {
            @Override
            public Reading<TransferSettings> settings(TransferQuestion question, Instant deadline) {
                return nothing();
            }

            @Override
            public Reading<TransferProgress> progress(TransferQuestion question, Instant deadline) {
                return nothing();
            }

            private <T> Reading<T> nothing() {
                return new NoEvidence<>("files", clock.instant(), reason, Sentence.of("transfer.do-run-elsewhere"));
            }
        };
    }
}
