package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Answers DescribeSynchronizationJobStatus of the older API, which asks by instance and names its units: Delay a string
 * of seconds, DelayMillis a number of milliseconds. Its states begin with a small letter.
 */
final class SynchronizationStatusAction implements Action {
    static final String NAME = "DescribeSynchronizationJobStatus";

    private final TaskList tasks;
    private final TaskClock clock;

    SynchronizationStatusAction(TaskList tasks, TaskClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        String id = request.parameter("SynchronizationJobId");
        if (id.isEmpty()) {
            return Reply.error(ApiError.missingParameter("SynchronizationJobId"), request.host());
        }
        Optional<DtsTask> found = tasks.instance(id, JobType.SYNC, request.parameter("RegionId"));
        if (found.isEmpty()) {
            return Reply.error(ApiError.unknownInstance(), request.host());
        }
        boolean back = request.parameter("SynchronizationDirection").equals("Reverse");
        DtsTask task = back ? found.get().reverse().orElse(found.get()) : found.get();
        return Reply.ok(body(task, back));
    }

    private ObjectNode body(DtsTask task, boolean back) {
        TaskReading reading = task.read(clock);
        NumberStyle numbers = reading.numbers();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("RequestId", Reply.newRequestId());
        node.put("Success", "true");
        node.put("ErrCode", "");
        node.put("ErrMessage", "");
        node.put("TaskId", reading.job());
        node.put("SynchronizationJobId", reading.instance());
        node.put("SynchronizationJobName", reading.name());
        node.put("SynchronizationJobClass", "large");
        node.put("SynchronizationDirection", back ? "Reverse" : "Forward");
        node.put("PayType", "PostPaid");
        node.put("Status", reading.oldStatus());
        node.put("ErrorMessage", reading.errorMessage());
        node.put("StructureInitialization", "true");
        node.put("DataInitialization", "true");
        numbers.text(node, "Delay", reading.delay().toSeconds());
        numbers.number(node, "DelayMillis", reading.delay().toMillis());
        numbers.text(node, "Checkpoint", reading.checkpoint().getEpochSecond());
        node.set("SourceEndpoint", reading.source().oldJson());
        node.set("DestinationEndpoint", reading.target().oldJson());
        node.set("PrecheckStatus", reading.oldPrecheck(false));
        node.set("StructureInitializationStatus", reading.initializationStage());
        node.set("DataInitializationStatus", reading.initializationStage());
        ObjectNode incremental = reading.oldIncrementalStage();
        numbers.number(incremental, "DelayMillis", reading.delay().toMillis());
        node.set("DataSynchronizationStatus", incremental);
        node.putObject("Performance").put("RPS", "0").put("FLOW", "0");
        task.edits().apply(NAME, node);
        return node;
    }
}
