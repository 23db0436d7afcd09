package io.migrationgate.evidence;

import io.migrationgate.plan.ObjectStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Reads how the objects of each store are copied, and how far that has got. */
public final class TransferEvidence implements EvidenceSource {
    private final TransferReader reader;
    private final InstantSource clock;

    public TransferEvidence(TransferReader reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(TransferSettings.KIND, TransferProgress.KIND);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        for (ObjectStore store : scope.assets(ObjectStore.class)) {
            if (scope.wants(TransferSettings.KIND) && store.tool() == ObjectStore.Tool.OSSIMPORT) {
                filled = filled.with(TransferSettings.KIND, store.name(), settings(store, until));
            }
            if (scope.wants(TransferProgress.KIND)) {
                filled = filled.with(TransferProgress.KIND, store.name(), progress(store, until));
            }
        }
        return filled;
    }

    private Reading<TransferSettings> settings(ObjectStore store, Instant until) {
        String workDir = store.workDir();
        String job = store.job();
        return workDir == null || job == null
                ? undeclared()
                : reader.settings(new TransferQuestion(store.tool(), workDir, job), until);
    }

    private Reading<TransferProgress> progress(ObjectStore store, Instant until) {
        String workDir = store.workDir();
        String job = store.job();
        return workDir == null || job == null
                ? undeclared()
                : reader.progress(new TransferQuestion(store.tool(), workDir, job), until);
    }

    private <T> Reading<T> undeclared() {
        return new NoEvidence<>(
                "plan", clock.instant(), Sentence.of("transfer.undeclared"), Sentence.of("transfer.do-declare"));
    }
}
