package io.migrationgate;

import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.report.Report;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Offers every verb of the gate. Faces use nothing else.
 *
 * <p>A face reads a plan, makes the world that fits it, advances the verb until it has finished, and writes
 * {@link Report} files.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class MigrationGate {
    private MigrationGate() {}

    /**
     * Reads a plan; this is all that {@code validate} does.
     *
     * @param allowedHosts hosts that the face allows as endpoints beside the built-in forms
     * @throws io.migrationgate.plan.PlanException with every mistake, each with file, line and column
     */
    public static MigrationPlan read(PlanText text, Set<String> allowedHosts) {
        throw new UnsupportedOperationException(text.name() + allowedHosts);
    }

    /**
     * Judges all READY criteria.
     *
     * @throws io.migrationgate.plan.PlanException when plan and world do not fit
     * @throws UsageException when a named credential is missing or of the wrong kind
     */
    public static LongVerb<Report> readiness(MigrationPlan plan, World world) {
        throw new UnsupportedOperationException(plan.migration());
    }

    /** The same as {@link #readiness}, but the outcome never fails and no cutover accepts the report. */
    public static LongVerb<Report> advise(MigrationPlan plan, World world) {
        throw new UnsupportedOperationException(plan.migration());
    }

    /**
     * Waits until the delay of the chosen databases has stayed below the limit for the whole window.
     *
     * @throws UsageException also when there is nothing to judge, or a setting is looser than the plan allows
     */
    public static LongVerb<Report> lagGate(MigrationPlan plan, World world, LagGateSettings settings) {
        throw new UnsupportedOperationException(plan.migration() + settings);
    }

    /**
     * Writes files completely or not at all; each is renamed into place.
     *
     * @throws UsageException when the directory cannot be written
     */
    public static void write(Path directory, Map<String, byte[]> files) {
        throw new UnsupportedOperationException(directory + files.toString());
    }
}
