package io.migrationgate.adapter.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a file that must not be there yet. */
public final class NewFile {
    private NewFile() {}

    /**
     * Writes it, and the folder where there is none.
     *
     * @throws FileAlreadyExistsException when there is one, which stays as it is
     * @throws UnwritableException names the path; no half of a file is left
     */
    public static void write(Path file, byte[] bytes) throws FileAlreadyExistsException, UnwritableException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UnwritableException(file, e);
        }
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            throw new UnwritableException(file, e);
        }
        try {
            Files.write(file, bytes, StandardOpenOption.WRITE);
        } catch (IOException e) {
            Leftover.remove(file);
            throw new UnwritableException(file, e);
        }
    }
}
