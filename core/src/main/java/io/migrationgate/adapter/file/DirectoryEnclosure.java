package io.migrationgate.adapter.file;

import io.migrationgate.evidence.Enclosure;
import io.migrationgate.evidence.OutsideException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds files where a plan lies. One that is given what no path may leave takes no absolute path, no {@code ..}, and no link
 * that leads out; of what is there it gives the path without links, so that what was looked at is what is opened.
 *
 * <p>The form is checked for every system's way of writing paths, so that a plan means the same on all of them.
 */
public final class DirectoryEnclosure implements Enclosure {
    private static final Pattern ABSOLUTE = Pattern.compile("([/\\\\~]|[A-Za-z]:).*", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    private final Path folder;
    private final @Nullable Path outermost;

    /**
     * @param folder where relative paths start
     * @param outermost what no path may leave, by itself or by a link; null when a plan may name any file
     */
    public DirectoryEnclosure(Path folder, @Nullable Path outermost) {
        this.folder = folder;
        this.outermost = outermost;
    }

    @Override
    public Path find(String path) throws OutsideException {
        if (outermost != null && ABSOLUTE.matcher(path).matches()) {
            throw new OutsideException("path.absolute");
        }
        if (outermost != null && Arrays.asList(SEPARATOR.split(path, -1)).contains("..")) {
            throw new OutsideException("path.above");
        }
        try {
            return find(folder.resolve(path));
        } catch (InvalidPathException e) {
            throw new OutsideException("path.invalid");
        }
    }

    @Override
    public Path find(Path path) throws OutsideException {
        if (outermost == null) {
            return path;
        }
        try {
            return inside(path, outermost.toRealPath());
        } catch (OutsideException e) {
            throw e;
        } catch (IOException e) {
            throw new OutsideException("file.unreadable");
        }
    }

    /** Of a path that is not there, what of it is there; a link to nothing leads somewhere that nobody knows. */
    private static Path inside(Path path, Path outermost) throws IOException {
        Path existing = path;
        while (!Files.exists(existing)) {
            Path parent = existing.getParent();
            if (parent == null || Files.isSymbolicLink(existing)) {
                throw new OutsideException("path.link");
            }
            existing = parent;
        }
        Path real = existing.toRealPath();
        if (!real.startsWith(outermost)) {
            throw new OutsideException("path.link");
        }
        return existing.equals(path) ? real : path;
    }
}
