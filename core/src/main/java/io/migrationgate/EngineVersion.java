package io.migrationgate;

import org.jspecify.annotations.Nullable;

/** Says which version of the engine this is. */
final class EngineVersion {
    private EngineVersion() {}

    /** The version of the jar; {@code unreleased} where the classes are in none. */
    static String name() {
        @Nullable String version = MigrationGate.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }
}
