package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Describes how a task that lost a connection tries again. Times are in seconds. */
public record RetryState(
        boolean retrying, int retryCount, int retryTime, int maxRetryTime, String retryTarget, String message) {

    /** A task that is trying again right now; the target is srcDB, destDB or inner_module. */
    public static RetryState retrying(String retryTarget, String message) {
        return new RetryState(true, 3, 90, 43200, retryTarget, message);
    }

    ObjectNode json(NumberStyle numbers, String jobId) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Retrying", retrying);
        numbers.number(node, "RetryCount", retryCount);
        numbers.number(node, "RetryTime", retryTime);
        numbers.number(node, "MaxRetryTime", maxRetryTime);
        node.put("RetryTarget", retryTarget);
        node.put("ErrMessage", message);
        node.put("JobId", jobId);
        node.put("Module", "online-writer");
        return node;
    }
}
