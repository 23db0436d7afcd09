package io.migrationgate.evidence;

import io.migrationgate.plan.Backup;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the manifests of backups outside the cloud, and looks at the files that they list.
 *
 * <p>A word without a folder and without an ending names a command, which this version does not run.
 */
public final class ManifestEvidence implements EvidenceSource {
    private final PlanFolder folder;
    private final FileSizes sizes;

    public ManifestEvidence(PlanFolder folder, FileSizes sizes) {
        this.folder = folder;
        this.sizes = sizes;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(BackupManifest.kind(Backup.Side.SOURCE), BackupManifest.kind(Backup.Side.TARGET));
    }

    /** Whether that is the path of a file and not the name of a command. */
    public static boolean isPath(String manifest) {
        return manifest.contains("/") || manifest.contains(".");
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        for (BackupEntry entry : BackupEntry.wanted(scope, BackupManifest::kind)) {
            String path = entry.backup().manifest();
            boolean external =
                    entry.product().filter(BackupProduct.EXTERNAL::equals).isPresent();
            if (external && path != null && isPath(path)) {
                filled = filled.with(
                        BackupManifest.kind(entry.backup().side()), entry.subject(), manifest(folder.text(path)));
            }
        }
        return filled;
    }

    private Reading<BackupManifest> manifest(Reading<String> text) {
        if (text instanceof NoEvidence<String> none) {
            return none.of();
        }
        Evidence<String> found = text.evidence().orElseThrow();
        Optional<BackupManifest> manifest = JsonObject.read(found.value()).flatMap(BackupManifest::read);
        if (manifest.isEmpty()) {
            return none(text, Sentence.of("manifest.not-parseable"));
        }
        if (manifest.get().files().isEmpty()) {
            return none(text, Sentence.of("manifest.no-file"));
        }
        if (manifest.get().files().size() > BackupManifest.MOST_FILES) {
            return none(text, Sentence.of("manifest.too-many", BackupManifest.MOST_FILES));
        }
        Reading<Map<String, Long>> seen = sizes.of(manifest.get().paths());
        return found.map(same -> manifest.get()).with(seen, BackupManifest::seen);
    }

    private static NoEvidence<BackupManifest> none(Reading<String> text, Sentence reason) {
        return new NoEvidence<>(text.source(), text.observedAt(), reason, Sentence.of("manifest.do-write"));
    }
}
