package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Items;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Moment;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the backups of an asset. */
final class BackupReader {
    private static final Key<Duration> MAX_AGE = Key.optional(
            "maxAge", Span.SHAPE, "Oldest backup accepted; the default of `backup-fresh` when absent.", "24h");

    private static final Key<String> BACKUP =
            Key.optional("backup", Texts.ID, "Id of the backup that the copy was restored from.", "\"1234567\"");
    private static final Key<Instant> TAKEN_AT =
            Key.optional("takenAt", Moment.SHAPE, "When that backup was taken.", "2026-12-01T01:00:00+08:00");
    private static final Key<Section> COPY = Key.optional(
            "copy",
            new Nested(EndpointReader.FORM.with("Restored copy", BACKUP, TAKEN_AT)),
            "A restored copy that `backup-verify` connects to.");
    private static final Key<Duration> PROOF_MAX_AGE = Key.optional(
            "maxAge", Span.SHAPE, "Oldest proof accepted; the default of `backup-restored` when absent.", "7d");
    private static final Key<String> DRILL = Key.optional(
            "drill", Texts.FILE, "Drill record that `backup-verify` wrote elsewhere.", "drills/orders.json");

    private static final Key<Backup.Side> OF = Key.required(
            "of", Choice.of("side", Backup.Side.class), "Which side of the migration it is a backup of.", "source");
    private static final Key<String> PRODUCT = Key.required(
            "product",
            Choice.of("backup product", List.of("rds", "tair", "mongodb", "ecs", "hbr", "external")),
            "What made it; `external` is every backup outside the cloud.",
            "external");
    private static final Key<String> INSTANCE =
            Key.optional("instance", Texts.ID, "Id of the instance that was backed up.", "rm-bp1");
    private static final Key<String> CLIENT =
            Key.optional("client", Texts.ID, "Id of the backup client (`hbr`).", "c-1");
    private static final Key<Section> RESTORED = Key.optional(
            "restored",
            new Nested(Form.of("Proof of a restore", PROOF_MAX_AGE, DRILL, COPY)),
            "What proves that the backup can be restored.");
    private static final Key<String> MANIFEST = Key.optional(
            "manifest",
            Texts.FILE,
            "File or named command that gives an external backup as {id, takenAt, files[{path, bytes}]}.",
            "drills/latest-backup.json");

    static final Key<List<Found<Section>>> KEY = Key.optional(
            "backups",
            new Items<>(new Nested(Form.of("Backup", OF, PRODUCT, INSTANCE, CLIENT, MAX_AGE, RESTORED, MANIFEST))),
            "Backups of both sides.");

    private final Scope scope;
    private final String restoredParameter;

    /** Reads the backups of assets whose oldest proof of a restore has the default of this parameter. */
    BackupReader(Scope scope, String restoredParameter) {
        this.scope = scope;
        this.restoredParameter = restoredParameter;
    }

    List<Backup> read(Section asset) {
        return Found.values(asset.get(KEY)).stream().map(this::backup).toList();
    }

    private Backup backup(Section section) {
        scope.notLooser(section, MAX_AGE, "backup-fresh", "maxAge");
        return new Backup(
                section.need(OF),
                section.need(PRODUCT),
                section.get(INSTANCE),
                section.get(CLIENT),
                section.get(MAX_AGE),
                restored(section.get(RESTORED)),
                section.get(MANIFEST));
    }

    private Backup.@Nullable Restored restored(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        scope.notLooser(section, PROOF_MAX_AGE, "backup-restored", restoredParameter);
        Section copy = section.get(COPY);
        return new Backup.Restored(
                section.get(PROOF_MAX_AGE),
                section.get(DRILL),
                copy == null ? null : new Backup.Copy(EndpointReader.read(copy), copy.get(BACKUP), copy.get(TAKEN_AT)));
    }
}
