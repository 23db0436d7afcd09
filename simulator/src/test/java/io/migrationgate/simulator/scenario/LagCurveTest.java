package io.migrationgate.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests how the lag moves between its points. */
class LagCurveTest {
    private static LagCurve curve(LagCurve.Shape shape, Duration jitter) {
        return new LagCurve(List.of(point(0, 1), point(10, 5), point(20, 2)), shape, jitter);
    }

    private static LagCurve.Point point(int atSeconds, int lagSeconds) {
        return new LagCurve.Point(Duration.ofSeconds(atSeconds), Duration.ofSeconds(lagSeconds));
    }

    private static long millis(LagCurve curve, long atMillis) {
        return curve.at(Duration.ofMillis(atMillis), 7).toMillis();
    }

    @Test
    void stepsHoldUntilTheNextPoint() {
        LagCurve curve = curve(LagCurve.Shape.STEP, Duration.ZERO);
        assertThat(millis(curve, 9_999)).isEqualTo(1_000);
        assertThat(millis(curve, 10_000)).isEqualTo(5_000);
        assertThat(millis(curve, 99_000)).isEqualTo(2_000);
    }

    @Test
    void linesPassThroughTheirPoints() {
        LagCurve curve = curve(LagCurve.Shape.LINEAR, Duration.ZERO);
        assertThat(millis(curve, 0)).isEqualTo(1_000);
        assertThat(millis(curve, 5_000)).isEqualTo(3_000);
        assertThat(millis(curve, 10_000)).isEqualTo(5_000);
        assertThat(millis(curve, 15_000)).isEqualTo(3_500);
        assertThat(millis(curve, 99_000)).isEqualTo(2_000);
    }

    @Test
    void jitterStaysWithinItsBoundAndVaries() {
        LagCurve curve = curve(LagCurve.Shape.STEP, Duration.ofMillis(400));
        Set<Long> seen = new HashSet<>();
        for (int second = 0; second < 10; second++) {
            seen.add(millis(curve, second * 1_000L));
        }
        assertThat(seen).hasSizeGreaterThan(3).allSatisfy(lag -> assertThat(lag).isBetween(600L, 1_400L));
    }

    @Test
    void jitterOfOneSecondIsOneValue() {
        LagCurve curve = curve(LagCurve.Shape.STEP, Duration.ofMillis(400));
        assertThat(millis(curve, 3_000)).isEqualTo(millis(curve, 3_999));
    }

    @Test
    void lagIsNeverNegative() {
        LagCurve curve = curve(LagCurve.Shape.STEP, Duration.ofSeconds(60));
        for (int second = 0; second < 100; second++) {
            assertThat(millis(curve, second * 1_000L)).isNotNegative();
        }
    }

    @Test
    void checkpointFollowsStandsStillOrKeepsItsDistance() {
        assertThat(checkpoint(CheckpointRule.Kind.FOLLOWS)).isEqualTo(3_996);
        assertThat(checkpoint(CheckpointRule.Kind.STANDS_STILL)).isEqualTo(999);
        assertThat(checkpoint(CheckpointRule.Kind.BEHIND)).isEqualTo(3_900);
    }

    /** At 3000 s after 1000, with a lag of 1 s at first and of 4 s now. */
    private static long checkpoint(CheckpointRule.Kind kind) {
        return new CheckpointRule(kind, Duration.ofSeconds(100))
                .at(
                        Instant.ofEpochSecond(1_000),
                        Duration.ofSeconds(3_000),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(4))
                .getEpochSecond();
    }
}
