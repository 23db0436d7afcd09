package io.migrationgate.it.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sends SIGINT, which is what Ctrl-C does, and sees to it that it can be received. */
final class InterruptSignal {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String IGNORED = "SigIgn:";
    private static final long SIGINT_BIT = 1L << 1;

    private InterruptSignal() {}

    /**
     * What a command must start with. A build that a script runs in the background ignores SIGINT, and what it starts
     * inherits that.
     */
    static List<String> receivable() throws IOException {
        return isIgnored() ? List.of("env", "--default-signal=INT") : List.of();
    }

    /** Sends it and returns when. */
    static Instant send(long process) throws IOException, InterruptedException {
        Instant sentAt = Instant.now();
        // The shell's own kill: not every machine has the program.
        Process kill = new ProcessBuilder("sh", "-c", "kill -INT " + process)
                .inheritIO()
                .start();
        if (!kill.waitFor(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS) || kill.exitValue() != 0) {
            throw new IllegalStateException("kill failed");
        }
        return sentAt;
    }

    private static boolean isIgnored() throws IOException {
        if (!Files.exists(STATUS)) {
            return false;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(IGNORED))
                .map(line -> line.substring(IGNORED.length()).strip())
                .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & SIGINT_BIT) != 0);
    }
}
