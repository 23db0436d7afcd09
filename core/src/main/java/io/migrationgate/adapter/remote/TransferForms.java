package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.TaskFolders;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferProgress.State;
import io.migrationgate.evidence.TransferSettings;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes what was read of a transfer, and reads it back: words of a narrow form, numbers, and nothing else of a file. */
final class TransferForms {
    static final Form<TransferSettings> SETTINGS = new Form<>(TransferForms::write, TransferForms::settings);
    static final Form<TransferProgress> PROGRESS = new Form<>(TransferForms::write, TransferForms::progress);

    /** Names of jobs and buckets, and the words that OSSImport has for what it does. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,127}");

    private TransferForms() {}

    private static JsonObject write(TransferSettings settings) {
        return Members.with("job", settings.job())
                .and("jobType", settings.jobType())
                .and("sourceType", settings.sourceType())
                .and("bucket", settings.bucket())
                .and("audits", settings.audits())
                .and("auditMode", settings.auditMode())
                .and("incremental", settings.incremental())
                .and("since", settings.since())
                .object();
    }

    private static Optional<TransferSettings> settings(JsonObject json) {
        MemberReader members = MemberReader.of(
                json, "job", "jobType", "sourceType", "bucket", "audits", "auditMode", "incremental", "since");
        return members.value(() -> new TransferSettings(
                members.textOrNull("job", WORD),
                members.textOrNull("jobType", WORD),
                members.textOrNull("sourceType", WORD),
                members.textOrNull("bucket", WORD),
                members.flagOrNull("audits"),
                members.textOrNull("auditMode", WORD),
                members.flagOrNull("incremental"),
                members.countOrNull("since")));
    }

    private static JsonObject write(TransferProgress progress) {
        Instant finishedAt = progress.finishedAt();
        TaskFolders folders = progress.folders();
        return Members.with("state", progress.state().name())
                .and("scanned", progress.scanned())
                .and("pending", progress.pending())
                .and("dispatched", progress.dispatched())
                .and("succeeded", progress.succeeded())
                .and("failed", progress.failed())
                .and("finishedAt", finishedAt == null ? null : finishedAt.toString())
                .and("folders", folders == null ? null : write(folders).members())
                .object();
    }

    private static Optional<TransferProgress> progress(JsonObject json) {
        MemberReader members = MemberReader.of(
                json, "state", "scanned", "pending", "dispatched", "succeeded", "failed", "finishedAt", "folders");
        return members.value(() -> new TransferProgress(
                members.constant("state", State.values()),
                members.flagOrNull("scanned"),
                members.countOrNull("pending"),
                members.countOrNull("dispatched"),
                members.countOrNull("succeeded"),
                members.countOrNull("failed"),
                members.timeOrNull("finishedAt"),
                members.objectOrNull("folders", TransferForms::folders)));
    }

    private static JsonObject write(TaskFolders folders) {
        return Members.with("pending", folders.pending())
                .and("dispatched", folders.dispatched())
                .and("failed", folders.failed())
                .and("succeeded", folders.succeeded())
                .and("unfinished", folders.unfinished())
                .and("listingErrors", folders.listingErrors())
                .and("all", folders.all())
                .and("changedSince", folders.changedSince())
                .object();
    }

    private static Optional<TaskFolders> folders(JsonObject json) {
        MemberReader members = MemberReader.of(
                json,
                "pending",
                "dispatched",
                "failed",
                "succeeded",
                "unfinished",
                "listingErrors",
                "all",
                "changedSince");
        return members.value(() -> new TaskFolders(
                members.count("pending"),
                members.count("dispatched"),
                members.count("failed"),
                members.count("succeeded"),
                members.count("unfinished"),
                members.count("listingErrors"),
                members.flag("all"),
                members.flag("changedSince")));
    }
}
