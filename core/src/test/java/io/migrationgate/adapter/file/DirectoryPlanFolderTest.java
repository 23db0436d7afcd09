package io.migrationgate.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryPlanFolderTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");

    @TempDir
    private Path folder;

    private void isRefused(String path, String sentence) {
        assertThat(new DirectoryPlanFolder(new DirectoryEnclosure(folder, null), () -> NOW).text(path))
                .isInstanceOfSatisfying(NoEvidence.class, none -> {
                    assertThat(none.reason().key()).isEqualTo(sentence);
                    assertThat(none.source()).isEqualTo("file " + path);
                });
    }

    @Test
    void aRelativePathStartsWhereThePlanLies() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("drills")).resolve("orders.json"), "{}");
        Evidence<String> read = new DirectoryPlanFolder(new DirectoryEnclosure(folder, null), () -> NOW)
                .text("drills/orders.json")
                .evidence()
                .orElseThrow();
        assertThat(read.value()).isEqualTo("{}");
        assertThat(read.level()).isEqualTo(Level.DECLARED);
        assertThat(read.source()).isEqualTo("file drills/orders.json");
    }

    @Test
    void whatIsNotThereIsSaid() {
        isRefused("drills/orders.json", "file.absent");
        isRefused("a\u0000b", "path.invalid");
    }

    @Test
    void aFolderIsNoFile() {
        isRefused(".", "file.no-file");
    }

    @Test
    void aFileThatIsTooLongIsRefused() throws IOException {
        Files.write(folder.resolve("long.json"), new byte[SmallFile.MOST_BYTES + 1]);
        isRefused("long.json", "file.too-long");
    }

    @Test
    void sizesAreThoseOfFilesThatAreThere() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("backup")).resolve("all.bin"), new byte[4096]);
        Path elsewhere = Files.write(folder.resolve("absolute.bin"), new byte[7]);

        Evidence<Map<String, Long>> seen = new DirectoryPlanFolder(new DirectoryEnclosure(folder, null), () -> NOW)
                .of(List.of("backup/all.bin", elsewhere.toString(), "backup", "gone.bin"))
                .evidence()
                .orElseThrow();

        assertThat(seen.level()).isEqualTo(Level.LIVE);
        assertThat(seen.value()).isEqualTo(Map.of("backup/all.bin", 4096L, elsewhere.toString(), 7L));
    }
}
