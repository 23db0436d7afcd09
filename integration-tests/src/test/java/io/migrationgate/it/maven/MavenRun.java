package io.migrationgate.it.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Watches one Maven process: what it says, how it ends, what it leaves. Nothing of it outlives {@link #close()}. */
final class MavenRun implements AutoCloseable {
    /** A line of a stack trace, as Maven's log shows it with or without a level in front. */
    static final Pattern STACK_FRAME = Pattern.compile("(?m)^(\\[\\w+])?\\s*at [\\w.$]+\\s?\\(");

    /** Far beyond the longest run: only one that hangs meets it. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path output;
    private final Path folder;

    MavenRun(Process process, Path output, Path folder) {
        this.process = process;
        this.output = output;
        this.folder = folder;
    }

    MavenRun await() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            close();
            throw new AssertionError("Maven does not end:\n" + output());
        }
        return this;
    }

    /** Does to it what Ctrl-C does, and returns when. The mvn script has become the virtual machine by then. */
    Instant interrupt() throws IOException, InterruptedException {
        return InterruptSignal.send(process.pid());
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Everything that it wrote to either stream. */
    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** What the goal left in the project that Maven was started in. */
    ReportFiles report() {
        return ReportFiles.under(folder);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
