package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.DtsPrecheck;
import io.migrationgate.evidence.DtsPrecheck.Item;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.report.Wording;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DtsPrecheckPassedTest {
    private static final Item GOOD = new Item("CHECK_CONN_SRC", "Success", false, false, null, null);

    private final DtsPrecheckPassed criterion = new DtsPrecheckPassed();

    @Test
    void aFinishedPrecheckWithoutErrorsPasses() {
        assertThat(status("Finished", 0, GOOD)).isEqualTo(Status.PASS);
        assertThat(status("Success", null, GOOD)).isEqualTo(Status.PASS);
    }

    @Test
    void aFailedCheckFailsAndIsNamed() {
        Finding finding = judge("Finished", 0, GOOD, new Item("CHECK_BINLOG_ON", "Failed", false, false, null, null));

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(said(finding)).isEqualTo("failed: CHECK_BINLOG_ON (Failed)");
    }

    @Test
    void skippedIgnoredAndWarnedChecksFailAndAreNamed() {
        Finding finding = judge(
                "Finished",
                0,
                new Item("A", "Success", true, false, null, null),
                new Item("B", "Success", false, true, null, null),
                new Item("C", "Warning", false, false, null, null));

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(said(finding))
                .isEqualTo("skipped, ignored or only warned about:"
                        + " A (skipped, Success), B (ignored, Success), C (Warning)");
    }

    @Test
    void aFailedCheckIsNamedWithWhatDtsSaysAndBesideThoseThatWerePassedOver() {
        Finding finding = judge(
                "Failed",
                1,
                new Item("CHECK_BINLOG_ON", "Failed", false, false, "binary log is off", "switch it on"),
                new Item("CHECK_SAME_OBJ", "Failed", true, false, "table exists", null));

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(said(finding))
                .isEqualTo("failed: CHECK_BINLOG_ON (Failed): binary log is off (DTS on repair: switch it on);"
                        + " skipped, ignored or only warned about: CHECK_SAME_OBJ (skipped, Failed): table exists");
        assertThat(finding.remedy().key()).isEqualTo("dts-precheck.repair");
    }

    @Test
    void whatWasOnlyPassedOverIsLeftToAWaiver() {
        Finding finding = judge("Failed", 1, GOOD, new Item("A", "Failed", true, false, null, null));

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(finding.remedy().key()).isEqualTo("dts-precheck.waive");
    }

    @Test
    void aCheckThatIsOpenIsNamed() {
        assertThat(said(judge("Checking", 0, GOOD, new Item("A", "Checking", false, false, null, null))))
                .isEqualTo("not finished: A (Checking)");
    }

    private static String said(Finding finding) {
        return new Wording(ZoneId.of("UTC")).say(finding.observed());
    }

    @Test
    void errorsWithoutAnItemFail() {
        assertThat(status("Failed", 2, GOOD)).isEqualTo(Status.FAIL);
        assertThat(status("Failed", null, GOOD)).isEqualTo(Status.FAIL);
        assertThat(status("Finished", 1, GOOD)).isEqualTo(Status.FAIL);
    }

    @Test
    void whatIsNotFinishedOrListsNothingIsInconclusive() {
        assertThat(status("Checking", 0, GOOD)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(status(null, 0, GOOD)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(status("Finished", 0)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(status("Finished", 0, new Item("A", null, false, false, null, null)))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(status("Finished", 0, new Item("A", "Odd", false, false, null, null)))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        CriterionId id = CriterionId.DTS_PRECHECK;
        DtsPrecheck passed = new DtsPrecheck("Finished", 0, List.of(GOOD));

        assertThat(criterion.judge(Cases.nothing(id)).status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(criterion.judge(Cases.unread(id, EvidenceKind.DTS_PRECHECK)).status())
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(criterion
                        .judge(Cases.stale(id, EvidenceKind.DTS_PRECHECK, passed))
                        .status())
                .isEqualTo(Status.INCONCLUSIVE);
    }

    private Status status(String status, Integer errors, Item... items) {
        return judge(status, errors, items).status();
    }

    private Finding judge(String status, Integer errors, Item... items) {
        Finding finding = criterion.judge(Cases.live(
                CriterionId.DTS_PRECHECK, EvidenceKind.DTS_PRECHECK, new DtsPrecheck(status, errors, List.of(items))));
        DtsStateRunningTest.assertWorded(finding);
        return finding;
    }
}
