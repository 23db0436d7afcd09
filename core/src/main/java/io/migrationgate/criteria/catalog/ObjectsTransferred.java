package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TaskFolders;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferProgress.State;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.plan.ObjectStore.Tool;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a transfer of objects has come to a good end.
 *
 * <p>OSSImport says {@code SUCCEED} of a job that found nothing to copy, so a success needs successes; and what it said
 * last may be old, so the task folders must agree with it. Of other tools a person writes the counters down.
 */
final class ObjectsTransferred implements Criterion {
    @Override
    public CriterionId id() {
        return CriterionId.OBJECTS_TRANSFERRED;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/data-online-migration/user-guide/standalone-deployment";
    }

    @Override
    public boolean judges(Asset asset) {
        return asset instanceof ObjectStore;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(TransferProgress.KIND);
    }

    @Override
    public Finding judge(Case subject) {
        ObjectStore store = (ObjectStore) subject.asset();
        boolean ours = store.tool() == Tool.OSSIMPORT;
        Sentence expected = ours
                ? Sentence.of("objects-transferred.expected")
                : Sentence.of("objects-transferred.expected-counters");
        Optional<Evidence<TransferProgress>> read =
                subject.atLeast(ours ? Level.LIVE : Level.DECLARED, TransferProgress.KIND, store.name());
        if (read.isEmpty()) {
            return subject.unread(TransferProgress.KIND, store.name(), expected);
        }
        TransferProgress progress = read.get().value();
        Tally tally = new Tally();
        state(progress, tally);
        counts(progress, tally);
        if (ours) {
            folders(progress, tally);
        } else {
            finished(progress.finishedAt(), subject.now(), tally);
        }
        return tally.weigh(subject, read.get(), expected, "objects-transferred");
    }

    private static void state(TransferProgress progress, Tally tally) {
        switch (progress.state()) {
            case SUCCEEDED -> tally.right(Sentence.of("objects-transferred.succeeded"));
            case RUNNING -> tally.wrong(Sentence.of("objects-transferred.running"));
            case FAILED -> tally.wrong(Sentence.of("objects-transferred.failed"));
            case ABORTED -> tally.wrong(Sentence.of("objects-transferred.aborted"));
            case UNKNOWN -> tally.unclear(Sentence.of("objects-transferred.state-untold"));
        }
        if (progress.scanned() == null) {
            tally.unclear(Sentence.of("objects-transferred.scan-untold"));
        } else if (!progress.scanned()) {
            tally.wrong(Sentence.of("objects-transferred.scanning"));
        }
    }

    private static void counts(TransferProgress progress, Tally tally) {
        none("pending", progress.pending(), tally);
        none("dispatched", progress.dispatched(), tally);
        none("failed", progress.failed(), tally);
        Long succeeded = progress.succeeded();
        if (succeeded == null) {
            tally.unclear(Sentence.of("objects-transferred.count-untold", "succeeded"));
        } else if (succeeded > 0) {
            tally.right(Sentence.of("objects-transferred.count", "succeeded", succeeded));
        } else if (progress.state() == State.SUCCEEDED) {
            tally.wrong(Sentence.of("objects-transferred.nothing"));
        } else {
            tally.wrong(Sentence.of("objects-transferred.count", "succeeded", succeeded));
        }
    }

    private static void none(String what, @Nullable Long count, Tally tally) {
        if (count == null) {
            tally.unclear(Sentence.of("objects-transferred.count-untold", what));
        } else if (count > 0) {
            tally.wrong(Sentence.of("objects-transferred.count", what, count));
        }
    }

    private static void folders(TransferProgress progress, Tally tally) {
        TaskFolders folders = progress.folders();
        if (folders == null) {
            tally.unclear(Sentence.of("objects-transferred.no-folders"));
            return;
        }
        lying("pending_tasks", folders.pending(), tally);
        lying("dispatched", folders.dispatched(), tally);
        lying("failed_tasks", folders.failed(), tally);
        if (folders.listingErrors() > 0) {
            tally.wrong(Sentence.of("objects-transferred.error-lists", folders.listingErrors()));
        }
        if (folders.unfinished() > 0) {
            tally.unclear(Sentence.of("objects-transferred.unfinished", folders.unfinished()));
        }
        if (!folders.all()) {
            tally.unclear(Sentence.of("objects-transferred.too-many", folders.succeeded()));
        } else if (progress.succeeded() != null && progress.succeeded() != folders.succeeded()) {
            tally.unclear(Sentence.of("objects-transferred.contradiction", progress.succeeded(), folders.succeeded()));
        }
        if (folders.changedSince()) {
            tally.unclear(Sentence.of("objects-transferred.changed-since"));
        }
    }

    private static void lying(String folder, long tasks, Tally tally) {
        if (tasks > 0) {
            tally.wrong(Sentence.of("objects-transferred.lying", tasks, folder));
        }
    }

    private static void finished(@Nullable Instant at, Instant now, Tally tally) {
        if (at == null) {
            tally.unclear(Sentence.of("objects-transferred.end-untold"));
        } else if (at.isAfter(now)) {
            tally.unclear(Sentence.of("objects-transferred.end-ahead", at));
        } else {
            tally.right(Sentence.of("objects-transferred.ended", at));
        }
    }
}
