package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.UsageException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsUtf8Text() throws Exception {
        Path file = Files.writeString(folder.resolve("scenario.yaml"), "name: 迁移", StandardCharsets.UTF_8);

        assertThat(new BoundedFile("scenario", file).text()).isEqualTo("name: 迁移");
    }

    @Test
    void refusesTextInAnotherEncoding() throws Exception {
        Path file = Files.write(folder.resolve("scenario.yaml"), new byte[] {'a', (byte) 0xff});

        assertThatThrownBy(new BoundedFile("scenario", file)::text)
                .isInstanceOf(UsageException.class)
                .hasMessage("scenario " + file + " is not UTF-8");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws Exception {
        Path file = folder.resolve("migration.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength((16L << 20) + 1);
        }

        assertThatThrownBy(new BoundedFile("plan", file)::bytes)
                .isInstanceOf(UsageException.class)
                .hasMessage("plan " + file + " is larger than 16 MiB");
    }

    @Test
    void refusesAFolderAndAFileThatIsNotThere() {
        assertThatThrownBy(new BoundedFile("scenario", folder)::bytes)
                .isInstanceOf(UsageException.class)
                .hasMessage("scenario " + folder + " is not a file");
        assertThatThrownBy(new BoundedFile("scenario", folder.resolve("none"))::bytes)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is not a file");
    }
}
