package io.migrationgate.evidence;

import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DatabaseEndpoint;
import io.migrationgate.plan.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says about one backup of one side of an asset.
 *
 * @param number its place among the entries of that side, from 1
 */
public record BackupEntry(Asset asset, Backup backup, int number) {
    /** The entries of one side of an asset, in the order of the plan. */
    public static List<BackupEntry> of(Asset asset, Backup.Side side) {
        List<BackupEntry> entries = new ArrayList<>();
        for (Backup backup : backups(asset)) {
            if (backup.side() == side) {
                entries.add(new BackupEntry(asset, backup, entries.size() + 1));
            }
        }
        return List.copyOf(entries);
    }

    /** The entries of all assets of a scope for those sides whose evidence of a kind is wanted. */
    static List<BackupEntry> wanted(Scope scope, Function<Backup.Side, EvidenceKind<?>> kind) {
        List<BackupEntry> entries = new ArrayList<>();
        for (Backup.Side side : Backup.Side.values()) {
            if (scope.wants(kind.apply(side))) {
                scope.assets().forEach(asset -> entries.addAll(of(asset, side)));
            }
        }
        return entries;
    }

    /** What whoever lists backups of a product reads: backups and restores of both sides. */
    static Set<EvidenceKind<?>> kinds() {
        return Set.of(
                BackupListing.kind(Backup.Side.SOURCE),
                BackupListing.kind(Backup.Side.TARGET),
                RestoreListing.kind(Backup.Side.SOURCE),
                RestoreListing.kind(Backup.Side.TARGET));
    }

    /** The wanted entries of a product that can be told, by the cloud whose lists hold them. */
    static Map<Cloud, List<BackupEntry>> byCloud(Scope scope, BackupProduct product, Predicate<BackupEntry> told) {
        Map<Cloud, List<BackupEntry>> byCloud = new LinkedHashMap<>();
        for (BackupEntry entry : wanted(scope, BackupListing::kind)) {
            if (entry.product().filter(product::equals).isPresent() && told.test(entry)) {
                byCloud.computeIfAbsent(scope.cloud(entry.asset()), cloud -> new ArrayList<>())
                        .add(entry);
            }
        }
        return byCloud;
    }

    private static List<Backup> backups(Asset asset) {
        if (asset instanceof Database database) {
            return database.backups();
        }
        return asset instanceof Server server ? server.backups() : List.of();
    }

    /** What evidence about it stands under in a book: the asset alone for the first entry of a side. */
    public String subject() {
        return number == 1 ? asset.name() : asset.name() + " (" + number + ")";
    }

    /** What made it, if this version knows that. */
    public Optional<BackupProduct> product() {
        return BackupProduct.find(backup.product());
    }

    /** The instance that was backed up: the one it names, else the one that the plan says the side is. */
    public @Nullable String instance() {
        return backup.instance() != null ? backup.instance() : declaredInstance();
    }

    /** The cloud instance that the plan says the side is; null when it stands elsewhere or the plan does not say. */
    public @Nullable String declaredInstance() {
        if (asset instanceof Database database) {
            DatabaseEndpoint endpoint = backup.side() == Backup.Side.SOURCE ? database.source() : database.target();
            return endpoint == null ? null : endpoint.instance();
        }
        return asset instanceof Server server && backup.side() == Backup.Side.TARGET ? server.instance() : null;
    }

    /** Whether the plan names a restored copy that the gate itself looks into. */
    public boolean looksIntoCopy() {
        return backup.restored() != null && backup.restored().copy() != null && !namesDrill();
    }

    /** Whether the plan names the record of a drill, which alone counts then. */
    public boolean namesDrill() {
        return backup.restored() != null && backup.restored().drill() != null;
    }
}
