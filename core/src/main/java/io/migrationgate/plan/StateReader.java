package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import org.jspecify.annotations.Nullable;

/** Reads where runs and records are kept. */
final class StateReader {
    private static final Key<StateStore.Kind> STORE =
            Key.required("store", Choice.of("store", StateStore.Kind.class), "Kind of the store.", "directory");
    private static final Key<String> PATH =
            Key.optional("path", Texts.FILE, "Directory of a `directory` store.", "/var/lib/migration-gate");
    private static final Key<String> BUCKET =
            Key.optional("bucket", Texts.ID, "Bucket of an `oss` store, which needs one.", "ops-state");
    private static final Key<String> PREFIX =
            Key.optional("prefix", Texts.FILE, "Prefix in that bucket.", "migration-gate/");
    private static final Key<String> SIGNING = Key.optional(
            "signing",
            Texts.CREDENTIAL,
            "Name of the key that records are signed with; without it they count as DECLARED.",
            "gate-signing");

    static final Key<Section> KEY = Key.optional(
            "state",
            new Nested(Form.of("State store", STORE, PATH, BUCKET, PREFIX, SIGNING)),
            "Where runs and records are kept; needed for runs and for writing records.");

    private StateReader() {}

    static @Nullable StateStore read(Section plan) {
        Section section = plan.get(KEY);
        if (section == null) {
            return null;
        }
        StateStore.Kind kind = section.get(STORE);
        if (kind == StateStore.Kind.OSS) {
            doesNotFit(section, PATH, "oss");
            if (!section.has(BUCKET)) {
                section.spot(BUCKET).refuse("is missing; an oss store needs a bucket");
            }
        } else if (kind == StateStore.Kind.DIRECTORY) {
            doesNotFit(section, BUCKET, "directory");
            doesNotFit(section, PREFIX, "directory");
        }
        accounts(plan);
        return new StateStore(
                section.need(STORE), section.get(PATH), section.get(BUCKET), section.get(PREFIX), section.get(SIGNING));
    }

    private static void doesNotFit(Section section, Key<?> key, String store) {
        if (section.has(key)) {
            section.spot(key).refuse("does not belong to a store of kind " + store + "; take it out");
        }
    }

    /** The account is part of the store's key, so it cannot be left open. */
    private static void accounts(Section plan) {
        for (Found<Section> cloud : plan.need(CloudReader.KEY).values()) {
            if (!cloud.value().has(CloudReader.ACCOUNT)) {
                cloud.value()
                        .spot(CloudReader.ACCOUNT)
                        .refuse("is missing; a plan with state needs the account, write " + Texts.ACCOUNT.words());
            }
        }
    }
}
