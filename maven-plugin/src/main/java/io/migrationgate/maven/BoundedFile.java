package io.migrationgate.maven;

import io.migrationgate.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that a user named, up to a size that cannot exhaust the machine. */
final class BoundedFile {
    private static final int LARGEST = 16 << 20;

    private final String what;
    private final Path path;

    /** @param what what the file is to the user, for example {@code plan} */
    BoundedFile(String what, Path path) {
        this.what = what;
        this.path = path;
    }

    /**
     * The file's bytes.
     *
     * @throws UsageException when it is no readable file or too large
     */
    byte[] bytes() {
        if (!Files.isRegularFile(path)) {
            throw new UsageException(what + " " + path + " is not a file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UsageException(what + " " + path + " is larger than 16 MiB");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UsageException(what + " " + path + " cannot be read: "
                    + unreadable.getClass().getSimpleName());
        }
    }

    /**
     * The file's text.
     *
     * @throws UsageException also when it is not UTF-8
     */
    String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes()))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new UsageException(what + " " + path + " is not UTF-8");
        }
    }
}
