package io.migrationgate.report;

import io.migrationgate.evidence.BackupEntry;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Backup;
import io.migrationgate.report.SectionRow.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what the plan names as backups of each side, and what it asks of them where it says so itself. */
final class BackupFacts {
    private BackupFacts() {}

    static List<Fact> of(List<Asset> assets, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        for (Asset asset : assets) {
            for (Backup.Side side : Backup.Side.values()) {
                String subject = asset.name() + " / " + side.name().toLowerCase(Locale.ROOT);
                BackupEntry.of(asset, side).forEach(entry -> facts.add(new Fact(subject, text(entry, wording))));
            }
        }
        return facts;
    }

    private static String text(BackupEntry entry, Wording wording) {
        Backup backup = entry.backup();
        String id = backup.client() != null ? backup.client() : entry.instance();
        String what = id != null ? id : backup.manifest();
        Duration proof = backup.restored() == null ? null : backup.restored().maxAge();
        return wording.say(
                "fact.backup",
                backup.product(),
                what == null ? "-" : what,
                orStandard(backup.maxAge()),
                orStandard(proof));
    }

    private static Object orStandard(@Nullable Duration age) {
        return age == null ? "-" : age;
    }
}
