package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.lag.Readings;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Server;
import io.migrationgate.watch.Plans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestEvidenceTest {
    private static final Instant NOW = Readings.START;
    private static final EvidenceKind<BackupManifest> KIND = BackupManifest.kind(Side.SOURCE);
    private static final String GOOD = "{\"id\":\"b-1\",\"takenAt\":\"2026-12-04T22:00:00+08:00\",\"tool\":\"rman\","
            + "\"files\":[{\"path\":\"/backup/a\",\"bytes\":7},{\"path\":\"/backup/b\",\"bytes\":9}]}";

    private final List<String> looked = new ArrayList<>();

    private Reading<BackupManifest> read(String path, String text, Reading<Map<String, Long>> sizes) {
        Server server = new Server(
                "web-1",
                "main",
                "s-1",
                "j-1",
                null,
                null,
                null,
                List.of(new Backup(Side.SOURCE, "external", null, null, null, null, path)));
        ManifestEvidence source = new ManifestEvidence(
                named -> {
                    looked.add(named);
                    return new Evidence<>(Level.DECLARED, named, NOW, "d", text);
                },
                paths -> {
                    looked.addAll(paths);
                    return sizes;
                });
        Scope scope = new Scope(Plans.simulated(), List.of(server), Set.of(KIND));
        return source.read(scope, EvidenceBook.empty(), NOW.plusSeconds(60))
                .find(KIND, "web-1")
                .orElse(null);
    }

    private static Reading<Map<String, Long>> sizes(Map<String, Long> sizes) {
        return new Evidence<>(Level.LIVE, "sizes", NOW, "d", sizes);
    }

    @Test
    void aManifestIsDeclaredWithTheSizesThatWereSeen() {
        Evidence<BackupManifest> read =
                (Evidence<BackupManifest>) read("drills/b.json", GOOD, sizes(Map.of("/backup/a", 7L, "/backup/b", 8L)));

        assertThat(read.level()).isEqualTo(Level.DECLARED);
        assertThat(read.value().takenAt()).isEqualTo(Instant.parse("2026-12-04T14:00:00Z"));
        assertThat(read.value().files())
                .extracting(BackupManifest.Listed::asListed)
                .containsExactly(true, false);
        assertThat(looked).containsExactly("drills/b.json", "/backup/a", "/backup/b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"id\":\"b-1\",\"takenAt\":\"2026-12-04T22:00:00Z\"}",
                "{\"id\":\"b-1\",\"takenAt\":\"yesterday\",\"files\":[]}",
                "{\"id\":\"\",\"takenAt\":\"2026-12-04T22:00:00Z\",\"files\":[]}",
                "{\"id\":\"b-1\",\"takenAt\":\"2026-12-04T22:00:00Z\",\"files\":[{\"path\":\"a\"}]}",
                "{\"id\":\"b-1\",\"takenAt\":\"2026-12-04T22:00:00Z\",\"files\":[{\"path\":\"a\",\"bytes\":-1}]}",
                "{\"id\":\"b-1\",\"takenAt\":\"2026-12-04T22:00:00Z\",\"files\":[{\"path\":\"a\",\"bytes\":\"7\"}]}"
            })
    void whatIsNoWholeManifestIsNoEvidence(String text) {
        assertThat(reason(read("drills/b.json", text, sizes(Map.of())))).isEqualTo("manifest.not-parseable");
    }

    @Test
    void aManifestOfNothingOrOfTooManyFilesIsNoEvidence() {
        String none = "{\"id\":\"b-1\",\"takenAt\":\"2026-12-04T22:00:00Z\",\"files\":[]}";
        String many = "{\"id\":\"b-1\",\"takenAt\":\"2026-12-04T22:00:00Z\",\"files\":["
                + IntStream.rangeClosed(0, BackupManifest.MOST_FILES)
                        .mapToObj(number -> "{\"path\":\"" + number + "\",\"bytes\":1}")
                        .collect(Collectors.joining(","))
                + "]}";

        assertThat(reason(read("drills/b.json", none, sizes(Map.of())))).isEqualTo("manifest.no-file");
        assertThat(reason(read("drills/b.json", many, sizes(Map.of())))).isEqualTo("manifest.too-many");
        assertThat(looked).as("no file is looked for").containsOnly("drills/b.json");
    }

    @Test
    void filesThatCannotBeSeenLeaveNothing() {
        NoEvidence<Map<String, Long>> none =
                new NoEvidence<>("files", NOW, Sentence.of("record.no-files"), Sentence.of("manifest.do-files"));

        assertThat(reason(read("drills/b.json", GOOD, none))).isEqualTo("record.no-files");
    }

    @Test
    void aCommandIsNoPath() {
        assertThat(read("latest-backup", GOOD, sizes(Map.of()))).isNull();
        assertThat(looked).isEmpty();
        assertThat(ManifestEvidence.isPath("latest.json")).isTrue();
        assertThat(ManifestEvidence.isPath("drills/latest")).isTrue();
    }

    private static String reason(Reading<BackupManifest> reading) {
        return ((NoEvidence<BackupManifest>) reading).reason().key();
    }
}
