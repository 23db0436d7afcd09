package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Describes one check that a task went through before it started, in the three spellings of the API.
 *
 * <p>A check that failed and was then waived keeps its result; only {@code Skip} and {@code IgnoreFlag} of
 * DescribePreCheckStatus tell that somebody waived it.
 */
public record PrecheckItem(String name, String result, String reason, boolean skipped, boolean ignored) {
    private static final Set<String> WAIVABLE =
            Set.of("CHECK_SAME_OBJ", "CHECK_SAME_USER", "CHECK_SRC", "CHECK_TOPOLOGY", "CHECK_SERVER_ID");

    public static PrecheckItem passed(String name) {
        return new PrecheckItem(name, "Success", "", false, false);
    }

    public static PrecheckItem failed(String name, String reason) {
        return new PrecheckItem(name, "Failed", reason, false, false);
    }

    public static PrecheckItem warning(String name, String reason) {
        return new PrecheckItem(name, "Warning", reason, false, false);
    }

    /** The same check, set to be skipped when it fails. */
    public PrecheckItem skip() {
        return new PrecheckItem(name, result, reason, true, ignored);
    }

    /** The same check, ignored in favour of the next one. */
    public PrecheckItem ignore() {
        return new PrecheckItem(name, result, reason, skipped, true);
    }

    boolean isFailed() {
        return result.equals("Failed");
    }

    /** As {@code PrecheckStatus.Detail[]} of DescribeDtsJobs, which knows Success and Failed alone. */
    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("CheckItem", name);
        node.put("CheckItemDescription", name + "_DETAIL");
        node.put("CheckResult", isFailed() ? "Failed" : "Success");
        if (isFailed()) {
            node.put("FailedReason", reason);
            node.put("RepairMethod", name + "_REPAIR");
        }
        return node;
    }

    /** As the status calls of the older API write it. */
    ObjectNode oldJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("ItemName", name);
        node.put("CheckStatus", isFailed() ? "Failed" : "Success");
        node.put("ErrorMessage", isFailed() ? reason : "");
        node.put("RepairMethod", isFailed() ? name + "_REPAIR" : "");
        return node;
    }

    /** As {@code JobProgress[]} of DescribePreCheckStatus. */
    ObjectNode progressJson(int orderNumber) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Item", name);
        node.put("Names", name + "_DETAIL");
        node.put("State", result);
        node.put("OrderNum", orderNumber);
        node.put("CanSkip", WAIVABLE.contains(name));
        node.put("Skip", skipped);
        node.put("IgnoreFlag", ignored ? "Y" : "N");
        node.put("Sub", "[]");
        if (!reason.isEmpty()) {
            node.put("ErrMsg", name + "_ERROR");
            node.put("ErrDetail", reason);
            node.put("RepairMethod", name + "_REPAIR");
        }
        return node;
    }
}
