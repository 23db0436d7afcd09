package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Answers DescribeDtsJobDetail: one task, flat, without the structure and full data stages.
 *
 * <p>Delay is in milliseconds, Checkpoint a number of seconds. {@code SynchronizationDirection=Reverse} answers about the
 * way back of a two-way task, and means nothing for others.
 */
final class JobDetailAction implements Action {
    static final String NAME = "DescribeDtsJobDetail";

    private final TaskList tasks;
    private final TaskClock clock;

    JobDetailAction(TaskList tasks, TaskClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        String id = request.parameter("DtsJobId");
        if (id.isEmpty()) {
            return Reply.error(ApiError.missingParameter("DtsJobId"), request.host());
        }
        Optional<DtsTask> found = tasks.job(id, request.parameter("RegionId"));
        if (found.isEmpty()) {
            return Reply.error(ApiError.unknownJob(), request.host());
        }
        boolean back = request.parameter("SynchronizationDirection").equals("Reverse");
        DtsTask task = back ? found.get().reverse().orElse(found.get()) : found.get();
        return Reply.ok(body(task, back || found.get().reverse().isPresent(), back));
    }

    private ObjectNode body(DtsTask task, boolean twoWay, boolean back) {
        TaskReading reading = task.read(clock);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("RequestId", Reply.newRequestId());
        node.put("HttpStatusCode", 200);
        node.put("Success", true);
        node.put("Code", 200);
        node.put("DtsJobId", reading.job());
        node.put("DtsInstanceID", reading.instance());
        node.put("DtsJobName", reading.name());
        node.put("JobType", task.type().name());
        node.put("Status", reading.status());
        node.put("ErrorMessage", reading.errorMessage());
        if (twoWay) {
            node.put("DtsJobDirection", back ? "Reverse" : "Forward");
            node.put("SynchronizationDirection", back ? "Reverse" : "Forward");
        }
        reading.numbers().number(node, "Delay", reading.detailDelay());
        reading.numbers().number(node, "Checkpoint", reading.checkpoint().getEpochSecond());
        node.set("SourceEndpoint", reading.source().json());
        node.set("DestinationEndpoint", reading.target().json());
        node.set("MigrationMode", reading.migrationMode());
        node.set("DataSynchronizationStatus", reading.incrementalStage());
        reading.retryState().ifPresent(retry -> node.set("RetryState", retry.json(reading.numbers(), reading.job())));
        node.putArray("SubDistributedJob");
        node.putArray("SubSyncJob");
        task.edits().apply(NAME, node);
        return node;
    }
}
