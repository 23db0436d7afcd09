package io.migrationgate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.EvidenceSource;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TransferEvidence;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferQuestion;
import io.migrationgate.evidence.TransferReader;
import io.migrationgate.evidence.TransferSettings;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Tests that a machine that was away is asked once more in the same run, when the delays have been watched. */
class AskedAgainTest {
    private static final MigrationPlan PLAN = Plans.withObjects(Plans.simulated(), Plans.STORE);

    private final FakeCloud cloud = new FakeCloud();
    private final List<Duration> left = new ArrayList<>();
    private String reason = NoEvidence.AWAY;
    private Duration slow = Duration.ZERO;

    /** A machine with the work directory, which is there or away. */
    private final class There implements TransferReader {
        private final FakeTransfers transfers = new FakeTransfers(cloud);
        private final BooleanSupplier settingsAway;
        private final BooleanSupplier progressAway;

        There(BooleanSupplier settingsAway, BooleanSupplier progressAway) {
            this.settingsAway = settingsAway;
            this.progressAway = progressAway;
        }

        @Override
        public Reading<TransferSettings> settings(TransferQuestion question, Instant deadline) {
            left.add(Duration.between(cloud.instant(), deadline));
            return settingsAway.getAsBoolean() ? none() : transfers.settings(question, deadline);
        }

        @Override
        public Reading<TransferProgress> progress(TransferQuestion question, Instant deadline) {
            cloud.waitUntil(cloud.instant().plus(slow));
            return progressAway.getAsBoolean() ? none() : transfers.progress(question, deadline);
        }

        private <T> Reading<T> none() {
            return new NoEvidence<>(
                    "files", cloud.instant(), Sentence.of(reason, "a", "b"), Sentence.of("remote.do-connect", "a"));
        }
    }

    private AssessmentResult assess(BooleanSupplier settingsAway, BooleanSupplier progressAway) {
        EvidenceSource transfers = new TransferEvidence(new There(settingsAway, progressAway), cloud);
        Assignment assignment = new Assignment(
                PLAN,
                EnumSet.of(CriterionId.DTS_LAG, CriterionId.TOOL_FIT, CriterionId.OBJECTS_TRANSFERRED),
                true,
                PLAN.assets(),
                Settings.NONE,
                Patience.ONE_WINDOW);
        return Drive.toTheEnd(new Assessment(assignment, cloud, List.of(transfers), cloud, null), cloud);
    }

    private static Status status(AssessmentResult result, CriterionId criterion, String asset) {
        return Drive.finding(result, criterion, asset).status();
    }

    private boolean early() {
        return cloud.elapsed().compareTo(Duration.ofSeconds(30)) < 0;
    }

    @Test
    void oneThatIsBackAfterTheWindowIsRead() {
        AssessmentResult result = assess(this::early, this::early);

        assertThat(status(result, CriterionId.OBJECTS_TRANSFERRED, "images")).isEqualTo(Status.PASS);
        assertThat(status(result, CriterionId.DTS_LAG, "orders")).isEqualTo(Status.PASS);
        assertThat(left).hasSize(2);
        assertThat(left.get(1))
                .as("no longer than until the next round")
                .isBetween(Duration.ZERO, Duration.ofSeconds(2));
    }

    @Test
    void oneThatStaysAwayIsAskedNoMoreThanTwice() {
        AssessmentResult result = assess(() -> true, () -> true);

        assertThat(status(result, CriterionId.OBJECTS_TRANSFERRED, "images")).isEqualTo(Status.INCONCLUSIVE);
        assertThat(status(result, CriterionId.DTS_LAG, "orders")).isEqualTo(Status.PASS);
        assertThat(left).hasSize(2);
        assertThat(cloud.elapsed()).isLessThan(Duration.ofSeconds(65));
    }

    @Test
    void whatWasReadIsNotLostWhenTheMachineIsAwayLater() {
        AssessmentResult result = assess(() -> !early(), this::early);

        assertThat(result.book().find(TransferSettings.KIND, "images").flatMap(Reading::evidence))
                .isPresent();
        assertThat(status(result, CriterionId.OBJECTS_TRANSFERRED, "images")).isEqualTo(Status.PASS);
    }

    @Test
    void whatAMachineCouldNotReadIsNotAskedForAgain() {
        reason = "transfer.no-folder";

        assess(() -> true, () -> true);

        assertThat(left).hasSize(1);
    }

    @Test
    void aMachineThatIsThereIsAskedOnce() {
        slow = Duration.ofSeconds(20);

        assess(() -> false, () -> false);

        assertThat(left).hasSize(1);
    }
}
