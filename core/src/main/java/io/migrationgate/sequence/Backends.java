package io.migrationgate.sequence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Backends with their weights, in the two forms that load balancers ask for. */
record Backends(List<Backend> backends) {
    /** One backend; the weight may be a placeholder. */
    record Backend(String id, String port, String weight) {
        /** The type that ALB and NLB ask for, told by the id; an instance that is still to be made is one of ECS. */
        String type() {
            if (id.startsWith("eni-")) {
                return "Eni";
            }
            if (id.startsWith("eci-")) {
                return "Eci";
            }
            return id.matches("[0-9.]+") ? "Ip" : "Ecs";
        }
    }

    /** As {@code Servers.1.ServerId} and so on. */
    Map<String, String> asParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < backends.size(); i++) {
            Backend backend = backends.get(i);
            String prefix = "Servers." + (i + 1) + ".";
            parameters.put(prefix + "ServerId", backend.id());
            parameters.put(prefix + "ServerType", backend.type());
            parameters.put(prefix + "Port", backend.port());
            parameters.put(prefix + "Weight", backend.weight());
        }
        return parameters;
    }

    /** As the JSON text that CLB takes; ids and ports of a plan hold nothing that JSON escapes. */
    String asJson() {
        return backends.stream()
                .map(one -> "{\"ServerId\":\"" + one.id() + "\",\"Port\":" + one.port() + ",\"Weight\":" + one.weight()
                        + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
