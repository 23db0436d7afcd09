package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers DescribeDtsJobs: a page of the tasks of one kind in one region, migrations unless {@code JobType} says else.
 *
 * <p>Delay is in milliseconds for a migration, in seconds for a synchronization and for the way back of a two-way one.
 * A page holds 20 tasks unless asked otherwise and never more than 30.
 */
final class JobListAction implements Action {
    static final String NAME = "DescribeDtsJobs";

    private final TaskList tasks;
    private final TaskClock clock;
    private volatile boolean understandsIdLists = true;

    JobListAction(TaskList tasks, TaskClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    void understandsIdLists(boolean comma) {
        understandsIdLists = comma;
    }

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        if (request.parameter("Region").isEmpty()) {
            return Reply.error(ApiError.missingParameter("Region"), request.host());
        }
        Page page;
        JobType type;
        try {
            page = Page.of(request.parameter("PageNumber"), request.parameter("PageSize"), 20, 30);
            type = JobType.valueOf(request.parameters().getOrDefault("JobType", "MIGRATION"));
        } catch (IllegalArgumentException e) {
            return Reply.error(ApiError.invalidParameter("PageNumber, PageSize or JobType"), request.host());
        }
        List<DtsTask> found =
                tasks
                        .matching(task -> task.type() == type && task.region().equals(request.parameter("Region")))
                        .stream()
                        .filter(filter(request))
                        .toList();
        List<DtsTask> shown = page.of(found);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("RequestId", Reply.newRequestId());
        body.put("HttpStatusCode", 200);
        body.put("Success", true);
        body.put("TotalRecordCount", found.size());
        body.put("PageNumber", page.number());
        body.put("PageRecordCount", shown.size());
        ArrayNode list = body.putArray("DtsJobList");
        shown.forEach(task -> list.add(entry(task)));
        return Reply.ok(body);
    }

    private Predicate<DtsTask> filter(RpcRequest request) {
        String status = request.parameter("Status");
        return idFilter(request.parameter("DtsJobId"), DtsTask::job)
                .and(idFilter(request.parameter("DtsInstanceId"), DtsTask::instance))
                .and(condition(request.parameter("Type"), request.parameter("Params")))
                .and(task -> status.isEmpty() || task.read(clock).status().equalsIgnoreCase(status));
    }

    private Predicate<DtsTask> idFilter(String wanted, Function<DtsTask, String> id) {
        if (wanted.isEmpty()) {
            return task -> true;
        }
        List<String> ids = understandsIdLists ? List.of(wanted.split(",", -1)) : List.of(wanted);
        return task -> ids.contains(id.apply(task));
    }

    private Predicate<DtsTask> condition(String type, String content) {
        return switch (type) {
            case "instance" -> task -> task.instance().equals(content);
            case "name" ->
                task -> task.read(clock).name().toLowerCase(Locale.ROOT).contains(content.toLowerCase(Locale.ROOT));
            case "srcRds" -> task -> task.read(clock).source().instanceId().equals(content);
            case "rds" -> task -> task.read(clock).target().instanceId().equals(content);
            default -> task -> true;
        };
    }

    private ObjectNode entry(DtsTask task) {
        TaskReading reading = task.read(clock);
        ObjectNode node = leg(reading);
        node.put("JobType", task.type().name());
        reading.retryState().ifPresent(retry -> node.set("RetryState", retry.json(reading.numbers(), reading.job())));
        task.reverse().ifPresent(back -> {
            node.put("DtsJobDirection", "Forward");
            ObjectNode backNode = leg(back.read(clock));
            backNode.put("DtsJobDirection", "Reverse");
            back.edits().apply(NAME, backNode);
            node.set("ReverseJob", backNode);
        });
        task.edits().apply(NAME, node);
        return node;
    }

    private static ObjectNode leg(TaskReading reading) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("DtsJobId", reading.job());
        node.put("DtsInstanceID", reading.instance());
        node.put("DtsJobName", reading.name());
        node.put("DtsJobClass", "large");
        node.put("PayType", "PostPaid");
        node.put("CreateTime", "2026-11-01T08:00:00Z");
        node.put("Status", reading.status());
        node.put("ErrorMessage", reading.errorMessage());
        reading.numbers().number(node, "Delay", reading.listDelay());
        reading.numbers().text(node, "Checkpoint", reading.checkpoint().getEpochSecond());
        node.set("SourceEndpoint", reading.source().json());
        node.set("DestinationEndpoint", reading.target().json());
        node.set("MigrationMode", reading.migrationMode());
        node.set("PrecheckStatus", reading.precheck());
        node.set("StructureInitializationStatus", reading.initializationStage());
        node.set("DataInitializationStatus", reading.initializationStage());
        node.set("DataSynchronizationStatus", reading.incrementalStage());
        return node;
    }
}
