package io.migrationgate.maven;

import io.migrationgate.Ending;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Outcome;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.maven.plugin.logging.Log;

/**
 * Sees to it that a run which is ended from outside (Ctrl-C, a killed build) leaves an INCONCLUSIVE report.
 *
 * <p>The virtual machine runs the hook beside the goal's own thread and ends after it: the hook asks nobody else, and the
 * {@link ReportFolder} decides which of both writes. Closing takes the hook away again.
 */
final class Interruption implements AutoCloseable {
    static final String REASON = "interrupted";

    private final ReportFolder folder;
    private final Log log;
    private final Thread hook = new Thread(this::end, "migration-gate-interrupted");
    private volatile Supplier<Map<String, byte[]>> files = Interruption::nothingJudged;
    private boolean threadInterrupted;

    private Interruption(ReportFolder folder, Log log) {
        this.folder = folder;
        this.log = log;
    }

    /** Guards a run from here on. */
    static Interruption guard(ReportFolder folder, Log log) {
        ReportFiles.load();
        Interruption interruption = new Interruption(folder, log);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** From now on an interruption stops this verb and writes its report. */
    void watch(LongVerb<Report> verb, InstantSource clock) {
        files = () -> ReportFiles.of(verb.stop(clock.instant(), REASON));
    }

    /** Keeps in mind that the goal's thread was interrupted, until the files are written. */
    void threadInterrupted() {
        threadInterrupted = true;
    }

    /** What the hook does. */
    void end() {
        try {
            if (folder.write(files)) {
                log.warn("interrupted: the run ends as " + Outcome.INCONCLUSIVE.token() + ", see " + folder.page());
            }
        } catch (RuntimeException failed) {
            log.error("interrupted: the run ends without a report: " + failed.getMessage());
        }
    }

    private static Map<String, byte[]> nothingJudged() {
        return ReportFiles.of(Ending.of(Outcome.INCONCLUSIVE, "interrupted before anything was judged"));
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            log.debug("the hook runs already");
        }
        if (threadInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
