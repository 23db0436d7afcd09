package io.migrationgate.plan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource({
        "PT0.5S,500ms",
        "PT5S,5s",
        "PT60S,60s",
        "PT30M,30m",
        "PT24H,24h",
        "PT168H,7d",
        "PT90S,90s",
        "PT1.5S,1500ms"
    })
    void isWrittenAsPeopleDo(Duration duration, String written) {
        assertThat(Span.write(duration)).isEqualTo(written);
    }
}
