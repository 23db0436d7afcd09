package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.SmcJob.Run;
import io.migrationgate.evidence.SmcJobLookup;
import io.migrationgate.evidence.SmcSource;
import io.migrationgate.evidence.SmcSourceLookup;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmcStateWaitingTest {
    private static final Instant EARLIER = ServerCase.NOW.minus(Duration.ofHours(3));
    private static final Instant LATER = ServerCase.NOW.minus(Duration.ofHours(1));

    private final SmcStateWaiting criterion = new SmcStateWaiting();

    @Test
    void aWaitingIncrementalJobOfAnOnlineSourceWithACompleteRunPasses() {
        assertThat(ServerCase.healthy().statusBy(criterion)).isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, PASS",
        "Running, INCONCLUSIVE",
        "Ready, FAIL",
        "Stopped, FAIL",
        "InError, FAIL",
        "Finished, FAIL",
        "Expired, FAIL",
        "Deleting, FAIL",
        "SomethingNew, INCONCLUSIVE",
        ", INCONCLUSIVE"
    })
    void theJobIsJudgedByItsStatusWord(String status, Status expected) {
        assertThat(ServerCase.healthy().job(Jobs.status(status)).statusBy(criterion))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, FAIL", ", INCONCLUSIVE"})
    void aJobThatRunsOnceOrDoesNotSayIsNoIncrementalOne(Boolean runOnce, Status expected) {
        assertThat(ServerCase.healthy().job(Jobs.runOnce(runOnce)).statusBy(criterion))
                .isEqualTo(expected);
    }

    @Test
    void aJobThatTellsAnErrorFails() {
        assertThat(ServerCase.healthy().job(Jobs.error("InternalError")).statusBy(criterion))
                .isEqualTo(Status.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "Available, , PASS",
        "inuse, , PASS",
        "Unavailable, , FAIL",
        "Deleting, , FAIL",
        "SomethingNew, , INCONCLUSIVE",
        ", , INCONCLUSIVE",
        "InUse, SourceServer.Offline, FAIL"
    })
    void theSourceIsJudgedByItsStateAndItsError(String state, String error, Status expected) {
        SmcSource source = new SmcSource("s-1", state, error, "CentOS", null, "j-1");

        assertThat(ServerCase.healthy().source(source).statusBy(criterion)).isEqualTo(expected);
    }

    @Test
    void onlyTheNewestRunCounts() {
        Run complete = new Run(EARLIER, EARLIER.plusSeconds(60), "m-1");
        Run imageless = new Run(LATER, LATER.plusSeconds(60), null);

        assertThat(judged("Image", imageless, complete)).isEqualTo(Status.FAIL);
        assertThat(judged("Image", complete, new Run(LATER, LATER.plusSeconds(60), "m-2")))
                .isEqualTo(Status.PASS);
    }

    @Test
    void anImageIsAskedForUnlessTheJobWritesToAnInstance() {
        Run imageless = new Run(LATER, LATER.plusSeconds(60), null);

        assertThat(judged("TargetInstance", imageless)).isEqualTo(Status.PASS);
        assertThat(judged("Image", imageless)).isEqualTo(Status.FAIL);
        assertThat(judged(null, imageless)).isEqualTo(Status.FAIL);
    }

    @Test
    void aWaitingJobWithAnOpenRunContradictsItself() {
        assertThat(judged("Image", new Run(LATER, null, null))).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aJobWithoutARunFailsAndOneThatDoesNotTellItsRunsIsOpen() {
        assertThat(judged("Image")).isEqualTo(Status.FAIL);
        assertThat(judged("Image", new Run(null, LATER, "m-1"))).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ServerCase.healthy().job(Jobs.untoldRuns()).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aJobOrSourceThatSmcDoesNotKnowFails() {
        assertThat(ServerCase.healthy().job(null).statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(ServerCase.healthy().source(null).statusBy(criterion)).isEqualTo(Status.FAIL);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        assertThat(ServerCase.healthy().stale().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ServerCase.healthy().without(SmcJobLookup.KIND).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(ServerCase.healthy().without(SmcSourceLookup.KIND).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(ServerCase.healthy().unread(SmcSourceLookup.KIND).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aWrongJobFailsEvenWhereTheSourceCouldNotBeRead() {
        ServerCase stopped = ServerCase.healthy().job(Jobs.status("Stopped")).unread(SmcSourceLookup.KIND);

        assertThat(stopped.statusBy(criterion)).isEqualTo(Status.FAIL);
    }

    private Status judged(String targetType, Run... runs) {
        return ServerCase.healthy().job(Jobs.runs(targetType, runs)).statusBy(criterion);
    }
}
