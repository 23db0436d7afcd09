package io.migrationgate.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.simulator.scenario.ScenarioReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests how a scenario shows the manifests of backups outside the cloud. */
class ScenarioFilesTest {
    private static final Instant NOW = Instant.parse("2026-12-04T16:00:30Z");

    private static ScenarioFiles files(String... backups) {
        String text = "startsAt: 2026-12-05T00:00:00+08:00\nbackups: [ " + String.join(", ", backups) + " ]";
        return new ScenarioFiles(ScenarioReader.read("s.yaml", text), () -> NOW);
    }

    @Test
    void aManifestIsWhatTheScenarioSaysAndNothingOfADiskIsRead() {
        ScenarioFiles files = files("{ product: external, manifest: drills/b.json, id: b-7, takenAt: -1h,"
                + " files: [ { path: /backup/a, bytes: 7 } ] }");
        Evidence<String> text = files.text("drills/b.json").evidence().orElseThrow();

        assertThat(text.level()).isEqualTo(Level.DECLARED);
        assertThat(text.value())
                .isEqualTo("{\"files\":[{\"bytes\":7,\"path\":\"/backup/a\"}],\"id\":\"b-7\","
                        + "\"takenAt\":\"2026-12-04T15:00:00Z\"}");
        assertThat(files.text("pom.xml")).isInstanceOf(NoEvidence.class);
    }

    @Test
    void filesHaveTheSizesThatWereFound() {
        ScenarioFiles files = files("{ product: external, manifest: m.json, files: [ { path: a, bytes: 7 },"
                + " { path: b, bytes: 7, found: 6 }, { path: c, bytes: 7, found: no } ] }");

        assertThat(files.of(List.of("a", "b", "c", "d"))
                        .evidence()
                        .orElseThrow()
                        .value())
                .isEqualTo(Map.of("a", 7L, "b", 6L));
    }

    @Test
    void aManifestMayHoldAnythingInstead() {
        assertThat(files("{ product: external, manifest: m.json, text: \"{ half\" }")
                        .text("m.json")
                        .evidence()
                        .orElseThrow()
                        .value())
                .isEqualTo("{ half");
    }
}
