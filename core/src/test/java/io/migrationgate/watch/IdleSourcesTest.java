package io.migrationgate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.IdleProgress;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A checkpoint that stands still holds where the databases say that everything has arrived, and only there. */
class IdleSourcesTest {
    private final FakeCloud cloud = new FakeCloud();
    private final Instant checkpoint = cloud.instant().minusSeconds(1);

    @BeforeEach
    void nothingMovesInOrders() {
        cloud.task("orders", task -> FakeCloud.with(task, task.lag(), checkpoint));
    }

    private void source(SourceProgress progress) {
        cloud.databases.<SourceProgress>change("source-progress", any -> progress);
    }

    private Finding judged() {
        return Drive.finding(
                Drive.toTheEnd(Drive.readiness(Plans.simulated(), cloud), cloud), CriterionId.DTS_LAG, "orders");
    }

    @Test
    void aLastChangeThatIsNoLaterThanTheCheckpointExplainsIt() {
        source(new SourceProgress("p", checkpoint, null));
        AssessmentResult result = Drive.toTheEnd(Drive.readiness(Plans.simulated(), cloud), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.GO);
        assertThat(cloud.elapsed()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(66));
        assertThat(Drive.finding(result, CriterionId.DTS_LAG, "orders")
                        .observed()
                        .key())
                .isEqualTo("dts-lag.idle-explained");
        assertThat(result.book().find(IdleProgress.KIND, "ledger"))
                .as("what moves needs no explanation")
                .isEmpty();
    }

    @Test
    void aLaterChangeDoesNot() {
        source(new SourceProgress("p", checkpoint.plusMillis(1), null));

        assertThat(judged().status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(judged().observed().key()).isEqualTo("dts-lag.idle-behind");
    }

    @Test
    void aSourceThatTellsNoTimeOfItsLastChangeProvesNothing() {
        source(new SourceProgress("p", null, null));

        assertThat(judged().status()).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void theLagGateNeedsNoTimeOutForAnIdleSource() {
        source(new SourceProgress("p", checkpoint, null));
        AssessmentResult result = Drive.toTheEnd(Drive.lagGate(Plans.simulated(), cloud), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.GO);
        assertThat(cloud.elapsed()).isLessThan(Duration.ofSeconds(70));
    }

    @Test
    void theLagGateGoesOnWatchingWhatIsNotExplainedAndAsksOnceAWindow() {
        int[] asked = {0};
        cloud.databases.<SourceProgress>change("source-progress", any -> {
            asked[0]++;
            return new SourceProgress("p" + asked[0], null, null);
        });
        AssessmentResult result = Drive.toTheEnd(Drive.lagGate(Plans.simulated(), cloud), cloud);

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(cloud.elapsed()).isGreaterThan(Duration.ofMinutes(29));
        assertThat(asked[0]).as("both sources at the start, then one a window").isBetween(20, 33);
    }

    @Test
    void onePositionSinceATimeBeforeTheCheckpointExplainsItToo() {
        SourceProgress still = new SourceProgress("p", null, null);
        Instant now = checkpoint.plusSeconds(60);

        assertThat(new IdleProgress(still, checkpoint, still, null).explains(checkpoint, now, Duration.ofMinutes(1)))
                .isTrue();
        assertThat(new IdleProgress(still, checkpoint.plusMillis(1), still, null)
                        .explains(checkpoint, now, Duration.ofMinutes(1)))
                .isFalse();
        assertThat(new IdleProgress(still, checkpoint, new SourceProgress("q", null, null), null)
                        .explains(checkpoint, now, Duration.ofMinutes(1)))
                .isFalse();
    }

    @Test
    void aHeartbeatOnTheTargetCountsWhileItIsRecentAndNotFromTheFuture() {
        Instant now = checkpoint.plusSeconds(100);
        Duration minute = Duration.ofMinutes(1);

        assertThat(new IdleProgress(null, null, null, now.minus(minute)).explains(checkpoint, now, minute))
                .isTrue();
        assertThat(new IdleProgress(null, null, null, now.minus(minute).minusMillis(1))
                        .explains(checkpoint, now, minute))
                .isFalse();
        assertThat(new IdleProgress(null, null, null, now.plusMillis(1)).explains(checkpoint, now, minute))
                .isFalse();
        assertThat(new IdleProgress(null, null, null, now).explains(now.minusSeconds(121), now, minute))
                .as("changes that are much later than the checkpoint have arrived: one of the two is wrong")
                .isFalse();
    }
}
