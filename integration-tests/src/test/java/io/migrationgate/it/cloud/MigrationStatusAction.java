package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Answers DescribeMigrationJobStatus of the older API, which asks by instance.
 *
 * <p>The lag stands in DataSynchronizationStatus as a string of seconds, although the list gives that of the same task in
 * milliseconds; prechecks lie one level deeper than elsewhere, and MigrationMode has small first letters.
 */
final class MigrationStatusAction implements Action {
    static final String NAME = "DescribeMigrationJobStatus";

    private final TaskList tasks;
    private final TaskClock clock;

    MigrationStatusAction(TaskList tasks, TaskClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        String id = request.parameter("MigrationJobId");
        if (id.isEmpty()) {
            return Reply.error(ApiError.missingParameter("MigrationJobId"), request.host());
        }
        Optional<DtsTask> found = tasks.instance(id, JobType.MIGRATION, request.parameter("RegionId"));
        return found.map(task -> Reply.ok(body(task)))
                .orElseGet(() -> Reply.error(ApiError.unknownInstance(), request.host()));
    }

    private ObjectNode body(DtsTask task) {
        TaskReading reading = task.read(clock);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("RequestId", Reply.newRequestId());
        node.put("Success", "true");
        node.put("ErrCode", "");
        node.put("ErrMessage", "");
        node.put("TaskId", reading.job());
        node.put("MigrationJobId", reading.instance());
        node.put("MigrationJobName", reading.name());
        node.put("MigrationJobClass", "large");
        node.put("PayType", "PostPaid");
        node.put("MigrationJobStatus", reading.oldStatus());
        node.putObject("MigrationMode")
                .put("structureInitialization", true)
                .put("dataInitialization", true)
                .put("dataSynchronization", true);
        node.set("SourceEndpoint", reading.source().oldJson());
        node.set("DestinationEndpoint", reading.target().oldJson());
        node.set("PrecheckStatus", reading.oldPrecheck(true));
        node.set("StructureInitializationStatus", reading.initializationStage());
        node.set("DataInitializationStatus", reading.initializationStage());
        node.set("DataSynchronizationStatus", reading.oldIncrementalStage());
        task.edits().apply(NAME, node);
        return node;
    }
}
