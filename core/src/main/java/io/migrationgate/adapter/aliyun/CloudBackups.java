package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.BackupListing;
import io.migrationgate.evidence.BackupProduct;
import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.InstanceBackups;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Restore;
import io.migrationgate.evidence.RestoreListing;
import io.migrationgate.evidence.TakenBackup;
import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads backups of RDS (API version 2014-08-15), of ApsaraDB for MongoDB (2015-12-01) and of Tair (R-kvstore,
 * 2015-01-01); all three name their action and most of its fields alike.
 *
 * <p>The nodes of a Tair cluster are backed up one by one, so each is a part of its own.
 */
public final class CloudBackups implements InstanceBackups {
    private static final int PAGE = 100;
    /** Without seconds, as the actions ask for. */
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:00:00'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final OpenApiClient client;

    public CloudBackups(OpenApiClient client) {
        this.client = client;
    }

    @Override
    public Reading<BackupListing> backups(
            Cloud cloud, BackupProduct product, String instance, Instant from, Instant to, Instant deadline) {
        return switch (product) {
            case RDS ->
                read(
                        cloud,
                        call("rds", "2014-08-15", "DBInstanceId", instance, from, to),
                        list("Items.Backup", "TotalRecordCount"),
                        CloudBackups::rds,
                        deadline);
            case MONGODB ->
                read(
                        cloud,
                        call("mongodb", "2015-12-01", "DBInstanceId", instance, from, to),
                        list("Backups.Backup", "TotalCount"),
                        entry -> backup(entry, "", entry.text("IsAvail")),
                        deadline);
            case TAIR ->
                read(
                        cloud,
                        call("r-kvstore", "2015-01-01", "InstanceId", instance, from, to),
                        list("Backups.Backup", "TotalCount"),
                        entry -> backup(entry, node(entry), null),
                        deadline);
            case ECS, HBR, EXTERNAL -> throw new IllegalArgumentException(product + " has no instances");
        };
    }

    private static Call call(
            String product, String version, String idParameter, String instance, Instant from, Instant to) {
        return Call.read(
                product,
                version,
                "DescribeBackups",
                Map.of(
                        idParameter,
                        instance,
                        "StartTime",
                        MINUTE.format(from),
                        "EndTime",
                        MINUTE.format(to.plus(1, ChronoUnit.MINUTES)),
                        "PageSize",
                        String.valueOf(PAGE)));
    }

    private record Listed(String list, String total) {}

    private static Listed list(String list, String total) {
        return new Listed(list, total);
    }

    private Reading<BackupListing> read(
            Cloud cloud, Call call, Listed listed, Function<Fields, TakenBackup> value, Instant deadline) {
        return client.read(call.source(cloud.region()), () -> {
            Paging.Whole whole = whole(cloud, call, listed, CloudBackups::identity, deadline);
            List<TakenBackup> backups = whole.entries().stream().map(value).toList();
            TreeSet<String> parts = new TreeSet<>();
            backups.forEach(backup -> parts.add(backup.part()));
            List<String> all = parts.isEmpty() ? List.of("") : List.copyOf(parts);
            return new OpenApiClient.Answer<>(whole.replies(), new BackupListing(all, backups));
        });
    }

    private Paging.Whole whole(
            Cloud cloud, Call call, Listed listed, Function<Fields, @Nullable String> identity, Instant deadline)
            throws CloudException {
        return new Paging(
                        call.source(cloud.region()), listed.list(), true, page -> page.whole(listed.total()), identity)
                .read(page -> client.call(cloud, call.with("PageNumber", String.valueOf(page)), deadline));
    }

    /** Nodes of a cluster share the number of a backup. */
    private static @Nullable String identity(Fields entry) {
        String id = entry.text("BackupId");
        return id == null ? null : id + " " + node(entry);
    }

    private static String node(Fields entry) {
        String node = entry.text("NodeInstanceId");
        return node == null ? "" : SafeText.line(node);
    }

    /** A backup of RDS says whether it is full: a difference alone brings nothing back. */
    private static TakenBackup rds(Fields entry) {
        String available = entry.text("IsAvail");
        TakenBackup backup = backup(entry, "", available == null ? "-" : available);
        String type = entry.text("BackupType");
        BackupState full = type == null
                ? BackupState.UNKNOWN
                : type.equalsIgnoreCase("FullBackup") ? BackupState.COMPLETE : BackupState.UNUSABLE;
        BackupState state = backup.state() == BackupState.COMPLETE ? full : backup.state();
        String word = backup.word() + ", " + (type == null ? "type not told" : SafeText.line(type));
        return new TakenBackup(backup.id(), "", state, word, backup.began(), backup.ended());
    }

    /** @param available the flag as sent; null where the product has none */
    private static TakenBackup backup(Fields entry, String part, @Nullable String available) {
        String status = entry.text("BackupStatus");
        Instant ended = entry.time("BackupEndTime");
        return new TakenBackup(
                String.valueOf(entry.text("BackupId")),
                part,
                state(status, available, ended),
                (status == null ? "-" : SafeText.line(status))
                        + (available == null ? "" : ", available " + SafeText.line(available)),
                entry.time("BackupStartTime"),
                ended);
    }

    private static BackupState state(@Nullable String status, @Nullable String available, @Nullable Instant ended) {
        if (status == null) {
            return BackupState.UNKNOWN;
        }
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "success" -> ended == null ? BackupState.UNKNOWN : available(available);
            case "failed" -> BackupState.UNUSABLE;
            default -> BackupState.UNKNOWN;
        };
    }

    private static BackupState available(@Nullable String available) {
        if (available == null) {
            return BackupState.COMPLETE;
        }
        return switch (available) {
            case "1", "true" -> BackupState.COMPLETE;
            case "0", "false" -> BackupState.UNUSABLE;
            default -> BackupState.UNKNOWN;
        };
    }

    @Override
    public Reading<RestoreListing> restoredInstances(Cloud cloud, String instance, Instant from, Instant deadline) {
        // The time must be on the hour, and no more than seven days ago.
        Instant hour = from.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        Call call = Call.read(
                "mongodb",
                "2015-12-01",
                "DescribeRestoreDBInstanceList",
                Map.of(
                        "DBInstanceId",
                        instance,
                        "CreationTimeAfter",
                        HOUR.format(hour),
                        "PageSize",
                        String.valueOf(PAGE)));
        return client.read(call.source(cloud.region()), () -> {
            Paging.Whole whole = whole(
                    cloud,
                    call,
                    list("DBInstances.DBInstance", "TotalCount"),
                    entry -> entry.text("DBInstanceId"),
                    deadline);
            return new OpenApiClient.Answer<>(
                    whole.replies(),
                    RestoreListing.whole(whole.entries().stream()
                            .map(CloudBackups::restoredInstance)
                            .toList()));
        });
    }

    /** One that was deleted since does not tell any more whether it ever ran. */
    private static Restore restoredInstance(Fields entry) {
        String status = entry.text("DBInstanceStatus");
        boolean runs = "running".equalsIgnoreCase(status) && entry.denied("IsDeleted");
        String word = (status == null ? "-" : SafeText.line(status)) + (entry.raised("IsDeleted") ? ", deleted" : "");
        return new Restore(
                "",
                SafeText.line(String.valueOf(entry.text("DBInstanceId"))),
                null,
                null,
                entry.time("CreationTime"),
                runs ? BackupState.COMPLETE : BackupState.UNKNOWN,
                word);
    }
}
