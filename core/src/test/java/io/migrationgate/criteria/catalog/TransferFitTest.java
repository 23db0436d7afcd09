package io.migrationgate.criteria.catalog;

import static io.migrationgate.criteria.Finding.Status.FAIL;
import static io.migrationgate.criteria.Finding.Status.INCONCLUSIVE;
import static io.migrationgate.criteria.Finding.Status.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferSettings;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.plan.ObjectStore.Destination;
import io.migrationgate.plan.ObjectStore.Origin;
import io.migrationgate.plan.ObjectStore.OriginType;
import io.migrationgate.plan.ObjectStore.Tool;
import io.migrationgate.watch.FakeTransfers;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferFitTest {
    private final ToolFit criterion = new ToolFit();

    private static ObjectStore store(Tool tool, OriginType type, String bucket) {
        return new ObjectStore(
                "images",
                "main",
                tool,
                "work/",
                "images",
                type == null ? null : new Origin(type, null),
                new Destination(bucket, null),
                null);
    }

    private Status withSettings(
            String job, String type, String source, String bucket, Boolean audits, String mode, Boolean more, Long at) {
        return StoreCase.healthy()
                .settings(new TransferSettings(job, type, source, bucket, audits, mode, more, at))
                .statusBy(criterion);
    }

    @Test
    void ossImportThatIsToldToCopyAsDeclaredFitsAndTellsThatItsAuditIsNoChecksum() {
        Finding finding = StoreCase.healthy().judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(PASS);
        assertThat(finding.observed().toString()).contains("transfer-fit.audit-general");
    }

    @Test
    void hdfsIsNothingForOssImportAndTheRemedyNamesJindo() {
        Finding finding = StoreCase.of(store(Tool.OSSIMPORT, OriginType.HDFS, "images-hz"))
                .judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(FAIL);
        assertThat(finding.remedy().key()).isEqualTo("transfer-fit.use-jindo");
    }

    @Test
    void everySettingIsCompared() {
        assertThat(withSettings("images", "import", "s3", "images-hz", true, "detailed", true, 0L))
                .isEqualTo(PASS);
        assertThat(withSettings("other", "import", "s3", "images-hz", true, "general", false, 0L))
                .isEqualTo(FAIL);
        assertThat(withSettings(null, "import", "s3", "images-hz", true, "general", false, 0L))
                .isEqualTo(INCONCLUSIVE);
        assertThat(withSettings("images", "audit", "s3", "images-hz", true, "general", false, 0L))
                .isEqualTo(FAIL);
        assertThat(withSettings("images", null, "s3", "images-hz", true, "general", false, 0L))
                .isEqualTo(INCONCLUSIVE);
        assertThat(withSettings("images", "import", "azure", "images-hz", true, "general", false, 0L))
                .isEqualTo(FAIL);
        assertThat(withSettings("images", "import", null, "images-hz", true, "general", false, 0L))
                .isEqualTo(INCONCLUSIVE);
        assertThat(withSettings("images", "import", "s3", "images-sh", true, "general", false, 0L))
                .isEqualTo(FAIL);
        assertThat(withSettings("images", "import", "s3", null, true, "general", false, 0L))
                .isEqualTo(INCONCLUSIVE);
    }

    @Test
    void whatItLeavesOutOrDoesNotTellIsNotTakenAsFine() {
        assertThat(withSettings("images", "import", "s3", "images-hz", false, null, false, 0L))
                .isEqualTo(PASS);
        assertThat(withSettings("images", "import", "s3", "images-hz", null, "general", false, 0L))
                .isEqualTo(INCONCLUSIVE);
        assertThat(withSettings("images", "import", "s3", "images-hz", true, null, false, 0L))
                .isEqualTo(INCONCLUSIVE);
        assertThat(withSettings("images", "import", "s3", "images-hz", true, "simple", null, 0L))
                .isEqualTo(INCONCLUSIVE);
        assertThat(withSettings("images", "import", "s3", "images-hz", true, "simple", false, 1_700_000_000L))
                .isEqualTo(INCONCLUSIVE);
        assertThat(withSettings("images", "import", "s3", "images-hz", true, "simple", false, null))
                .isEqualTo(INCONCLUSIVE);
    }

    @Test
    void nothingReadOrReadBeforeIsInconclusive() {
        assertThat(StoreCase.healthy().without(TransferSettings.KIND).statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
        assertThat(StoreCase.healthy()
                        .with(
                                TransferSettings.KIND,
                                Level.LIVE,
                                FakeTransfers.settings(),
                                StoreCase.STARTED.minus(Duration.ofMinutes(1)))
                        .statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({"HDFS, PASS", "S3, INCONCLUSIVE", "LOCAL, INCONCLUSIVE", "AZURE, INCONCLUSIVE", ", INCONCLUSIVE"})
    void jindoIsForHdfs(OriginType type, Status expected) {
        Finding finding = StoreCase.of(store(Tool.JINDO_DISTCP, type, "images-hz"))
                .with(TransferProgress.KIND, Level.DECLARED, FakeTransfers.progress(), StoreCase.NOW)
                .judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(expected);
        assertThat(finding.level()).isEqualTo(Level.DECLARED);
    }

    @Test
    void jindoWithoutItsCountersIsOpen() {
        assertThat(StoreCase.of(store(Tool.JINDO_DISTCP, OriginType.HDFS, "images-hz"))
                        .statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
    }

    @Test
    void ofOtherToolsNothingIsKnown() {
        assertThat(StoreCase.of(store(Tool.OTHER, OriginType.S3, "images-hz")).statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
    }

    @Test
    void withoutADeclaredBucketItIsNotKnownWhereItCopiesTo() {
        assertThat(StoreCase.of(store(Tool.OSSIMPORT, OriginType.S3, null))
                        .settings(FakeTransfers.settings())
                        .statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
        assertThat(StoreCase.of(Plans.STORE).settings(FakeTransfers.settings()).statusBy(criterion))
                .isEqualTo(PASS);
    }
}
