package io.migrationgate.simulator.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes one direction of a task over time.
 *
 * @param structure status of the structure initialisation
 * @param data status of the full data initialisation
 * @param incremental status of the incremental stage; {@code Catched} = no delay
 * @param secondReading what every action but the task list takes for the lag; null = the same
 */
public record FlowScript(
        String job,
        Timeline<String> status,
        Timeline<String> structure,
        Timeline<String> data,
        Timeline<String> incremental,
        LagCurve lag,
        @Nullable LagCurve secondReading,
        CheckpointRule checkpoint,
        EndpointScript source,
        EndpointScript target,
        PrecheckScript precheck,
        VerificationScript verification,
        List<ReportingPeriod> reporting,
        List<RetryPeriod> retries) {
    public FlowScript {
        reporting = List.copyOf(reporting);
        retries = List.copyOf(retries);
    }
}
