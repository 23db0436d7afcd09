package io.migrationgate.evidence;

import io.migrationgate.evidence.HbrReader.Job;
import io.migrationgate.evidence.HbrReader.RestoreJob;
import io.migrationgate.evidence.HbrReader.Snapshot;
import io.migrationgate.plan.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the backup jobs of clients of Cloud Backup, and the restores of what they left: one list of each for a cloud,
 * and one of snapshots for each vault that something was restored from.
 *
 * <p>A restore job names a snapshot and not its client, and the restore of another client's snapshot proves nothing here;
 * the list of snapshots is what ties the two together.
 */
public final class HbrEvidence implements EvidenceSource {
    private static final Duration JOBS = Duration.ofDays(8);
    private static final Duration RESTORES = Duration.ofDays(31);

    private final HbrReader reader;
    private final InstantSource clock;

    public HbrEvidence(HbrReader reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return BackupEntry.kinds();
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        for (Map.Entry<Cloud, List<BackupEntry>> one : BackupEntry.byCloud(
                        scope, BackupProduct.HBR, entry -> entry.backup().client() != null)
                .entrySet()) {
            Reading<List<Job>> jobs =
                    reader.backupJobs(one.getKey(), clock.instant().minus(JOBS), until);
            for (BackupEntry entry : one.getValue()) {
                filled = filled.with(
                        BackupListing.kind(entry.backup().side()),
                        entry.subject(),
                        jobs.map(all -> backups(all, client(entry))));
            }
            List<BackupEntry> unnamed = one.getValue().stream()
                    .filter(entry -> !entry.namesDrill()
                            && scope.wants(RestoreListing.kind(entry.backup().side())))
                    .toList();
            filled = unnamed.isEmpty() ? filled : restores(filled, one.getKey(), unnamed, jobs, until);
        }
        return filled;
    }

    private static String client(BackupEntry entry) {
        return Objects.requireNonNull(entry.backup().client(), "entries without a client are not read");
    }

    private static BackupListing backups(List<Job> jobs, String client) {
        return BackupListing.whole(jobs.stream()
                .filter(job -> job.client().equals(client))
                .map(Job::backup)
                .toList());
    }

    private EvidenceBook restores(
            EvidenceBook book, Cloud cloud, List<BackupEntry> entries, Reading<List<Job>> jobs, Instant until) {
        Instant since = clock.instant().minus(RESTORES);
        Reading<List<RestoreJob>> restoreJobs = reader.restoreJobs(cloud, since, until);
        Reading<List<Snapshot>> snapshots = restoreJobs instanceof Evidence<List<RestoreJob>> read
                ? snapshots(cloud, read, instances(entries, jobs), since, until)
                : restoreJobs.map(none -> List.of());
        EvidenceBook filled = book;
        for (BackupEntry entry : entries) {
            filled = filled.with(
                    RestoreListing.kind(entry.backup().side()),
                    entry.subject(),
                    restoreJobs.with(snapshots, (restored, taken) -> restores(restored, taken, client(entry))));
        }
        return filled;
    }

    /** The instances of the clients that are asked for; none when one of them is not told. */
    private static List<String> instances(List<BackupEntry> entries, Reading<List<Job>> jobs) {
        List<String> instances = new ArrayList<>();
        List<Job> all = jobs.evidence().map(Evidence::value).orElse(List.of());
        for (BackupEntry entry : entries) {
            String told = entry.backup().instance() != null
                    ? entry.backup().instance()
                    : all.stream()
                            .filter(job -> job.client().equals(client(entry)) && job.instance() != null)
                            .map(Job::instance)
                            .findFirst()
                            .orElse(null);
            if (told == null) {
                return List.of();
            }
            instances.add(told);
        }
        return instances.stream().distinct().toList();
    }

    private Reading<List<Snapshot>> snapshots(
            Cloud cloud, Evidence<List<RestoreJob>> restored, List<String> instances, Instant since, Instant until) {
        // A snapshot may have been a while in its vault before it was restored.
        Instant earlier = since.minus(JOBS);
        Reading<List<Snapshot>> all = restored.map(jobs -> List.of());
        List<String> vaults = restored.value().stream()
                .map(RestoreJob::vault)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (String vault : vaults) {
            all = all.with(reader.snapshots(cloud, vault, instances, earlier, until), HbrEvidence::joined);
        }
        return all;
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static RestoreListing restores(List<RestoreJob> jobs, List<Snapshot> snapshots, String client) {
        List<Restore> restores = new ArrayList<>();
        for (RestoreJob job : jobs) {
            snapshots.stream()
                    .filter(snapshot -> snapshot.id().equals(job.snapshot()) && client.equals(snapshot.client()))
                    .findFirst()
                    .map(snapshot -> new Restore(
                            "", job.id(), snapshot.id(), snapshot.ended(), job.ended(), job.state(), job.word()))
                    .ifPresent(restores::add);
        }
        return RestoreListing.whole(restores);
    }
}
