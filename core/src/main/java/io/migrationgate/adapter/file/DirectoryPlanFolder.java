package io.migrationgate.adapter.file;

import io.migrationgate.evidence.CanonicalJson;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Enclosure;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.FileSizes;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.OutsideException;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads files that a plan names where the plan lies, and looks at the sizes of others. */
public final class DirectoryPlanFolder implements PlanFolder, FileSizes {
    private static final String SIZES = "sizes of files";

    private final Enclosure enclosure;
    private final InstantSource clock;
    private final SmallFile files;

    /** @param enclosure finds the files */
    public DirectoryPlanFolder(Enclosure enclosure, InstantSource clock) {
        this.enclosure = enclosure;
        this.clock = clock;
        this.files = new SmallFile(clock);
    }

    @Override
    public Reading<String> text(String path) {
        String source = "file " + path;
        try {
            return files.read(enclosure.find(path), source);
        } catch (OutsideException e) {
            return e.noEvidence(source, clock.instant());
        }
    }

    @Override
    public Reading<Map<String, Long>> of(List<String> paths) {
        Map<String, Long> sizes = new TreeMap<>();
        try {
            for (String path : paths) {
                look(path, sizes);
            }
        } catch (OutsideException e) {
            return e.noEvidence(SIZES, clock.instant());
        }
        byte[] seen = CanonicalJson.of(sizes).getBytes(StandardCharsets.UTF_8);
        return new Evidence<>(Level.LIVE, SIZES, clock.instant(), Digest.of(seen), sizes);
    }

    /** What cannot be looked at is not there for whoever would restore it either. */
    private void look(String path, Map<String, Long> sizes) throws OutsideException {
        Path file = enclosure.find(path);
        try {
            if (Files.isRegularFile(file)) {
                sizes.put(path, Files.size(file));
            }
        } catch (IOException e) {
            // Left out; the criterion says that it was not seen.
        }
    }
}
