package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Cloud Backup, in the cloud's region. Every call ends by its deadline on the world's clock. */
public interface HbrReader {
    /**
     * A backup job.
     *
     * @param client that it ran on
     * @param instance of that client, where it is told
     */
    record Job(String client, @Nullable String instance, TakenBackup backup) {}

    /**
     * A restore job.
     *
     * @param snapshot that it restored
     * @param vault that the snapshot lies in
     */
    record RestoreJob(
            String id,
            @Nullable String snapshot,
            @Nullable String vault,
            @Nullable Instant ended,
            BackupState state,
            String word) {}

    /**
     * A snapshot that a backup job left in a vault.
     *
     * @param ended when it was complete
     */
    record Snapshot(
            String id, @Nullable String client, @Nullable Instant ended) {}

    /** Reads the jobs of all clients that have ended since then. */
    Reading<List<Job>> backupJobs(Cloud cloud, Instant since, Instant deadline);

    /** Reads the restore jobs that have ended since then; they do not tell whose backup they restored. */
    Reading<List<RestoreJob>> restoreJobs(Cloud cloud, Instant since, Instant deadline);

    /**
     * Reads the snapshots in a vault that were complete since then.
     *
     * @param instances that they were taken of; none asks for all
     */
    Reading<List<Snapshot>> snapshots(
            Cloud cloud, String vault, List<String> instances, Instant since, Instant deadline);
}
