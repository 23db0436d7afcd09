package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.evidence.LagSamples.Minute;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LagSamplesTest {
    private static final Instant FROM = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void whatIsWrittenIsReadBack() {
        LagSamples samples = new LagSamples(List.of(minute(1, 900, 30), minute(0, 7_000, 1)));

        assertThat(LagSamples.read(samples.json())).contains(samples);
        assertThat(samples.minutes()).extracting(Minute::samples).containsExactly(1, 30);
    }

    @Test
    void ofOneMinuteTheGreaterDelayCounts() {
        assertThat(new LagSamples(List.of(minute(0, 900, 30), minute(0, 7_000, 2), minute(0, 100, 1))).minutes())
                .containsExactly(minute(0, 7_000, 33));
    }

    @Test
    void newSamplesGoBesideEarlierOnesAndTheOldestAreLeftOut() {
        List<Minute> many = new ArrayList<>();
        for (int number = 0; number < LagSamples.MOST; number++) {
            many.add(minute(number, 1, 1));
        }
        LagSamples full = new LagSamples(many);
        LagSamples one = new LagSamples(List.of(minute(LagSamples.MOST, 2, 1)));

        assertThat(one.after(full).minutes()).hasSize(LagSamples.MOST).startsWith(minute(1, 1, 1));
        assertThat(new LagSamples(List.of(minute(32 * 24 * 60, 2, 1)))
                        .after(full)
                        .minutes())
                .as("a month is enough")
                .hasSize(LagSamples.MOST - 24 * 60 + 1);
        assertThat(one.after(new LagSamples(List.of()))).isEqualTo(one);
        assertThat(new LagSamples(List.of()).after(new LagSamples(List.of())).minutes())
                .isEmpty();
    }

    @Test
    void aFullRecordFitsIntoAFile() {
        List<Minute> many = new ArrayList<>();
        for (int number = 0; number < LagSamples.MOST; number++) {
            many.add(minute(number, 123_456, 30));
        }

        assertThat(CanonicalJson.of(new LagSamples(many).json().members())).hasSizeLessThan(900_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"minutes\":7}",
                "{\"minutes\":[{\"at\":\"2026-12-01T00:00:30Z\",\"highestMillis\":1,\"samples\":1}]}",
                "{\"minutes\":[{\"at\":\"2026-12-01T00:00:00Z\",\"highestMillis\":-1,\"samples\":1}]}",
                "{\"minutes\":[{\"at\":\"2026-12-01T00:00:00Z\",\"highestMillis\":1,\"samples\":0}]}",
                "{\"minutes\":[{\"at\":\"2026-12-01T00:00:00Z\",\"highestMillis\":1}]}",
                "{\"minutes\":[{\"highestMillis\":1,\"samples\":1}]}"
            })
    void anotherFormIsNoRecord(String json) {
        assertThat(LagSamples.read(JsonObject.read(json).orElseThrow())).isEmpty();
    }

    @Test
    void aMinuteBeginsWithOneAndHoldsASample() {
        assertThatThrownBy(() -> new Minute(FROM.plusSeconds(1), Duration.ZERO, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> minute(0, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> minute(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Minute minute(int number, long millis, int samples) {
        return new Minute(FROM.plus(Duration.ofMinutes(number)), Duration.ofMillis(millis), samples);
    }
}
