package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.CutoverSettings;
import io.migrationgate.MigrationGate;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.PhaseRow;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans the cutovers of both examples and their ways back, and holds every line that people would release. */
class CutoverPlanIT {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "plans");
    private static final CutoverSettings SETTINGS = new CutoverSettings(
            false,
            Map.of("app-switch", List.of("./switch.sh", "--to", "new"), "app-smoke", List.of("./smoke.sh")),
            Map.of("app-switch", List.of("./switch.sh", "--to", "old")));

    private static Report cutover(String example, CutoverSettings settings) {
        ExampleFolder folder = new ExampleFolder(example);
        return folder.judged(
                folder.planText(),
                folder.scenario("healthy"),
                InstantSource.system(),
                (plan, world) -> MigrationGate.cutoverSequence(plan, world, settings));
    }

    private static Report rollback(String example) {
        ExampleFolder folder = new ExampleFolder(example);
        return folder.judged(
                folder.planText(),
                folder.scenario("healthy"),
                InstantSource.system(),
                (plan, world) -> MigrationGate.rollback(plan, world, SETTINGS));
    }

    /** The hash covers the version of the engine, which is no part of the golden files. */
    private static String log(Report report) {
        assertThat(report.planHash()).matches("[0-9a-f]{64}");
        return String.join("\n", report.logText()).replace(String.valueOf(report.planHash()), "PLANHASH") + "\n";
    }

    private static void assertGolden(String file, String text) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text).as("%s", golden).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "full"})
    void theCutoverIsPrintedStepByStep(String example) throws IOException {
        Report report = cutover(example, SETTINGS);

        assertThat(report.verdict()).as("%s", report.blocking()).isEqualTo(Verdict.GO);
        assertThat(report.validUntil()).isNotNull().isAfter(report.finishedAt());
        assertThat(report.findings()).extracting(FindingRow::stage).contains("READY", "BEFORE_FREEZE");
        assertGolden(example + "-cutover-sequence.txt", log(report));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "full"})
    void theWayBackIsPrintedPhaseByPhase(String example) throws IOException {
        Report report = rollback(example);

        assertThat(report.verdict()).as("%s", report.blocking()).isEqualTo(Verdict.GO);
        assertThat(report.phases())
                .extracting(PhaseRow::id)
                .startsWith("preflight")
                .endsWith("observe");
        assertGolden(example + "-rollback.txt", log(report));
    }

    @Test
    void theHashIsThatOfWhatIsReleased() {
        String hash = cutover("orders", SETTINGS).planHash();

        assertThat(cutover("orders", SETTINGS).planHash()).isEqualTo(hash);
        assertThat(cutover("orders", CutoverSettings.NONE).planHash()).isNotEqualTo(hash);
        assertThat(rollback("orders").planHash()).isNotEqualTo(hash);
    }
}
