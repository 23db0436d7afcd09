package io.migrationgate.evidence;

import io.migrationgate.plan.Backup;
import java.util.List;

/**
 * What was restored from the backups of one instance or client, as its product lists it.
 *
 * @param parts all parts whose restore has to be proven; one that is empty where the instance is one whole
 */
public record RestoreListing(List<String> parts, List<Restore> restores) {
    private static final EvidenceKind<RestoreListing> SOURCE =
            new EvidenceKind<>("restores-source", RestoreListing.class);
    private static final EvidenceKind<RestoreListing> TARGET =
            new EvidenceKind<>("restores-target", RestoreListing.class);

    public RestoreListing {
        parts = List.copyOf(parts);
        restores = List.copyOf(restores);
    }

    /** The restores of something that has no parts. */
    public static RestoreListing whole(List<Restore> restores) {
        return new RestoreListing(List.of(""), restores);
    }

    /** The restores of one side of an asset. */
    public static EvidenceKind<RestoreListing> kind(Backup.Side side) {
        return side == Backup.Side.SOURCE ? SOURCE : TARGET;
    }
}
