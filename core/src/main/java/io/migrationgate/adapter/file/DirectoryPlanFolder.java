package io.migrationgate.adapter.file;

import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.Reading;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;

/** Reads files that a plan names where the plan lies. */
public final class DirectoryPlanFolder implements PlanFolder {
    private final Path folder;
    private final SmallFile files;

    /** @param folder where relative paths start */
    public DirectoryPlanFolder(Path folder, InstantSource clock) {
        this.folder = folder;
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
}
