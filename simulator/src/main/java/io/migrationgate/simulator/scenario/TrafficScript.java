package io.migrationgate.simulator.scenario;

import java.util.List;

/**
 * Describes what sends clients somewhere.
 *
 * @param domains that the account's DNS serves
 * @param groups server groups of load balancers
 */
public record TrafficScript(List<DomainScript> domains, List<GroupScript> groups) {
    /** Nothing of the kind. */
    static final TrafficScript NONE = new TrafficScript(List.of(), List.of());

    public TrafficScript {
        domains = List.copyOf(domains);
        groups = List.copyOf(groups);
    }
}
