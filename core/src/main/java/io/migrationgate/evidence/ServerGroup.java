package io.migrationgate.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One server group of a load balancer; nothing is judged here.
 *
 * <p>A null says that the reply did not hold the field, or held nothing that can be read as one.
 *
 * @param settled whether nothing is being changed in it
 * @param loadBalancers ids of those that it belongs to
 */
public record ServerGroup(
        String id, @Nullable Boolean settled, @Nullable List<String> loadBalancers) {
    public ServerGroup {
        loadBalancers = loadBalancers == null ? null : List.copyOf(loadBalancers);
    }
}
