package io.migrationgate.adapter.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Writes named bytes into a directory so that nobody ever reads half a file.
 *
 * <p>Everything is written beside its place first and renamed when all of it is on the disk. {@code outcome.properties}
 * goes away before and comes back last: a script never finds the outcome of an earlier run beside the report of a later
 * one.
 */
public final class AtomicFiles {
    private static final String LAST = "outcome.properties";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    private AtomicFiles() {}

    /**
     * Writes the files, and the directory where there is none.
     *
     * @throws UnwritableException names the path; nothing temporary is left
     * @throws IllegalArgumentException when a name is no plain file name
     */
    public static void write(Path directory, Map<String, byte[]> files) throws UnwritableException {
        files.keySet().forEach(AtomicFiles::check);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UnwritableException(directory, e);
        }
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            for (String name : ordered(files.keySet())) {
                write(directory, name, files.getOrDefault(name, new byte[0]), written);
            }
            if (files.containsKey(LAST)) {
                remove(directory, Set.of(LAST));
            }
            for (Map.Entry<Path, Path> entry : written.entrySet()) {
                move(entry.getKey(), entry.getValue());
            }
        } finally {
            written.keySet().forEach(Leftover::remove);
        }
    }

    /**
     * Removes the files of those names; one that is not there is fine.
     *
     * @throws UnwritableException names the path
     * @throws IllegalArgumentException when a name is no plain file name
     */
    public static void remove(Path directory, Set<String> names) throws UnwritableException {
        names.forEach(AtomicFiles::check);
        for (String name : names) {
            Path path = directory.resolve(name);
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UnwritableException(path, e);
            }
        }
    }

    private static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a report file needs a plain name");
        }
    }

    private static List<String> ordered(Set<String> names) {
        List<String> ordered = new ArrayList<>(names);
        if (ordered.remove(LAST)) {
            ordered.add(LAST);
        }
        return ordered;
    }

    private static void write(Path directory, String name, byte[] bytes, Map<Path, Path> written)
            throws UnwritableException {
        Path place = directory.resolve(name);
        Path temporary = directory.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
        written.put(temporary, place);
        // No channel: an interrupted thread, one that was asked to stop, could not write its report through one.
        try (FileOutputStream file = new FileOutputStream(temporary.toFile())) {
            file.write(bytes);
            file.getFD().sync();
        } catch (IOException e) {
            throw new UnwritableException(place, e);
        }
    }

    private static void move(Path temporary, Path place) throws UnwritableException {
        try {
            try {
                Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UnwritableException(place, e);
        }
    }
}
