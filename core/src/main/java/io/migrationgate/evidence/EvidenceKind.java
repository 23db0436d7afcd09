package io.migrationgate.evidence;

/**
 * Names a kind of evidence and its type.
 *
 * @param id kebab case, stable
 * @param <T> what such evidence holds
 */
public record EvidenceKind<T>(String id, Class<T> type) {
    /** The DTS task of a database as the task list shows it. */
    public static final EvidenceKind<DtsLookup> DTS_TASK = new EvidenceKind<>("dts-task", DtsLookup.class);

    /** What the precheck of a DTS task came to. */
    public static final EvidenceKind<DtsPrecheck> DTS_PRECHECK = new EvidenceKind<>("dts-precheck", DtsPrecheck.class);

    /** Who the cloud says we are. */
    public static final EvidenceKind<CallerIdentity> CALLER_IDENTITY =
            new EvidenceKind<>("caller-identity", CallerIdentity.class);
}
