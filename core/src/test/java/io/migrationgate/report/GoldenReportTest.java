package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares every output of five reports with files that a person has looked at; rewritten by -Dgolden.update=true. */
class GoldenReportTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "report");

    @ParameterizedTest
    @ValueSource(strings = {"go", "no-go", "interrupted", "resumed", "half-filled"})
    void everyOutputIsTheGoldenOne(String name) throws IOException {
        Map<String, byte[]> outputs = outputs(report(name));
        for (Map.Entry<String, byte[]> output : outputs.entrySet()) {
            Path golden = GOLDEN.resolve(name).resolve(output.getKey());
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(golden.getParent());
                Files.write(golden, output.getValue());
            }
            assertThat(text(output.getValue())).as("%s", golden).isEqualTo(text(Files.readAllBytes(golden)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"go", "no-go", "interrupted", "resumed", "half-filled"})
    void everythingDrawnComesFromReportJson(String name) throws IOException {
        Report report = report(name);
        Report again = JsonReport.read(JsonReport.write(report));
        Map<String, byte[]> outputs = outputs(report);
        outputs(again).forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(outputs.get(file)));
    }

    private static Map<String, byte[]> outputs(Report report) {
        Map<String, byte[]> outputs = new LinkedHashMap<>(report.files());
        outputs.put("log.txt", (String.join("\n", report.logText()) + "\n").getBytes(StandardCharsets.UTF_8));
        return outputs;
    }

    private static Report report(String name) {
        return switch (name) {
            case "go" -> Samples.go();
            case "no-go" -> Samples.noGo();
            case "resumed" -> Samples.resumed();
            case "half-filled" -> Samples.halfFilled();
            default -> Samples.interrupted();
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
