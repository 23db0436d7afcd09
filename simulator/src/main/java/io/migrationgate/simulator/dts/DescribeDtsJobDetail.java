package io.migrationgate.simulator.dts;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.TaskType;
import java.util.List;
import java.util.Map;

/**
 * Describes one task by its job id.
 *
 * <p>States begin with a small letter, the checkpoint is a number. A task that is not known is refused with 404
 * {@code Forbidden.InstanceNotFound}.
 */
final class DescribeDtsJobDetail extends DtsAction {
    DescribeDtsJobDetail(DtsTasks tasks) {
        super(tasks);
    }

    @Override
    public String name() {
        return "DescribeDtsJobDetail";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        Flow flow = tasks().byJob(call, "DtsJobId")
                .orElseThrow(
                        () -> new Refusal(404, "Forbidden.InstanceNotFound", "The specified Instance is not found."));
        Body body = new Body()
                .with("Success", true)
                .with("HttpStatusCode", 200)
                .with("Code", 200)
                .with("ErrCode", "")
                .with("ErrMessage", "")
                .with("DynamicMessage", "")
                .with("DtsInstanceID", flow.task().instance())
                .with("DtsJobId", flow.script().job())
                .with("DtsJobName", flow.task().name())
                .with("DtsJobDirection", flow.forward() ? "Forward" : "Reverse")
                .with("SynchronizationDirection", flow.forward() ? "Forward" : "Reverse")
                .with("JobType", flow.task().type().name())
                .with("Status", Parts.lowerFirst(flow.status()))
                .with("Delay", delay(flow))
                .with("Checkpoint", flow.checkpoint(flow.secondLag()))
                .with("ErrorMessage", "")
                .with("MigrationMode", Parts.mode())
                .with("DataSynchronizationStatus", Parts.incremental(flow))
                .with("RetryState", Parts.retryState(flow).orElse(null))
                .with("SourceEndpoint", Parts.endpoint(flow.script().source()))
                .with("DestinationEndpoint", Parts.endpoint(flow.script().target()))
                .with("SubDistributedJob", List.of())
                .with("SubSyncJob", List.of());
        return Reporting.apply(flow, body.fields());
    }

    /** The documents contradict each other about SYNC tasks; the scenario chooses. */
    private long delay(Flow flow) {
        boolean seconds = tasks().detailDelayPerType() && flow.is(TaskType.SYNC);
        return seconds ? flow.secondLag().toSeconds() : flow.secondLag().toMillis();
    }
}
