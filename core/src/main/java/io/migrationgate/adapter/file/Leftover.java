package io.migrationgate.adapter.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Removes what is of no more use; what cannot be removed must not hide what went wrong before. */
final class Leftover {
    private Leftover() {}

    static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
