package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Tells ALB and NLB apart.
 *
 * <p>NLB takes the parameters of the two calls on server groups as a form in the body, names the switch of the health
 * checks {@code HeathCheckEnabled} (as it stands in its document) and writes it as a flag, lets a listener name its one
 * group, and does not page the health of a listener.
 */
enum Family {
    ALB("2020-06-16", "HealthCheckConfig", "ResourceNotFound.Listener"),
    NLB("2022-04-30", "HealthCheck", "ResourceNotFound.listener");

    private final String version;
    private final String checks;
    private final String unknownListener;

    Family(String version, String checks, String unknownListener) {
        this.version = version;
        this.checks = checks;
        this.unknownListener = unknownListener;
    }

    String version() {
        return version;
    }

    String sample(String action) {
        return name().toLowerCase(java.util.Locale.ROOT) + "-" + action;
    }

    /** The action with its parameters read from where the product's document puts them. */
    Action read(Action action) {
        return this == NLB ? (request, caller) -> action.answer(request.inBody(), caller) : action;
    }

    boolean checksHealth(ObjectNode group) {
        return group.path(checks).path("HealthCheckEnabled").asBoolean();
    }

    void switchChecks(ObjectNode group, boolean on) {
        group.withObject("/" + checks).put("HealthCheckEnabled", on);
    }

    void tellChecks(ObjectNode info, boolean on) {
        if (this == ALB) {
            info.put("HealthCheckEnabled", on ? "on" : "off").put("ActionType", "ForwardGroup");
        } else {
            info.put("HeathCheckEnabled", on);
        }
    }

    void forward(ObjectNode listener, String group) {
        if (this == NLB) {
            listener.put("ServerGroupId", group);
            return;
        }
        ObjectNode action = JsonNodeFactory.instance.objectNode().put("Type", "ForwardGroup");
        action.putObject("ForwardGroupConfig")
                .putArray("ServerGroupTuples")
                .addObject()
                .put("ServerGroupId", group);
        listener.putArray("DefaultActions").add(action);
    }

    RefusedCall unknownListener() {
        return new RefusedCall(404, unknownListener, "The specified resource listener is not found.");
    }
}
