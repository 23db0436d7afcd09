package io.migrationgate.simulator.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the two clocks of a simulation. */
class ClockTest {
    private static final Instant START = Instant.parse("2026-12-04T16:00:00Z");

    @Test
    void virtualClockStandsUntilItIsMoved() {
        VirtualClock clock = new VirtualClock(START);
        assertThat(clock.instant()).isEqualTo(START);
        clock.advanceTo(START.plusSeconds(5));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
        clock.charge(Duration.ofMillis(20));
        assertThat(clock.instant()).isEqualTo(START.plusMillis(5_020));
    }

    @Test
    void virtualClockNeverGoesBackwards() {
        VirtualClock clock = new VirtualClock(START);
        clock.advanceTo(START.minusSeconds(5));
        assertThat(clock.instant()).isEqualTo(START);
        assertThatThrownBy(() -> clock.charge(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void virtualClockCountsTheChargesOfEveryThread() throws InterruptedException {
        VirtualClock clock = new VirtualClock(START);
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            Thread thread = new Thread(() -> {
                for (int charge = 0; charge < 1_000; charge++) {
                    clock.charge(Duration.ofMillis(1));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(clock.instant()).isEqualTo(START.plusMillis(4_000));
    }

    @Test
    void runningClockBeginsAtItsStartAndPasses() throws InterruptedException {
        RunningClock clock = new RunningClock(START);
        Instant first = clock.instant();
        assertThat(first).isAfterOrEqualTo(START).isBefore(START.plusSeconds(60));
        clock.charge(Duration.ofMillis(5));
        assertThat(clock.instant()).isAfterOrEqualTo(first.plusMillis(5));
    }
}
