package io.migrationgate.evidence;

import io.migrationgate.plan.Backup;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a backup that was restored, and of what a look at the restored copy came to.
 *
 * @param product for example {@code rds}, {@code external}
 * @param backupId id of the backup
 * @param backupTime when the backup was taken
 * @param restoredTo where it was restored to
 * @param checks null when nobody looked into the copy
 */
public record DrillRecord(
        String asset,
        Backup.Side side,
        String product,
        String backupId,
        Instant backupTime,
        String restoredTo,
        Instant restoredAt,
        @Nullable DrillChecks checks) {
    private static final int VERSION = 1;

    /** Drill records of one side: each side has a newest one of its own. */
    public static RecordKind<DrillRecord> kind(Backup.Side side) {
        return new RecordKind<>(
                "drill-" + word(side),
                VERSION,
                DrillRecord::json,
                (value, asset) -> read(value).filter(drill -> drill.asset.equals(asset) && drill.side == side));
    }

    /** The drill of one side of an asset. */
    public static EvidenceKind<DrillRecord> evidence(Backup.Side side) {
        return new EvidenceKind<>("drill-" + word(side), DrillRecord.class);
    }

    /**
     * How far the drill proves the backup.
     *
     * <p>A copy that is not what was backed up proves only that something is called a backup; what could not be compared
     * leaves it restored.
     */
    public BackupGrade grade() {
        if (restoredAt.isBefore(backupTime)) {
            return BackupGrade.EXISTS;
        }
        if (checks == null) {
            return BackupGrade.RESTORED;
        }
        return switch (checks.result(backupTime)) {
            case FAILED -> BackupGrade.EXISTS;
            case NOT_PROVABLE -> BackupGrade.RESTORED;
            case PASSED -> BackupGrade.CONTENT_CHECKED;
        };
    }

    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("asset", asset);
        members.put("side", word(side));
        members.put("product", product);
        members.put("backupId", backupId);
        members.put("backupTime", backupTime.toString());
        members.put("restoredTo", restoredTo);
        members.put("restoredAt", restoredAt.toString());
        if (checks != null) {
            members.put("checks", checks.json().members());
        }
        return new JsonObject(members);
    }

    /** Reads the form that {@link #json} writes; empty when a member is absent or cannot be read. */
    static Optional<DrillRecord> read(JsonObject json) {
        Optional<Backup.Side> side = json.text("side").flatMap(DrillRecord::side);
        Optional<DrillChecks> checks = json.object("checks").flatMap(DrillChecks::read);
        Optional<Instant> backupTime = json.time("backupTime");
        Optional<Instant> restoredAt = json.time("restoredAt");
        boolean readable = side.isPresent()
                && backupTime.isPresent()
                && restoredAt.isPresent()
                && checks.isPresent() == json.members().containsKey("checks");
        if (!readable) {
            return Optional.empty();
        }
        return json.text("asset")
                .flatMap(asset -> json.text("product")
                        .flatMap(product -> json.text("backupId")
                                .flatMap(backup -> json.text("restoredTo")
                                        .map(restoredTo -> new DrillRecord(
                                                asset,
                                                side.get(),
                                                product,
                                                backup,
                                                backupTime.get(),
                                                restoredTo,
                                                restoredAt.get(),
                                                checks.orElse(null))))));
    }

    private static String word(Backup.Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Backup.Side> side(String word) {
        for (Backup.Side side : Backup.Side.values()) {
            if (word(side).equals(word)) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
