package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds a task as it is at one moment, so that the fields of an answer fit together, and writes the shared parts. */
record TaskReading(
        JobType type,
        String instance,
        String job,
        String name,
        Endpoint source,
        Endpoint target,
        String status,
        Optional<String> givenOldStatus,
        String incrementalStatus,
        String initializationStatus,
        String precheckStatus,
        List<PrecheckItem> precheckItems,
        String errorMessage,
        Optional<RetryState> retryState,
        Duration delay,
        Instant checkpoint,
        NumberStyle numbers,
        boolean detailDelayAsInList) {

    /** The newer API's word begins with a capital, the older one's does not and calls Initializing "initializating". */
    String oldStatus() {
        if (type == JobType.MIGRATION || status.isEmpty()) {
            return givenOldStatus.orElse(status);
        }
        return givenOldStatus.orElseGet(() -> status.equals("Initializing")
                ? "initializating"
                : status.substring(0, 1).toLowerCase(Locale.ROOT) + status.substring(1));
    }

    /** The list gives the delay of a migration in milliseconds, that of a synchronization in seconds. */
    long listDelay() {
        return type == JobType.MIGRATION ? delay.toMillis() : delay.toSeconds();
    }

    long detailDelay() {
        return detailDelayAsInList ? listDelay() : delay.toMillis();
    }

    ObjectNode incrementalStage() {
        ObjectNode node = stage(incrementalStatus, "0.00RPS/(0.000MB/s)");
        node.put("NeedUpgrade", false);
        return node;
    }

    ObjectNode initializationStage() {
        return stage(initializationStatus, "16");
    }

    /** The stage as the older API writes it: with checkpoint and delay in seconds where it has them. */
    ObjectNode oldIncrementalStage() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Status", incrementalStatus);
        node.put("ErrorMessage", errorMessage);
        numbers.text(node, "Percent", 100);
        numbers.text(node, "Delay", delay.toSeconds());
        numbers.text(node, "Checkpoint", checkpoint.getEpochSecond());
        return node;
    }

    ObjectNode precheck() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Status", precheckStatus);
        numbers.text(node, "Percent", 100);
        node.put("ErrorMessage", "");
        ArrayNode detail = node.putArray("Detail");
        precheckItems.forEach(item -> detail.add(item.json()));
        return node;
    }

    ObjectNode oldPrecheck(boolean nested) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Status", precheckStatus);
        numbers.text(node, "Percent", 100);
        ArrayNode items = nested ? node.putObject("Detail").putArray("CheckItem") : node.putArray("Detail");
        precheckItems.forEach(item -> items.add(item.oldJson()));
        return node;
    }

    ObjectNode migrationMode() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("StructureInitialization", true);
        node.put("DataInitialization", true);
        node.put("DataSynchronization", true);
        return node;
    }

    private ObjectNode stage(String stageStatus, String progress) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Status", stageStatus);
        node.put("ErrorMessage", errorMessage);
        numbers.text(node, "Percent", 100);
        node.put("Progress", progress);
        return node;
    }
}
