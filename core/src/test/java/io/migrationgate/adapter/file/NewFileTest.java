package io.migrationgate.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void writesAFileAndItsFolder() throws IOException {
        Path file = folder.resolve("a/b.yaml");

        NewFile.write(file, TEXT);

        assertThat(file).hasContent("text");
    }

    @Test
    void leavesWhatIsThereAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("b.yaml"), "mine");

        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> NewFile.write(file, TEXT));
        assertThat(file).hasContent("mine");
    }

    @Test
    void namesAPathThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "").resolve("b.yaml");

        assertThatExceptionOfType(UnwritableException.class)
                .isThrownBy(() -> NewFile.write(file, TEXT))
                .withMessageContaining("b.yaml");
    }
}
