package io.migrationgate.maven;

import io.migrationgate.MigrationGate;
import io.migrationgate.report.Report;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Holds the report files of one run: first nothing, then what the run ended with, written once.
 *
 * <p>Nothing of an earlier run may outlive the start of this one: a script must never read an old GO. The run and its
 * interruption may both want to write; the first one does, the other waits and finds it done.
 */
final class ReportFolder {
    private final Path directory;
    private boolean written;

    ReportFolder(Path directory) {
        this.directory = directory;
    }

    /**
     * Removes what an earlier run left.
     *
     * @throws io.migrationgate.UsageException when a file cannot be removed
     */
    synchronized void clear() {
        if (written) {
            return;
        }
        MigrationGate.remove(directory, Report.FILES);
    }

    /**
     * Writes the files, unless this run's files are there already.
     *
     * @return whether these files were written
     * @throws io.migrationgate.UsageException when the directory cannot be written
     */
    synchronized boolean write(Supplier<Map<String, byte[]>> files) {
        if (written) {
            return false;
        }
        MigrationGate.write(directory, files.get());
        written = true;
        return true;
    }

    /** Where people find the report. */
    Path page() {
        return directory.resolve("report.html");
    }
}
