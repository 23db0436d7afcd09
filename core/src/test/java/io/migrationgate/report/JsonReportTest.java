package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.migrationgate.report.SectionRow.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonReportTest {
    @Test
    void aReportIsReadBackAsItWas() throws IOException {
        for (Report report : List.of(Samples.go(), Samples.noGo(), Samples.interrupted(), Samples.resumed())) {
            assertThat(JsonReport.read(JsonReport.write(report))).isEqualTo(report);
        }
    }

    @Test
    void textFromOutsideIsReadBackAsItWas() throws IOException {
        Report report = Samples.hostile("\u001b[31m\n\u202e\ud800 \u009b \"\\ 🚦 \udb40\udc41");
        assertThat(JsonReport.read(JsonReport.write(report))).isEqualTo(report);
    }

    @Test
    void timesAreUtcAndAbsentFieldsAreLeftOut() throws IOException {
        JsonNode json = json(Samples.go());
        assertThat(json.get("startedAt").asText()).isEqualTo("2026-12-04T16:00:00Z");
        assertThat(json.has("stopped")).isFalse();
        assertThat(json.at("/lag/0/samples/1/checkpoint").asText()).isEqualTo("2026-12-04T16:00:01.456Z");
        assertThat(json.at("/lag/0/limitMillis").asLong()).isEqualTo(5_000);
    }

    @Test
    void interruptionsAreThereOnlyWhenThereWasOne() throws IOException {
        assertThat(json(Samples.go()).has("interruptions")).isFalse();
        assertThat(JsonReport.read(JsonReport.write(Samples.go())).interruptions())
                .isEmpty();
        assertThat(json(Samples.resumed()).at("/interruptions/0/from").asText()).isEqualTo("2026-12-04T15:59:15Z");
        assertThat(json(Samples.resumed()).at("/interruptions/0/to").asText()).isEqualTo("2026-12-04T15:59:59Z");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void sectionStatesAreReadableWords(State state) throws IOException {
        SectionRow section = new SectionRow(1, "Scope", state, null, List.of());
        Report report = new ReportBuilder().sections(List.of(section)).build();
        assertThat(json(report).at("/sections/0/state").asText()).isEqualTo(state.word());
    }

    @Test
    void anotherFormatIsRefused() {
        byte[] other = text(Samples.go()).replace("report/1", "report/9").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> JsonReport.read(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("migration-gate/report/9");
    }

    @Test
    void halfAFileIsRefused() {
        String whole = text(Samples.go());
        byte[] half = whole.substring(0, whole.length() / 2).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> JsonReport.read(half)).isInstanceOf(IOException.class);
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        byte[] broken =
                text(Samples.go()).replace("2026-12-04T16:00:00Z", "yesterday").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> JsonReport.read(broken)).isInstanceOf(IOException.class);
    }

    private static JsonNode json(Report report) throws IOException {
        return new ObjectMapper().readTree(JsonReport.write(report));
    }

    private static String text(Report report) {
        return new String(JsonReport.write(report), StandardCharsets.UTF_8);
    }
}
