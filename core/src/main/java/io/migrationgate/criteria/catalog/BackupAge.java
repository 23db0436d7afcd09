package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.evidence.BackupEntry;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Server;
import java.time.Duration;

/** How old a backup may be, and how long ago a restore: the entry's own limit, else the plan's, else the default. */
final class BackupAge {
    private BackupAge() {}

    static Duration ofBackup(Case subject, BackupEntry entry) {
        Duration own = entry.backup().maxAge();
        return own != null ? own : planned(subject, CriterionId.BACKUP_FRESH, "maxAge");
    }

    static Duration ofRestore(Case subject, BackupEntry entry) {
        Backup.Restored restored = entry.backup().restored();
        Duration own = restored == null ? null : restored.maxAge();
        String setting = subject.asset() instanceof Server ? "serverMaxAge" : "maxAge";
        return own != null ? own : planned(subject, CriterionId.BACKUP_RESTORED, setting);
    }

    /** Neither criterion can be waived, so that no waiver's setting comes first. */
    private static Duration planned(Case subject, CriterionId criterion, String setting) {
        return subject.plan()
                .settingsOf(criterion.id())
                .duration(setting)
                .orElseGet(() -> criterion.parameters().stream()
                        .filter(parameter -> parameter.name().equals(setting))
                        .map(parameter -> (Duration) parameter.standard())
                        .findFirst()
                        .orElseThrow());
    }
}
