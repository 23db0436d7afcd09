package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Items;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.Span;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the object stores of a plan. */
final class ObjectStoreReader {
    private static final Key<ObjectStore.Tool> TOOL = Key.required(
            "tool", Choice.of("transfer tool", ObjectStore.Tool.class), "Tool that copies the objects.", "ossimport");
    private static final Key<String> WORK_DIR =
            Key.optional("workDir", Texts.FILE, "Work directory of the tool.", "ossimport/");
    private static final Key<String> JOB = Key.optional("job", Texts.LINE, "Name of the tool's job.", "images");
    private static final Key<Section> TRANSFER = Key.required(
            "transfer", new Nested(Form.of("Transfer", TOOL, WORK_DIR, JOB)), "How the objects are copied.");

    private static final Key<ObjectStore.OriginType> TYPE = Key.required(
            "type", Choice.of("type of object source", ObjectStore.OriginType.class), "Kind of the source.", "s3");
    private static final Key<String> SOURCE_INVENTORY =
            Key.optional("inventory", Texts.FILE, "File that lists the source.", "inventory/source.csv.gz");
    private static final Key<Section> SOURCE = Key.optional(
            "source", new Nested(Form.of("Object source", TYPE, SOURCE_INVENTORY)), "Where the objects come from.");

    private static final Key<String> BUCKET = Key.optional("bucket", Texts.ID, "Bucket that they go to.", "images-hz");
    private static final Key<String> TARGET_INVENTORY =
            Key.optional("inventory", Texts.FILE, "File that lists the target.", "inventory/oss.csv.gz");
    private static final Key<Section> TARGET = Key.optional(
            "target", new Nested(Form.of("Object target", BUCKET, TARGET_INVENTORY)), "Where the objects go.");

    private static final Key<Duration> MAX_AGE = Key.optional(
            "maxAge", Span.SHAPE, "Oldest comparison accepted; the default of `objects-verified` when absent.", "24h");
    private static final Key<Section> VERIFY = Key.optional(
            "verify", new Nested(Form.of("Object comparison", MAX_AGE)), "How old a comparison of both sides may be.");

    static final Key<List<Found<Section>>> KEY = Key.optional(
            "objects",
            new Items<>(new Nested(
                    Form.of("Object store", AssetKeys.NAME, AssetKeys.CLOUD, TRANSFER, SOURCE, TARGET, VERIFY))),
            "Stores of objects or files that move to OSS.");

    private final Scope scope;

    ObjectStoreReader(Scope scope) {
        this.scope = scope;
    }

    List<ObjectStore> read(Section plan) {
        return Found.values(plan.get(KEY)).stream().map(this::store).toList();
    }

    private ObjectStore store(Section section) {
        Section transfer = section.need(TRANSFER);
        return new ObjectStore(
                scope.name(section),
                scope.cloud(section),
                transfer.need(TOOL),
                transfer.get(WORK_DIR),
                transfer.get(JOB),
                origin(section.get(SOURCE)),
                destination(section.get(TARGET)),
                maxAge(section.get(VERIFY)));
    }

    private static ObjectStore.@Nullable Origin origin(@Nullable Section section) {
        return section == null ? null : new ObjectStore.Origin(section.need(TYPE), section.get(SOURCE_INVENTORY));
    }

    private static ObjectStore.@Nullable Destination destination(@Nullable Section section) {
        return section == null ? null : new ObjectStore.Destination(section.get(BUCKET), section.get(TARGET_INVENTORY));
    }

    private @Nullable Duration maxAge(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        scope.notLooser(section, MAX_AGE, "objects-verified", "maxAge");
        return section.get(MAX_AGE);
    }
}
