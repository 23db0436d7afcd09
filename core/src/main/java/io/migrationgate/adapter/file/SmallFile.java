package io.migrationgate.adapter.file;

import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Reads the text of one small file, of which no more than {@value #MOST_BYTES} bytes are ever looked at.
 *
 * <p>What is wrong with a file is said without a word of what stands in it.
 */
final class SmallFile {
    static final int MOST_BYTES = 1 << 20;

    private final InstantSource clock;

    SmallFile(InstantSource clock) {
        this.clock = clock;
    }

    /** Reads a file that people know by a name. */
    Reading<String> read(Path file, String source) {
        if (!Files.isRegularFile(file)) {
            return none(source, Files.exists(file) ? "file.no-file" : "file.absent");
        }
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(MOST_BYTES + 1);
        } catch (AccessDeniedException e) {
            return none(source, "file.denied");
        } catch (NoSuchFileException e) {
            return none(source, "file.absent");
        } catch (IOException e) {
            return none(source, "file.unreadable");
        }
        if (bytes.length > MOST_BYTES) {
            return none(source, "file.too-long");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Evidence<>(Level.DECLARED, source, clock.instant(), Digest.of(bytes), text);
        } catch (CharacterCodingException e) {
            return none(source, "file.no-text");
        }
    }

    Reading<String> none(String source, String reason) {
        return new NoEvidence<>(source, clock.instant(), Sentence.of(reason, MOST_BYTES), Sentence.of("file.do-give"));
    }
}
