package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.DtsPrecheck;
import io.migrationgate.evidence.DtsPrecheck.Item;
import io.migrationgate.evidence.EvidenceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DtsPrecheckPassedTest {
    private static final Item GOOD = new Item("CHECK_CONN_SRC", "Success", false, false, null);

    private final DtsPrecheckPassed criterion = new DtsPrecheckPassed();

    @Test
    void aFinishedPrecheckWithoutErrorsPasses() {
        assertThat(status("Finished", 0, GOOD)).isEqualTo(Status.PASS);
        assertThat(status("Success", null, GOOD)).isEqualTo(Status.PASS);
    }

    @Test
    void aFailedCheckFailsAndIsNamed() {
        Finding finding = judge("Finished", 0, GOOD, new Item("CHECK_BINLOG_ON", "Failed", false, false, null));

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(finding.observed().arguments()).containsExactly(List.of("CHECK_BINLOG_ON"));
    }

    @Test
    void skippedIgnoredAndWarnedChecksFailAndAreNamed() {
        Finding finding = judge(
                "Finished",
                0,
                new Item("A", "Success", true, false, null),
                new Item("B", "Success", false, true, null),
                new Item("C", "Warning", false, false, null));

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(finding.observed().arguments()).containsExactly(List.of("A", "B", "C"));
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
        assertThat(status("Finished", 0, new Item("A", null, false, false, null)))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(status("Finished", 0, new Item("A", "Odd", false, false, null)))
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
