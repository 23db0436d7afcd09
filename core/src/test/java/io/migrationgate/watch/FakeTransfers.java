package io.migrationgate.watch;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.TaskFolders;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferProgress.State;
import io.migrationgate.evidence.TransferQuestion;
import io.migrationgate.evidence.TransferReader;
import io.migrationgate.evidence.TransferSettings;
import java.time.Instant;
import java.time.InstantSource;

/** Knows the transfer of the object store of {@link Plans} as one that came to a good end. */
public final class FakeTransfers implements TransferReader {
    private final InstantSource clock;

    public FakeTransfers(InstantSource clock) {
        this.clock = clock;
    }

    public static TransferSettings settings() {
        return new TransferSettings("images", "import", "s3", "images-hz", true, "general", false, 0L);
    }

    public static TransferProgress progress() {
        return new TransferProgress(State.SUCCEEDED, true, 0L, 0L, 12L, 0L, null, folders());
    }

    public static TaskFolders folders() {
        return new TaskFolders(0, 0, 0, 12, 0, 0, true, false);
    }

    @Override
    public Reading<TransferSettings> settings(TransferQuestion question, Instant deadline) {
        return live(settings());
    }

    @Override
    public Reading<TransferProgress> progress(TransferQuestion question, Instant deadline) {
        return live(progress());
    }

    private <T> Reading<T> live(T value) {
        return new Evidence<>(Level.LIVE, "files ossimport/", clock.instant(), "digest of " + value, value);
    }
}
