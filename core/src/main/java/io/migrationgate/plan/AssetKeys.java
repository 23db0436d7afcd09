package io.migrationgate.plan;

import io.migrationgate.plan.form.Key;

/** Describes the keys that every asset has. */
final class AssetKeys {
    static final Key<String> NAME =
            Key.required("name", Texts.NAME, "Name of the asset; no two assets of a plan share one.", "orders");

    static final Key<String> CLOUD = Key.optional(
            "cloud", Texts.NAME, "Name of the cloud it moves to; may be left out when there is exactly one.", "main");

    private AssetKeys() {}
}
