package io.migrationgate.simulator.dts;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.TaskType;
import java.util.Map;

/**
 * Describes one synchronisation by its instance id, in the old style: states in lower camel case, {@code Delay} in
 * seconds as text beside {@code DelayMillis}.
 *
 * <p>A task that is not known is answered with HTTP 200 and {@code Success} "false".
 */
final class DescribeSynchronizationJobStatus extends DtsAction {
    DescribeSynchronizationJobStatus(DtsTasks tasks) {
        super(tasks);
    }

    @Override
    public String name() {
        return "DescribeSynchronizationJobStatus";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        return tasks().byInstance(call, "SynchronizationJobId", TaskType.SYNC)
                .map(DescribeSynchronizationJobStatus::status)
                .orElseGet(OldReply::unknown);
    }

    private static Map<String, Object> status(Flow flow) {
        Body body = OldReply.success()
                .with("SynchronizationJobId", flow.task().instance())
                .with("SynchronizationJobName", flow.task().name())
                .with("SynchronizationJobClass", "large")
                .with("SynchronizationDirection", flow.forward() ? "Forward" : "Reverse")
                .with("TaskId", flow.script().job())
                .with("PayType", "PrePaid")
                .with("Status", oldWord(flow.status()))
                .with("Delay", seconds(flow))
                .with("DelayMillis", flow.secondLag().toMillis())
                .with("Checkpoint", checkpoint(flow))
                .with("ErrorMessage", "")
                .with("StructureInitialization", "true")
                .with("DataInitialization", "true")
                .with("StructureInitializationStatus", Parts.stage(flow.structure()))
                .with("DataInitializationStatus", Parts.stage(flow.data()))
                .with("DataSynchronizationStatus", incremental(flow))
                .with("PrecheckStatus", precheck(flow))
                .with(
                        "Performance",
                        new Body().with("RPS", "12").with("FLOW", "0.02").fields())
                .with("SourceEndpoint", Parts.oldEndpoint(flow.script().source()))
                .with("DestinationEndpoint", Parts.oldEndpoint(flow.script().target()));
        return Reporting.apply(flow, body.fields());
    }

    private static Map<String, Object> incremental(Flow flow) {
        return new Body()
                .with("Status", flow.incremental())
                .with("Delay", seconds(flow))
                .with("DelayMillis", flow.secondLag().toMillis())
                .with("Checkpoint", checkpoint(flow))
                .with("Percent", "100")
                .with("ErrorMessage", "")
                .fields();
    }

    private static Map<String, Object> precheck(Flow flow) {
        return new Body()
                .with("Status", flow.script().precheck().status())
                .with("Percent", "100")
                .with("Detail", Parts.oldChecks(flow.script().precheck()))
                .fields();
    }

    /** The old documents misspell one state. */
    private static String oldWord(String status) {
        return status.equals("Initializing") ? "initializating" : Parts.lowerFirst(status);
    }

    private static String seconds(Flow flow) {
        return Long.toString(flow.secondLag().toSeconds());
    }

    private static String checkpoint(Flow flow) {
        return Long.toString(flow.checkpoint(flow.secondLag()));
    }
}
