package io.migrationgate.criteria.catalog;

import static io.migrationgate.criteria.Finding.Status.FAIL;
import static io.migrationgate.criteria.Finding.Status.INCONCLUSIVE;
import static io.migrationgate.criteria.Finding.Status.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.TaskFolders;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferProgress.State;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.plan.ObjectStore.Tool;
import io.migrationgate.watch.FakeTransfers;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectsTransferredTest {
    private static final TaskFolders FOLDERS = FakeTransfers.folders();

    private final ObjectsTransferred criterion = new ObjectsTransferred();

    private Status of(State state, Boolean scanned, Long pending, Long dispatched, Long succeeded, Long failed) {
        return StoreCase.healthy()
                .progress(new TransferProgress(state, scanned, pending, dispatched, succeeded, failed, null, FOLDERS))
                .statusBy(criterion);
    }

    private Status of(TaskFolders folders) {
        return StoreCase.healthy()
                .progress(new TransferProgress(State.SUCCEEDED, true, 0L, 0L, 12L, 0L, null, folders))
                .statusBy(criterion);
    }

    @Test
    void aJobThatSucceededWithSuccessesIsTransferred() {
        Finding finding = StoreCase.healthy().judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(PASS);
        assertThat(finding.level()).isEqualTo(Level.LIVE);
    }

    @ParameterizedTest
    @CsvSource({"SUCCEEDED, PASS", "RUNNING, FAIL", "FAILED, FAIL", "ABORTED, FAIL", "UNKNOWN, INCONCLUSIVE"})
    void theJobMustHaveSucceeded(State state, Status expected) {
        assertThat(of(state, true, 0L, 0L, 12L, 0L)).isEqualTo(expected);
    }

    @Test
    void aSuccessThatCopiedNothingFails() {
        Finding finding = StoreCase.healthy()
                .progress(new TransferProgress(
                        State.SUCCEEDED, true, 0L, 0L, 0L, 0L, null, new TaskFolders(0, 0, 0, 0, 0, 0, true, false)))
                .judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(FAIL);
        assertThat(finding.observed().toString()).contains("objects-transferred.nothing");
    }

    @Test
    void everyCountMustBeToldAndNothingMayBeLeft() {
        assertThat(of(State.SUCCEEDED, null, 0L, 0L, 12L, 0L)).isEqualTo(INCONCLUSIVE);
        assertThat(of(State.SUCCEEDED, false, 0L, 0L, 12L, 0L)).isEqualTo(FAIL);
        assertThat(of(State.SUCCEEDED, true, null, 0L, 12L, 0L)).isEqualTo(INCONCLUSIVE);
        assertThat(of(State.SUCCEEDED, true, 1L, 0L, 12L, 0L)).isEqualTo(FAIL);
        assertThat(of(State.SUCCEEDED, true, 0L, null, 12L, 0L)).isEqualTo(INCONCLUSIVE);
        assertThat(of(State.SUCCEEDED, true, 0L, 1L, 12L, 0L)).isEqualTo(FAIL);
        assertThat(of(State.SUCCEEDED, true, 0L, 0L, null, 0L)).isEqualTo(INCONCLUSIVE);
        assertThat(of(State.SUCCEEDED, true, 0L, 0L, 12L, null)).isEqualTo(INCONCLUSIVE);
        assertThat(of(State.SUCCEEDED, true, 0L, 0L, 12L, 1L)).isEqualTo(FAIL);
    }

    @Test
    void theTaskFoldersMustAgree() {
        assertThat(of(new TaskFolders(1, 0, 0, 12, 0, 0, true, false))).isEqualTo(FAIL);
        assertThat(of(new TaskFolders(0, 1, 0, 12, 0, 0, true, false))).isEqualTo(FAIL);
        assertThat(of(new TaskFolders(0, 0, 1, 12, 0, 0, true, false))).isEqualTo(FAIL);
        assertThat(of(new TaskFolders(0, 0, 0, 12, 0, 1, true, false))).isEqualTo(FAIL);
        assertThat(of(new TaskFolders(0, 0, 0, 12, 1, 0, true, false))).isEqualTo(INCONCLUSIVE);
        assertThat(of(new TaskFolders(0, 0, 0, 11, 0, 0, true, false))).isEqualTo(INCONCLUSIVE);
        assertThat(of(new TaskFolders(0, 0, 0, 12, 0, 0, false, false))).isEqualTo(INCONCLUSIVE);
        assertThat(of(new TaskFolders(0, 0, 0, 12, 0, 0, true, true))).isEqualTo(INCONCLUSIVE);
        assertThat(of((TaskFolders) null)).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void nothingReadOrReadBeforeIsInconclusive() {
        StoreCase healthy = StoreCase.healthy();
        Instant before = StoreCase.STARTED.minus(Duration.ofMinutes(1));

        assertThat(healthy.without(TransferProgress.KIND).statusBy(criterion)).isEqualTo(INCONCLUSIVE);
        assertThat(healthy.with(TransferProgress.KIND, Level.LIVE, FakeTransfers.progress(), before)
                        .statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
    }

    @Test
    void whatAPersonWroteOfOssImportIsNotEnough() {
        assertThat(StoreCase.healthy()
                        .with(TransferProgress.KIND, Level.DECLARED, FakeTransfers.progress(), StoreCase.NOW)
                        .statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Tool.class,
            names = {"JINDO_DISTCP", "OTHER"})
    void ofOtherToolsWrittenCountersAreEnoughAndSaidToBeDeclared(Tool tool) {
        Finding finding = counters(tool, StoreCase.NOW.minusSeconds(60)).judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(PASS);
        assertThat(finding.level()).isEqualTo(Level.DECLARED);
        assertThat(counters(tool, null).statusBy(criterion)).isEqualTo(INCONCLUSIVE);
        assertThat(counters(tool, StoreCase.NOW.plusSeconds(1)).statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
    }

    private static StoreCase counters(Tool tool, Instant finishedAt) {
        ObjectStore images = Plans.STORE;
        ObjectStore other = new ObjectStore(
                "images", "main", tool, "copied/", "images", images.origin(), images.destination(), null);
        return StoreCase.of(other)
                .with(
                        TransferProgress.KIND,
                        Level.DECLARED,
                        new TransferProgress(State.SUCCEEDED, true, 0L, 0L, 12L, 0L, finishedAt, null),
                        StoreCase.NOW);
    }
}
