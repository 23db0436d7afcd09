package io.migrationgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * How OSSImport is told to copy; nothing is judged here. A key that is absent has its documented default.
 *
 * <p>A null says that the file does not hold the key, which has no default, or that its value is no such thing.
 *
 * @param job name of the job
 * @param jobType {@code import} copies, the other one only compares
 * @param sourceType where it copies from, in OSSImport's words
 * @param bucket that it copies to
 * @param audits whether it compares after it has copied
 * @param auditMode how: {@code simple}, {@code general} or {@code detailed}
 * @param incremental whether it goes on copying what changes
 * @param since it copies only what changed after this, in seconds since 1970; 0 = everything
 * @see <a href="https://www.alibabacloud.com/help/en/data-online-migration/user-guide/standalone-deployment">OSSImport</a>
 */
public record TransferSettings(
        @Nullable String job,
        @Nullable String jobType,
        @Nullable String sourceType,
        @Nullable String bucket,
        @Nullable Boolean audits,
        @Nullable String auditMode,
        @Nullable Boolean incremental,
        @Nullable Long since) {
    /** The configuration of the tool that copies an object store. */
    public static final EvidenceKind<TransferSettings> KIND =
            new EvidenceKind<>("transfer-settings", TransferSettings.class);
}
