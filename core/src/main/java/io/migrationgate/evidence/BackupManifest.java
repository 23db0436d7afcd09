package io.migrationgate.evidence;

import io.migrationgate.plan.Backup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person or a tool wrote down about a backup outside the cloud, with what was seen of its files in this run.
 *
 * @param takenAt when the backup was taken
 */
public record BackupManifest(String id, Instant takenAt, List<Listed> files) {
    /** A manifest may list no more files than this. */
    public static final int MOST_FILES = 5_000;

    private static final EvidenceKind<BackupManifest> SOURCE =
            new EvidenceKind<>("manifest-source", BackupManifest.class);
    private static final EvidenceKind<BackupManifest> TARGET =
            new EvidenceKind<>("manifest-target", BackupManifest.class);

    /**
     * One file of the backup.
     *
     * @param bytes its size as the manifest says
     * @param seen its size as it was seen in this run; null when there is no such file
     */
    public record Listed(String path, long bytes, @Nullable Long seen) {
        /** Whether the file is there, in the size that was written down. */
        public boolean asListed() {
            return seen != null && seen == bytes;
        }
    }

    public BackupManifest {
        files = List.copyOf(files);
    }

    /** The manifest of one side of an asset. */
    public static EvidenceKind<BackupManifest> kind(Backup.Side side) {
        return side == Backup.Side.SOURCE ? SOURCE : TARGET;
    }

    /** The paths that it lists. */
    List<String> paths() {
        return files.stream().map(Listed::path).toList();
    }

    /** The same manifest with the sizes that were seen, by path. */
    BackupManifest seen(Map<String, Long> sizes) {
        return new BackupManifest(
                id,
                takenAt,
                files.stream()
                        .map(file -> new Listed(file.path(), file.bytes(), sizes.get(file.path())))
                        .toList());
    }

    /** Reads {@code {id, takenAt, files[{path, bytes}]}}; empty when a member is absent or cannot be read. */
    static Optional<BackupManifest> read(JsonObject json) {
        Optional<String> id = json.text("id");
        Optional<Instant> takenAt = json.time("takenAt");
        Optional<List<JsonObject>> files = json.objects("files");
        if (id.isEmpty() || takenAt.isEmpty() || files.isEmpty()) {
            return Optional.empty();
        }
        List<Listed> listed = files.get().stream()
                .flatMap(file ->
                        file
                                .text("path")
                                .flatMap(path -> file.count("bytes").map(bytes -> new Listed(path, bytes, null)))
                                .stream())
                .toList();
        return listed.size() == files.get().size()
                ? Optional.of(new BackupManifest(id.get(), takenAt.get(), listed))
                : Optional.empty();
    }
}
