package io.migrationgate.adapter.file;

import io.migrationgate.evidence.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tries a folder before anything is entrusted to it: a name is taken once, a rename replaces in one step, and both reach
 * the disk when asked to.
 *
 * <p>Network file systems are where this fails. Nothing of the trial stays behind.
 */
final class Probation {
    private static final byte[] BYTES = "migration-gate".getBytes(StandardCharsets.UTF_8);

    private final Disk disk;

    Probation(Disk disk) {
        this.disk = disk;
    }

    /** Tries a folder; what it cannot do, or empty. */
    Optional<Sentence> fails(Path folder) {
        String name = ".trial-" + UUID.randomUUID();
        Path taken = folder.resolve(name);
        Path written = folder.resolve(name + ".tmp");
        try {
            return Optional.ofNullable(trouble(folder, taken, written));
        } finally {
            Leftover.remove(taken);
            Leftover.remove(written);
        }
    }

    private @Nullable Sentence trouble(Path folder, Path taken, Path written) {
        String step = "store.no-create";
        try {
            disk.create(taken);
            if (createsTwice(taken)) {
                return Sentence.of(step);
            }
            step = "store.no-sync";
            disk.write(written, BYTES);
            step = "store.no-rename";
            disk.rename(written, taken);
            if (Files.exists(written) || Files.mismatch(taken, copy(written)) != -1) {
                return Sentence.of(step);
            }
            step = "store.no-sync";
            disk.sync(folder);
            return null;
        } catch (IOException e) {
            return Sentence.of(step);
        }
    }

    private boolean createsTwice(Path taken) throws IOException {
        try {
            disk.create(taken);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static Path copy(Path place) throws IOException {
        return Files.write(place, BYTES);
    }
}
