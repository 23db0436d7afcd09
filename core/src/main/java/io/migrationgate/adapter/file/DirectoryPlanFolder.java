package io.migrationgate.adapter.file;

import io.migrationgate.evidence.CanonicalJson;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.FileSizes;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads files that a plan names where the plan lies, and looks at the sizes of others. */
public final class DirectoryPlanFolder implements PlanFolder, FileSizes {
    private final Path folder;
    private final InstantSource clock;
    private final SmallFile files;

    /** @param folder where relative paths start */
    public DirectoryPlanFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.files = new SmallFile(clock);
    }

    @Override
    public Reading<String> text(String path) {
        String source = "file " + path;
        try {
            return files.read(folder.resolve(path), source);
        } catch (InvalidPathException e) {
            return files.none(source, "file.absent");
        }
    }

    @Override
    public Reading<Map<String, Long>> of(List<String> paths) {
        Map<String, Long> sizes = new TreeMap<>();
        paths.forEach(path -> look(path, sizes));
        byte[] seen = CanonicalJson.of(sizes).getBytes(StandardCharsets.UTF_8);
        return new Evidence<>(Level.LIVE, "sizes of files", clock.instant(), Digest.of(seen), sizes);
    }

    /** What cannot be looked at is not there for whoever would restore it either. */
    private void look(String path, Map<String, Long> sizes) {
        try {
            Path file = folder.resolve(path);
            if (Files.isRegularFile(file)) {
                sizes.put(path, Files.size(file));
            }
        } catch (InvalidPathException | IOException e) {
            // Left out; the criterion says that it was not seen.
        }
    }
}
