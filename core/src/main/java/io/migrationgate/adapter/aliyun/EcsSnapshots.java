package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.EcsDisk;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.SnapshotReader;
import io.migrationgate.evidence.TakenBackup;
import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads disks and snapshots of Elastic Compute Service, API version 2014-05-26. */
public final class EcsSnapshots implements SnapshotReader {
    private static final String PAGE = "100";
    private static final String WHOLE = "100%";

    private final OpenApiClient client;

    public EcsSnapshots(OpenApiClient client) {
        this.client = client;
    }

    @Override
    public Reading<List<EcsDisk>> disks(Cloud cloud, Instant deadline) {
        return read("DescribeDisks", "Disks.Disk", "DiskId", EcsSnapshots::disk, cloud, deadline);
    }

    @Override
    public Reading<List<TakenBackup>> snapshots(Cloud cloud, Instant deadline) {
        return read("DescribeSnapshots", "Snapshots.Snapshot", "SnapshotId", EcsSnapshots::snapshot, cloud, deadline);
    }

    private <T> Reading<List<T>> read(
            String action, String list, String id, Function<Fields, T> value, Cloud cloud, Instant deadline) {
        Call call = Call.read("ecs", "2014-05-26", action, Map.of("RegionId", cloud.region(), "PageSize", PAGE));
        return client.read(call.source(cloud.region()), () -> {
            Paging.Whole whole = new Paging(
                            call.source(cloud.region()),
                            list,
                            true,
                            page -> page.whole("TotalCount"),
                            entry -> entry.text(id))
                    .read(page -> client.call(cloud, call.with("PageNumber", String.valueOf(page)), deadline));
            return new OpenApiClient.Answer<>(
                    whole.replies(), whole.entries().stream().map(value).toList());
        });
    }

    private static EcsDisk disk(Fields entry) {
        String status = entry.text("Status");
        return new EcsDisk(
                String.valueOf(entry.text("DiskId")),
                entry.text("InstanceId"),
                entry.text("SourceSnapshotId"),
                entry.time("CreationTime"),
                disk(status),
                word(status));
    }

    private static BackupState disk(@Nullable String status) {
        return switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
            case "in_use", "available", "attaching", "detaching" -> BackupState.COMPLETE;
            case "creating", "reiniting" -> BackupState.UNFINISHED;
            default -> BackupState.UNKNOWN;
        };
    }

    private static TakenBackup snapshot(Fields entry) {
        String status = entry.text("Status");
        String progress = entry.text("Progress");
        Instant created = entry.time("CreationTime");
        String disk = entry.text("SourceDiskId");
        return new TakenBackup(
                String.valueOf(entry.text("SnapshotId")),
                disk == null ? "?" : disk,
                snapshot(status, progress, entry.denied("Available")),
                word(status) + ", " + word(progress),
                created,
                null);
    }

    private static BackupState snapshot(@Nullable String status, @Nullable String progress, boolean unavailable) {
        return switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
            case "accomplished" ->
                unavailable
                        ? BackupState.UNUSABLE
                        : WHOLE.equals(progress) ? BackupState.COMPLETE : BackupState.UNKNOWN;
            case "progressing" -> BackupState.UNFINISHED;
            case "failed" -> BackupState.UNUSABLE;
            default -> BackupState.UNKNOWN;
        };
    }

    private static String word(@Nullable String text) {
        return text == null ? "-" : SafeText.line(text);
    }
}
