package io.migrationgate.report;

import org.jspecify.annotations.Nullable;

/** One phase of the cutover order. */
public record PhaseRow(
        String id, @Nullable String owner, @Nullable String wayBack) {}
