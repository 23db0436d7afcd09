package io.migrationgate.adapter.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import io.migrationgate.evidence.GroupBackends;
import io.migrationgate.evidence.GroupHealth.Checked;
import io.migrationgate.evidence.GroupHealth.State;
import io.migrationgate.evidence.ServerGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads entries of the lists of load balancers: groups, backends, and what checks say of them. */
record GroupEntry(Fields fields) {
    /** A group of ALB or NLB. */
    ServerGroup group() {
        return new ServerGroup(
                id("ServerGroupId"), settled(fields.text("ServerGroupStatus")), texts("RelatedLoadBalancerIds"));
    }

    /** A backend of ALB or NLB, which are changed in the background. */
    GroupBackends.Backend backend() {
        return backend(settled(fields.text("Status")));
    }

    /** A backend of CLB, which is changed at once. */
    GroupBackends.Backend classicBackend() {
        return backend(true);
    }

    private GroupBackends.Backend backend(@Nullable Boolean settled) {
        return new GroupBackends.Backend(
                fields.word("ServerId"),
                fields.word("ServerIp"),
                fields.whole("Port"),
                fields.whole("Weight"),
                settled);
    }

    /** A backend that ALB or NLB list because it is not simply healthy. */
    Checked unwell() {
        State state = switch (word("Status")) {
            case "initial" -> State.INITIAL;
            case "unhealthy" -> State.UNHEALTHY;
            case "unused" -> State.UNUSED;
            case "unavailable" -> State.UNCHECKED;
            default -> State.UNKNOWN;
        };
        return checked(state, fields.child("Reason").word("ReasonCode"));
    }

    /** A backend that CLB lists, whatever it finds; {@code unavailable} says that no check is complete. */
    Checked classicChecked() {
        State state = switch (word("ServerHealthStatus")) {
            case "normal" -> State.HEALTHY;
            case "abnormal" -> State.UNHEALTHY;
            case "unavailable" -> State.UNUSED;
            default -> State.UNKNOWN;
        };
        return checked(state, null);
    }

    private Checked checked(State state, @Nullable String reason) {
        return new Checked(fields.word("ServerId"), fields.word("ServerIp"), fields.whole("Port"), state, reason);
    }

    /** Whether health checks are on, which one product says as a flag and another as a word. */
    static @Nullable Boolean on(@Nullable String text) {
        return text == null
                ? null
                : switch (text.toLowerCase(Locale.ROOT)) {
                    case "on", "true" -> Boolean.TRUE;
                    case "off", "false" -> Boolean.FALSE;
                    default -> null;
                };
    }

    /** Whether a listener takes traffic. */
    static @Nullable Boolean running(@Nullable String status) {
        return status == null
                ? null
                : switch (status.toLowerCase(Locale.ROOT)) {
                    case "running" -> Boolean.TRUE;
                    case "stopped", "provisioning", "deleting", "starting", "stopping" -> Boolean.FALSE;
                    default -> null; // Configuring: it takes traffic, or not yet
                };
    }

    private static @Nullable Boolean settled(@Nullable String status) {
        return status == null
                ? null
                : switch (status.toLowerCase(Locale.ROOT)) {
                    case "available" -> Boolean.TRUE;
                    case "adding", "configuring", "removing", "creating", "provisioning" -> Boolean.FALSE;
                    default -> null;
                };
    }

    String id(String name) {
        String id = fields.word(name);
        return id == null ? "" : id;
    }

    private String word(String name) {
        String word = fields.text(name);
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }

    /** The texts of a list; null when there is no list. */
    private @Nullable List<String> texts(String name) {
        JsonNode list = fields.node().path(name);
        if (!list.isArray()) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(SafeText.line(one.asText())));
        return texts;
    }
}
