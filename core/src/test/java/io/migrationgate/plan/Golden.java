package io.migrationgate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the file that holds it, and rewrites the file when {@code golden.update} is set. */
public final class Golden {
    private Golden() {}

    public static void assertSame(Path file, String text) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("rewrite it with -Dgolden.update=true").content().isEqualTo(text);
    }
}
