package io.migrationgate.evidence;

import io.migrationgate.plan.Backup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes drill records for tests. */
public final class Drills {
    public static final Instant RESTORED_AT = Instant.parse("2026-12-04T10:00:00Z");
    public static final Instant BACKUP_TIME = RESTORED_AT.minus(Duration.ofHours(9));
    public static final RecordOrigin ORIGIN = new RecordOrigin("00ff", "0.1.0", "build-7", "run-1");
    public static final RecordKind<DrillRecord> KIND = DrillRecord.kind(Backup.Side.SOURCE);

    private Drills() {}

    public static DrillRecord checked(String asset) {
        return with(asset, checks(100));
    }

    public static DrillRecord with(String asset, DrillChecks checks) {
        return new DrillRecord(
                asset, Backup.Side.SOURCE, "external", "backup-17", BACKUP_TIME, "drill-host", RESTORED_AT, checks);
    }

    static DrillChecks checks(long rows) {
        return new DrillChecks(
                true,
                List.of(new DrillChecks.Rows("orders.items", rows, 99L, 101L)),
                BACKUP_TIME.minusSeconds(5),
                20,
                20);
    }
}
