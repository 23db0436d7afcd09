package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes what is known of the backups of one instance, server, client or backup outside the cloud.
 *
 * @param of id of the instance or client; path of the manifest of an external backup
 * @param instance of a client
 * @param vault that a client's snapshots lie in
 * @param disks of an ECS instance
 * @param absent when the cloud does not know it
 * @param reporting fields of replies that are left out or replaced; the first name is that of the entry in its list
 * @param manifest of an external backup
 */
public record BackupScript(
        Product product,
        String of,
        String region,
        @Nullable String instance,
        String vault,
        List<String> disks,
        List<Taken> taken,
        List<Restored> restored,
        List<Period> absent,
        List<ReportingPeriod> reporting,
        @Nullable Manifest manifest) {
    /** What makes the backups. */
    public enum Product {
        RDS,
        TAIR,
        MONGODB,
        ECS,
        HBR,
        EXTERNAL
    }

    /**
     * One backup, by offsets from the start of the scenario that may be negative.
     *
     * @param part disk or node that it is of; empty where there are no parts
     * @param type of a backup of RDS
     * @param progress in percent
     */
    public record Taken(
            String id,
            String part,
            Duration start,
            Duration end,
            String status,
            boolean available,
            String type,
            int progress) {}

    /**
     * One restore.
     *
     * @param backup id of what was restored
     * @param progress in percent
     * @param deleted whether a restored instance is gone again
     */
    public record Restored(String to, String backup, Duration at, String status, int progress, boolean deleted) {}

    /**
     * The manifest of an external backup.
     *
     * @param text what stands in its file instead; null = what the other members say
     */
    public record Manifest(
            String id,
            Duration takenAt,
            List<File> files,
            @Nullable String text) {
        public Manifest {
            files = List.copyOf(files);
        }
    }

    /**
     * One file of an external backup.
     *
     * @param found its real size; null = there is no such file
     */
    public record File(String path, long bytes, @Nullable Long found) {}

    public BackupScript {
        disks = List.copyOf(disks);
        taken = List.copyOf(taken);
        restored = List.copyOf(restored);
        absent = List.copyOf(absent);
        reporting = List.copyOf(reporting);
    }

    /** Whether it is known after that much time. */
    public boolean known(Duration elapsed) {
        return absent.stream().noneMatch(period -> period.covers(elapsed));
    }
}
