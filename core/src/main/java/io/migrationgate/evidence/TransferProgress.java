package io.migrationgate.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a transfer has got; nothing is judged here. A null says that nothing told it.
 *
 * @param scanned whether all of the source has been listed
 * @param pending tasks that nobody has begun; a tool without tasks counts objects
 * @param dispatched tasks that are being copied
 * @param finishedAt when the last run ended, where a person wrote it down
 * @param folders what lies in the task folders, where the tool has some
 */
public record TransferProgress(
        State state,
        @Nullable Boolean scanned,
        @Nullable Long pending,
        @Nullable Long dispatched,
        @Nullable Long succeeded,
        @Nullable Long failed,
        @Nullable Instant finishedAt,
        @Nullable TaskFolders folders) {
    /** How far the transfer of an object store has got. */
    public static final EvidenceKind<TransferProgress> KIND =
            new EvidenceKind<>("transfer-progress", TransferProgress.class);

    /** What a tool says of its job as a whole. */
    public enum State {
        SUCCEEDED,
        RUNNING,
        FAILED,
        ABORTED,
        /** Nothing that is documented. */
        UNKNOWN
    }
}
