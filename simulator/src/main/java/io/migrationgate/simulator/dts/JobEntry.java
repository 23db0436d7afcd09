package io.migrationgate.simulator.dts;

import io.migrationgate.simulator.scenario.TaskType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Makes one entry of the task list. */
final class JobEntry {
    private JobEntry() {}

    static Map<String, Object> of(Flow flow, Optional<Flow> reverse, boolean withObjects) {
        Body body = inCommon(flow, withObjects)
                .with("JobType", flow.task().type().name())
                .with("OriginType", "PUBLIC_CLOUD")
                .with("RetryState", Parts.retryState(flow).orElse(null))
                .with(
                        "ReverseJob",
                        reverse.map(other -> reverseJob(other, withObjects)).orElse(null));
        return Reporting.apply(flow, body.fields());
    }

    private static Map<String, Object> reverseJob(Flow flow, boolean withObjects) {
        return Reporting.apply(flow, inCommon(flow, withObjects).fields());
    }

    private static Body inCommon(Flow flow, boolean withObjects) {
        return new Body()
                .with("DtsInstanceID", flow.task().instance())
                .with("DtsJobId", flow.script().job())
                .with("DtsJobName", flow.task().name())
                .with("DtsJobDirection", direction(flow))
                .with("DtsJobClass", "large")
                .with("PayType", "PrePaid")
                .with("Status", flow.status())
                .with("Delay", delay(flow, flow.lag()))
                .with("Checkpoint", Long.toString(flow.checkpoint(flow.lag())))
                .with("ErrorMessage", "")
                .with("MigrationMode", Parts.mode())
                .with("PrecheckStatus", Parts.precheck(flow.script().precheck()))
                .with("StructureInitializationStatus", Parts.stage(flow.structure()))
                .with("DataInitializationStatus", Parts.stage(flow.data()))
                .with("DataSynchronizationStatus", Parts.incremental(flow))
                .with(
                        "FullDataCheckStatus",
                        Parts.stage(flow.script().verification().status().at(flow.elapsed())))
                .with("SourceEndpoint", Parts.endpoint(flow.script().source()))
                .with("DestinationEndpoint", Parts.endpoint(flow.script().target()))
                .with("DbObject", withObjects ? "{\"" + flow.task().name() + "\":{\"all\":true}}" : null);
    }

    /** Milliseconds for MIGRATION, whole seconds for SYNC: the list has no single unit. */
    private static long delay(Flow flow, Duration lag) {
        return flow.is(TaskType.MIGRATION) ? lag.toMillis() : lag.toSeconds();
    }

    private static String direction(Flow flow) {
        return flow.forward() ? "Forward" : "Reverse";
    }
}
