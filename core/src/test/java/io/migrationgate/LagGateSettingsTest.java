package io.migrationgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LagGateSettingsTest {
    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "60s,PT60S", "30m,PT30M", "24h,PT24H", "7d,PT168H", "3650d,PT87600H", "' 5s ',PT5S"})
    void readsEveryUnit(String text, Duration duration) {
        assertThat(parse("for", text).settings().values()).isEqualTo(Map.of("for", duration));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "five", "-1s", "0s", "1.5s", "5 s", "", "99999999999s", "5S"})
    void refusesWhatHasNoUnitOrIsNoWholeNumber(String text) {
        assertThatThrownBy(() -> parse("for", text))
                .isInstanceOf(UsageException.class)
                .hasMessage("for is \"" + text + "\", which is not a duration such as 500ms, 60s, 30m, 24h or 7d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3651d", "9999999999d", "9999999999h"})
    void refusesWhatNobodyWaitsFor(String text) {
        assertThatThrownBy(() -> parse("timeout", text))
                .isInstanceOf(UsageException.class)
                .hasMessage("timeout is \"" + text + "\", which is longer than ten years");
    }

    @ParameterizedTest
    @ValueSource(strings = {"below", "for", "timeout", "pollInterval"})
    void knowsEverySettingThatIsADuration(String name) {
        assertThat(parse(name, "5s").settings().duration(name)).contains(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "maxGap", "sustained", "migrationGate.fro", ""})
    void refusesASettingThatIsNone(String name) {
        assertThatThrownBy(() -> parse(name, "5s"))
                .isInstanceOf(UsageException.class)
                .hasMessage(name + ": dts-lag has no such setting");
    }

    @Test
    void aRefusalNamesTheSettingAsTheFaceDoes() {
        assertThat(parse("migrationGate.for", "60s").settings().values())
                .isEqualTo(Map.of("for", Duration.ofSeconds(60)));
        assertThatThrownBy(() -> parse("migrationGate.for", "60"))
                .hasMessageStartingWith("migrationGate.for is \"60\", which is not a duration");
    }

    @Test
    void keepsTheChosenDatabases() {
        assertThat(LagGateSettings.parse(Map.of(), List.of("orders")))
                .isEqualTo(new LagGateSettings(LagGateSettings.NONE.settings(), List.of("orders")));
    }

    private static LagGateSettings parse(String name, String text) {
        return LagGateSettings.parse(Map.of(name, text), List.of());
    }
}
