package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.DtsLag;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.report.Wording;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DtsStateRunningTest {
    private final DtsStateRunning criterion = new DtsStateRunning();

    @ParameterizedTest
    @CsvSource({
        "Synchronizing, PASS",
        "synchronizing, PASS",
        "SYNCHRONIZING, PASS",
        "Suspending, FAIL",
        "Failed, FAIL",
        "InitializeFailed, FAIL",
        "PrecheckFailed, FAIL",
        "Initializing, FAIL",
        "NotStarted, FAIL",
        "NotConfigured, FAIL",
        "Prechecking, FAIL",
        "PreCheckPass, FAIL",
        "Finished, FAIL",
        "Locked, FAIL",
        "Retrying, INCONCLUSIVE",
        "Modifying, INCONCLUSIVE",
        "Upgrade, INCONCLUSIVE",
        "Downgrade, INCONCLUSIVE",
        "Migrating, INCONCLUSIVE",
        "SomethingNew, INCONCLUSIVE"
    })
    void aSyncTaskIsJudgedByItsStatus(String status, Status expected) {
        Finding finding = judge(task(DtsReference.Type.SYNC, status, null, null, false));

        assertThat(finding.status()).isEqualTo(expected);
        assertWorded(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "Migrating, Catched, true, PASS",
        "Migrating, Migrating, true, PASS",
        "Migrating, Migrating, false, FAIL",
        "Migrating, NotStarted, true, FAIL",
        "Migrating, Failed, true, FAIL",
        "Migrating, Finished, true, FAIL",
        "Migrating, , true, INCONCLUSIVE",
        "Migrating, Odd, true, INCONCLUSIVE",
        "MigrationFailed, Failed, true, FAIL",
        "Suspending, Catched, true, FAIL",
        "Synchronizing, Catched, true, INCONCLUSIVE"
    })
    void aMigrationTaskMustSayThatItsIncrementalStageRuns(
            String status, String incremental, boolean full, Status expected) {
        assertThat(judge(task(DtsReference.Type.MIGRATION, status, incremental, full, false))
                        .status())
                .isEqualTo(expected);
    }

    @Test
    void aRunningTaskThatRetriesIsInconclusive() {
        assertThat(judge(task(DtsReference.Type.SYNC, "Synchronizing", null, null, true))
                        .status())
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void anAbsentTaskFails() {
        Finding finding =
                criterion.judge(Cases.live(CriterionId.DTS_STATE, EvidenceKind.DTS_TASK, new DtsLookup(null)));

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertWorded(finding);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        DtsLookup running = new DtsLookup(task(DtsReference.Type.SYNC, "Synchronizing", null, null, false));
        for (Case subject : new Case[] {
            Cases.nothing(CriterionId.DTS_STATE),
            Cases.unread(CriterionId.DTS_STATE, EvidenceKind.DTS_TASK),
            Cases.stale(CriterionId.DTS_STATE, EvidenceKind.DTS_TASK, running)
        }) {
            Finding finding = criterion.judge(subject);
            assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
            assertWorded(finding);
        }
    }

    private Finding judge(DtsTask task) {
        return criterion.judge(Cases.live(CriterionId.DTS_STATE, EvidenceKind.DTS_TASK, new DtsLookup(task)));
    }

    static void assertWorded(Finding finding) {
        Wording wording = new Wording(ZoneId.of("UTC"));
        assertThat(wording.say(finding.expected())).isNotBlank();
        assertThat(wording.say(finding.observed())).isNotBlank();
        if (finding.status() != Status.PASS) {
            assertThat(wording.say(finding.remedy())).isNotBlank();
        }
    }

    static DtsTask task(
            DtsReference.Type type, String status, String incremental, Boolean fullFinished, boolean retrying) {
        return new DtsTask(
                "dtsorders",
                "joborders",
                type,
                DtsReference.Direction.FORWARD,
                "cn-hangzhou",
                status,
                incremental,
                fullFinished,
                true,
                "Finished",
                retrying,
                null,
                DtsLag.known(Duration.ZERO),
                Cases.NOW,
                new DtsTask.Endpoint("MySQL", null, "10.0.0.5", "3306", "cn-hangzhou", null, "EXPRESS"),
                new DtsTask.Endpoint("MySQL", "rm-orders", null, null, "cn-hangzhou", null, "RDS"));
    }
}
