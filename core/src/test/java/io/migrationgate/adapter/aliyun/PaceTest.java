package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final FakeTime time = new FakeTime();
    private final Pace pace = new Pace(Map.of("List", 20), time);

    @Test
    void spacesCallsSoThatNoSecondHoldsMoreThanTheRate() {
        List<Instant> slots = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            slots.add(pace.take("key", "List", Instant.MAX).orElseThrow());
        }

        for (Instant from : slots) {
            assertThat(slots.stream().filter(slot -> !slot.isBefore(from) && slot.isBefore(from.plusSeconds(1))))
                    .hasSizeLessThanOrEqualTo(20);
        }
        assertThat(Duration.between(slots.get(0), slots.get(199))).isLessThan(Duration.ofMillis(10_200));
    }

    @Test
    void savesUpNothingWhileIdle() {
        pace.take("key", "List", Instant.MAX);
        time.pass(Duration.ofMinutes(1));

        assertThat(pace.take("key", "List", Instant.MAX)).contains(time.instant());
        assertThat(pace.take("key", "List", Instant.MAX))
                .contains(time.instant().plusMillis(51));
    }

    @Test
    void hasNothingAfterTheDeadlineAndLosesNothingByAsking() {
        pace.take("key", "List", Instant.MAX);

        assertThat(pace.take("key", "List", FakeTime.START.plusMillis(50))).isEmpty();
        assertThat(pace.take("key", "List", FakeTime.START.plusMillis(51))).contains(FakeTime.START.plusMillis(51));
    }

    @Test
    void holdsBackNoOtherKeyAndNoOtherAction() {
        pace.take("key", "List", Instant.MAX);

        assertThat(pace.take("other", "List", Instant.MAX)).contains(FakeTime.START);
        assertThat(pace.take("key", "Get", Instant.MAX)).contains(FakeTime.START);
        assertThat(pace.take("key", "Get", Instant.MAX)).contains(FakeTime.START);
    }
}
