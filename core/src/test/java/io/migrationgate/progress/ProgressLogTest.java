package io.migrationgate.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLogTest {
    private static final Instant START = Instant.parse("2026-12-05T00:00:00Z");

    private final ProgressLog log = new ProgressLog(Duration.ofSeconds(30));

    @Test
    void theFirstStatusIsALine() {
        assertThat(at(0, "below", "1 s")).containsExactly("1 s");
    }

    @Test
    void figuresThatMoveAreNoLine() {
        at(0, "below", "1 s");

        assertThat(at(2, "below", "2 s")).isEmpty();
    }

    @Test
    void aChangeIsALineAtOnce() {
        at(0, "below", "1 s");

        assertThat(at(2, "above", "6 s")).containsExactly("6 s");
    }

    @Test
    void aHeartbeatComesAfterTheLongestSilence() {
        at(0, "below", "1 s");

        assertThat(at(29, "below", "2 s")).isEmpty();
        assertThat(at(30, "below", "3 s")).containsExactly("3 s");
        assertThat(at(58, "below", "4 s")).isEmpty();
        assertThat(at(60, "below", "5 s")).containsExactly("5 s");
    }

    private List<String> at(int second, String change, String text) {
        return log.lines(START.plusSeconds(second), List.of(new Status("orders", change, text)));
    }
}
