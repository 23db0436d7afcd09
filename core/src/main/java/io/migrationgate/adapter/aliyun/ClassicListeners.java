package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.GroupHealth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of one Classic Load Balancer and what their checks say.
 *
 * @param health one entry for each backend and listener
 */
record ClassicListeners(List<Fields> listeners, List<Fields> health) {
    /** Settings of a listener stand in an object that is named by its protocol. */
    private static final List<String> SETTINGS =
            List.of("HTTPListenerConfig", "HTTPSListenerConfig", "TCPListenerConfig", "UDPListenerConfig");

    GroupHealth of(String group) {
        return new GroupHealth(listeners.stream()
                .filter(listener -> group.equals(listener.text("VServerGroupId")))
                .map(this::listener)
                .toList());
    }

    private GroupHealth.Listener listener(Fields listener) {
        Long port = listener.whole("ListenerPort");
        String protocol = listener.word("ListenerProtocol");
        return new GroupHealth.Listener(
                protocol + ":" + port,
                GroupEntry.running(listener.text("Status")),
                GroupEntry.on(checks(listener)),
                GroupHealth.State.UNKNOWN,
                health.stream()
                        .filter(one -> port != null && Objects.equals(port, one.whole("ListenerPort")))
                        .filter(one -> protocol != null && protocol.equalsIgnoreCase(one.text("Protocol")))
                        .map(one -> new GroupEntry(one).classicChecked())
                        .toList());
    }

    private static @Nullable String checks(Fields listener) {
        return SETTINGS.stream()
                .map(listener::child)
                .flatMap(settings -> Stream.ofNullable(settings.text("HealthCheck")))
                .findFirst()
                .orElse(null);
    }
}
