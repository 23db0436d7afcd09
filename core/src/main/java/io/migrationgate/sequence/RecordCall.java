package io.migrationgate.sequence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.TrafficRoute;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The call that gives a DNS record another value.
 *
 * <p>It replaces the whole record: a TTL or line that is left out falls back to the default, so both are sent as they are.
 */
record RecordCall(TrafficRoute route, TrafficRoute.Dns record, Cloud cloud) {
    Optional<ActionSpec> to() {
        return value(record.to());
    }

    Optional<ActionSpec> from() {
        return value(record.from());
    }

    private Optional<ActionSpec> value(@Nullable String value) {
        String host = record.record();
        String type = record.type();
        boolean whole = record.provider().equals(TrafficRoute.Dns.ALIDNS) && record.domain() != null;
        if (!whole || host == null || type == null || value == null) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("RecordId", Placeholder.of("record-id", route.name()));
        parameters.put("RR", host);
        parameters.put("Type", type);
        parameters.put("Value", value);
        parameters.put("TTL", Placeholder.of("ttl", route.name()));
        parameters.put("Line", record.line());
        return Optional.of(new ActionSpec.Call(
                route.name(), "alidns", "UpdateDomainRecord", cloud.name(), cloud.region(), parameters));
    }
}
