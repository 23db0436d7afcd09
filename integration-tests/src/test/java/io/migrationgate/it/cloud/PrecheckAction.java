package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Answers DescribePreCheckStatus: the items of one subtask, in pages whose number and size are strings.
 *
 * <p>It is the one call that tells a passed check from a waived one. Items are described for the precheck (JobCode 01)
 * alone; the other subtasks answer with their state and no items.
 */
final class PrecheckAction implements Action {
    static final String NAME = "DescribePreCheckStatus";

    private final TaskList tasks;
    private final TaskClock clock;

    PrecheckAction(TaskList tasks, TaskClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        String code = request.parameter("JobCode");
        if (request.parameter("DtsJobId").isEmpty() || code.isEmpty()) {
            return Reply.error(ApiError.missingParameter("DtsJobId, JobCode"), request.host());
        }
        Optional<DtsTask> found = tasks.job(request.parameter("DtsJobId"), request.parameter("RegionId"));
        if (found.isEmpty()) {
            return Reply.error(ApiError.unknownJob(), request.host());
        }
        try {
            Page page = Page.of(request.parameter("PageNo"), request.parameter("PageSize"), 20, 100);
            return Reply.ok(body(found.get(), code, page));
        } catch (IllegalArgumentException e) {
            return Reply.error(ApiError.invalidParameter("PageNo or PageSize"), request.host());
        }
    }

    private ObjectNode body(DtsTask task, String code, Page page) {
        TaskReading reading = task.read(clock);
        List<PrecheckItem> items = code.equals("01") ? reading.precheckItems() : List.of();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("RequestId", Reply.newRequestId());
        node.put("HttpStatusCode", 200);
        node.put("Success", true);
        node.put("JobId", reading.job());
        node.put("JobName", reading.name());
        node.put("Code", code);
        node.put("State", state(reading, code));
        node.put("ErrorItem", items.stream().filter(PrecheckItem::isFailed).count());
        node.put("ErrorAnalysisItem", 0);
        node.put("Total", items.size());
        node.put("TotalRecordCount", items.size());
        node.put("PageNumber", page.number());
        node.put("PageRecordCount", page.size());
        ArrayNode progress = node.putArray("JobProgress");
        for (PrecheckItem item : page.of(items)) {
            progress.add(item.progressJson(items.indexOf(item) + 1));
        }
        task.edits().apply(NAME, node);
        return node;
    }

    private static String state(TaskReading reading, String code) {
        return switch (code) {
            case "01" -> reading.precheckStatus();
            case "04" -> reading.incrementalStatus();
            default -> reading.initializationStatus();
        };
    }
}
