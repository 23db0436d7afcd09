package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.GroupHealth;
import java.util.List;
import java.util.Map;

/**
 * What one listener says of the groups that it sends traffic to.
 *
 * @param groups by group, once for each rule that names it
 */
record HeardListener(Map<String, List<GroupHealth.Listener>> groups) {
    List<GroupHealth.Listener> of(String group) {
        return groups.getOrDefault(group, List.of());
    }
}
