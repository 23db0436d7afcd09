package io.migrationgate.simulator.world;

import io.migrationgate.evidence.CanonicalJson;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.FileSizes;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.simulator.scenario.BackupScript;
import io.migrationgate.simulator.scenario.BackupScript.File;
import io.migrationgate.simulator.scenario.BackupScript.Manifest;
import io.migrationgate.simulator.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Shows the manifests of a scenario's external backups and the files that they list, without a disk. */
record ScenarioFiles(Scenario scenario, InstantSource clock) implements PlanFolder, FileSizes {
    @Override
    public Reading<String> text(String path) {
        String source = "file " + path;
        return manifests()
                .filter(backup -> backup.of().equals(path))
                .findFirst()
                .<Reading<String>>map(backup -> {
                    String text = text(Objects.requireNonNull(backup.manifest()));
                    return new Evidence<>(Level.DECLARED, source, clock.instant(), digest(text), text);
                })
                .orElseGet(() -> new NoEvidence<>(
                        source, clock.instant(), Sentence.of("file.absent"), Sentence.of("manifest.do-write")));
    }

    private Stream<BackupScript> manifests() {
        return scenario.backups().stream().filter(backup -> backup.manifest() != null);
    }

    private String text(Manifest manifest) {
        if (manifest.text() != null) {
            return manifest.text();
        }
        List<Map<String, Object>> files = manifest.files().stream()
                .map(file -> Map.<String, Object>of("path", file.path(), "bytes", file.bytes()))
                .toList();
        return CanonicalJson.of(Map.of(
                "id",
                manifest.id(),
                "takenAt",
                scenario.startsAt().plus(manifest.takenAt()).toString(),
                "files",
                files));
    }

    @Override
    public Reading<Map<String, Long>> of(List<String> paths) {
        Map<String, Long> sizes = new TreeMap<>();
        manifests()
                .flatMap(backup -> Objects.requireNonNull(backup.manifest()).files().stream())
                .filter(file -> file.found() != null && paths.contains(file.path()))
                .forEach(file -> sizes.put(file.path(), size(file)));
        return new Evidence<>(Level.LIVE, "sizes of files", clock.instant(), digest(CanonicalJson.of(sizes)), sizes);
    }

    private static long size(File file) {
        return Objects.requireNonNull(file.found());
    }

    private static String digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
