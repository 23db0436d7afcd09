package io.migrationgate.simulator.scenario;

import java.util.List;

/**
 * Describes what sends clients somewhere.
 *
 * @param domains that the account's DNS serves
 * @param groups server groups of load balancers
 * @param names that DNS outside the cloud serves
 */
public record TrafficScript(List<DomainScript> domains, List<GroupScript> groups, List<NameScript> names) {
    /** Nothing of the kind. */
    static final TrafficScript NONE = new TrafficScript(List.of(), List.of(), List.of());

    public TrafficScript {
        domains = List.copyOf(domains);
        groups = List.copyOf(groups);
        names = List.copyOf(names);
    }
}
