package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.HbrReader;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.TakenBackup;
import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads Cloud Backup, API version 2017-09-08: the jobs of backup clients, their restores and their snapshots. */
public final class Hbr implements HbrReader {
    private static final String FILES = "ECS_FILE";
    /** Parts of ten thousand: everything was copied. */
    private static final long WHOLE = 10_000;

    private final OpenApiClient client;

    public Hbr(OpenApiClient client) {
        this.client = client;
    }

    @Override
    public Reading<List<Job>> backupJobs(Cloud cloud, Instant since, Instant deadline) {
        Call call = endedSince("DescribeBackupJobs2", "SourceType", since);
        return read(call, "BackupJobs.BackupJob", "JobId", Hbr::job, cloud, deadline);
    }

    @Override
    public Reading<List<RestoreJob>> restoreJobs(Cloud cloud, Instant since, Instant deadline) {
        Call call = endedSince("DescribeRestoreJobs2", "RestoreType", since);
        return read(call, "RestoreJobs.RestoreJob", "RestoreId", Hbr::restoreJob, cloud, deadline);
    }

    private static Call endedSince(String action, String type, Instant since) {
        return call(
                action,
                Map.of(
                        type,
                        FILES,
                        "Filters.1.Key",
                        "CompleteTime",
                        "Filters.1.Operator",
                        "GREATER_THAN_OR_EQUAL",
                        "Filters.1.Values.1",
                        String.valueOf(since.getEpochSecond()),
                        "PageSize",
                        "99"));
    }

    private static Call call(String action, Map<String, String> parameters) {
        return Call.read("hbr", "2017-09-08", action, parameters);
    }

    private <T> Reading<List<T>> read(
            Call call, String list, String id, Function<Fields, T> value, Cloud cloud, Instant deadline) {
        return client.read(call.source(cloud.region()), () -> {
            Paging.Whole whole = paging(call, list, id, cloud)
                    .read(page -> client.call(cloud, call.with("PageNumber", String.valueOf(page)), deadline));
            return new OpenApiClient.Answer<>(
                    whole.replies(), whole.entries().stream().map(value).toList());
        });
    }

    private static Paging paging(Call call, String list, String id, Cloud cloud) {
        return new Paging(
                call.source(cloud.region()), list, true, page -> page.whole("TotalCount"), entry -> entry.text(id));
    }

    /** Pages of this list follow each other by a token. */
    @Override
    public Reading<List<Snapshot>> snapshots(
            Cloud cloud, String vault, List<String> instances, Instant since, Instant deadline) {
        Call call = call(
                "SearchHistoricalSnapshots",
                Map.of("SourceType", FILES, "Limit", "50", "Query", query(vault, instances, since)));
        return client.read(call.source(cloud.region()), () -> {
            AtomicReference<@Nullable String> token = new AtomicReference<>();
            Paging.Whole whole = paging(call, "Snapshots.Snapshot", "SnapshotId", cloud)
                    .read(page -> {
                        String next = page == 1 ? null : token.get();
                        Reply reply = client.call(cloud, next == null ? call : call.with("NextToken", next), deadline);
                        token.set(reply.body().text("NextToken"));
                        return reply;
                    });
            return new OpenApiClient.Answer<>(
                    whole.replies(), whole.entries().stream().map(Hbr::snapshot).toList());
        });
    }

    /** A plan's ids and those of a reply that look like one hold nothing that JSON would have to escape. */
    private static String query(String vault, List<String> instances, Instant since) {
        StringBuilder query = new StringBuilder("[").append(condition("VaultId", quoted(vault), "MATCH_TERM"));
        List<String> plain = instances.stream().filter(Hbr::plain).toList();
        if (!plain.isEmpty() && plain.size() == instances.size()) {
            String values = String.join(",", plain.stream().map(Hbr::quoted).toList());
            query.append(',').append(condition("InstanceId", "[" + values + "]", "IN"));
        }
        return query.append(',')
                .append(condition("CompleteTime", String.valueOf(since.getEpochSecond()), "GREATER_THAN_OR_EQUAL"))
                .append(']')
                .toString();
    }

    private static String condition(String field, String value, String operation) {
        return "{\"field\":\"" + field + "\",\"value\":" + value + ",\"operation\":\"" + operation + "\"}";
    }

    private static boolean plain(String id) {
        return id.matches("[A-Za-z0-9._:*-]{1,128}");
    }

    private static String quoted(String id) {
        return "\"" + (plain(id) ? id : "") + "\"";
    }

    private static Job job(Fields entry) {
        Instant ended = entry.seconds("CompleteTime");
        Instant began = entry.seconds("StartTime");
        BackupState state = state(entry);
        return new Job(
                Objects.requireNonNullElse(entry.text("ClientId"), ""),
                entry.text("InstanceId"),
                new TakenBackup(
                        String.valueOf(entry.text("JobId")),
                        "",
                        ended == null && state == BackupState.COMPLETE ? BackupState.UNKNOWN : state,
                        word(entry),
                        began == null || (ended != null && ended.isBefore(began)) ? ended : began,
                        ended));
    }

    private static RestoreJob restoreJob(Fields entry) {
        return new RestoreJob(
                SafeText.line(String.valueOf(entry.text("RestoreId"))),
                entry.text("SnapshotId"),
                entry.text("VaultId"),
                entry.seconds("CompleteTime"),
                state(entry),
                word(entry));
    }

    private static Snapshot snapshot(Fields entry) {
        return new Snapshot(
                String.valueOf(entry.text("SnapshotId")), entry.text("ClientId"), entry.seconds("CompleteTime"));
    }

    private static BackupState state(Fields entry) {
        String status = entry.text("Status");
        Long progress = entry.whole("Progress");
        return switch (status == null ? "" : status.toUpperCase(Locale.ROOT)) {
            case "COMPLETE" -> progress != null && progress == WHOLE ? BackupState.COMPLETE : BackupState.UNKNOWN;
            case "PARTIAL_COMPLETE", "FAILED" -> BackupState.UNUSABLE;
            default -> BackupState.UNKNOWN;
        };
    }

    private static String word(Fields entry) {
        String status = entry.text("Status");
        Long progress = entry.whole("Progress");
        return (status == null ? "-" : SafeText.line(status)) + ", " + (progress == null ? "-" : progress) + " of "
                + WHOLE;
    }
}
