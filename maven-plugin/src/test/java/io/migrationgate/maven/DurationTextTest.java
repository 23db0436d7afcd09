package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.UsageException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "60s,PT60S", "30m,PT30M", "24h,PT24H", "7d,PT168H"})
    void readsEveryUnit(String text, Duration duration) {
        assertThat(DurationText.parse(PropertyNames.FOR, text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "five", "-1s", "0s", "1.5s", "5 s", "", "99999999999s", "5S"})
    void refusesWhatHasNoUnitOrIsNoWholeNumber(String text) {
        assertThatThrownBy(() -> DurationText.parse(PropertyNames.FOR, text))
                .isInstanceOf(UsageException.class)
                .hasMessage("migrationGate.for is \"" + text
                        + "\", which is not a duration such as 500ms, 60s, 30m, 24h or 7d");
    }
}
