package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds paths inside a folder: no absolute path, no {@code ..}, no link that leaves it.
 *
 * <p>The form is checked for every system's way of writing paths, so that a plan means the same on all of them.
 */
public final class Enclosure {
    private static final Pattern ABSOLUTE = Pattern.compile("([/\\\\~]|[A-Za-z]:).*", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    private final @Nullable Path folder;
    private final @Nullable Path outermost;

    private Enclosure(@Nullable Path folder, @Nullable Path outermost) {
        this.folder = folder;
        this.outermost = outermost;
    }

    /** Holds nothing back. */
    public static Enclosure open() {
        return new Enclosure(null, null);
    }

    /**
     * Holds paths that start in a folder inside another one.
     *
     * @param folder where relative paths start
     * @param outermost what no path may leave
     */
    public static Enclosure of(Path folder, Path outermost) {
        return new Enclosure(folder, outermost);
    }

    /** Why a path must not be read; empty when it may. */
    Optional<Sentence> refusal(String path) {
        if (folder == null || outermost == null) {
            return Optional.empty();
        }
        if (ABSOLUTE.matcher(path).matches()) {
            return Optional.of(Sentence.of("path.absolute"));
        }
        if (Arrays.asList(SEPARATOR.split(path, -1)).contains("..")) {
            return Optional.of(Sentence.of("path.above"));
        }
        try {
            return inside(folder.resolve(path), outermost) ? Optional.empty() : Optional.of(Sentence.of("path.link"));
        } catch (InvalidPathException e) {
            return Optional.of(Sentence.of("path.invalid"));
        } catch (IOException e) {
            return Optional.of(Sentence.of("file.unreadable"));
        }
    }

    /** Of a path that is not there, what of it is there; a link to nothing leads somewhere that nobody knows. */
    private static boolean inside(Path path, Path outermost) throws IOException {
        Path existing = path;
        while (existing != null && !Files.exists(existing)) {
            if (Files.isSymbolicLink(existing)) {
                return false;
            }
            existing = existing.getParent();
        }
        return existing != null && existing.toRealPath().startsWith(outermost.toRealPath());
    }
}
