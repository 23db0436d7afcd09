package io.migrationgate.it.generated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up migration: its plan and the world that answers it, as trees that a trap can change before they are written.
 *
 * <p>Both are written as JSON, which plans and scenarios accept.
 */
final class MadeUp {
    /** One thing that moves, with what the plan says of it and what the world holds of it. */
    record Moving(String name, String kind, ObjectNode plan, List<ObjectNode> world) {
        Moving {
            world = new ArrayList<>(world);
        }

        /** What the world holds of it last: the backup of a database or server. */
        ObjectNode last() {
            return world.get(world.size() - 1);
        }

        /** What the world holds of it first: the task of a database, the server, the record. */
        ObjectNode first() {
            return world.get(0);
        }
    }

    static final String ACCOUNT = "1234567890123456";
    static final String REGION = "cn-hangzhou";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    final ObjectNode plan = JSON.objectNode();
    final ObjectNode scenario = JSON.objectNode();
    final List<Moving> moving = new ArrayList<>();

    MadeUp(long seed) {
        plan.put("migration", "made-up-" + seed).put("simulated", true);
        ObjectNode cutover = plan.putObject("cutover");
        cutover.putObject("window")
                .put("notBefore", "2026-12-05T02:00:00+08:00")
                .put("notAfter", "2026-12-05T05:00:00+08:00");
        plan.putObject("rollback").putObject("open-target").put("deadline", "24h");
        plan.putObject("criteria").putObject("dts-lag").put("for", "10s").put("pollInterval", "1s");
        plan.putObject("clouds").putObject("main").put("account", ACCOUNT).put("region", REGION);
        scenario.put("startsAt", "2026-12-05T00:00:00+08:00").put("seed", seed);
        scenario.putObject("account").put("id", ACCOUNT).put("arn", "acs:ram::" + ACCOUNT + ":user/migration-gate");
    }

    Moving moves(Moving one) {
        moving.add(one);
        return one;
    }

    /** The list of that name in the plan. */
    ArrayNode planned(String list) {
        return plan.withArray(list);
    }

    /** The list of that name in the scenario. */
    ArrayNode held(String list) {
        return scenario.withArray(list);
    }

    /** Both written whole. */
    Whole whole() {
        return Whole.of(this);
    }
}
