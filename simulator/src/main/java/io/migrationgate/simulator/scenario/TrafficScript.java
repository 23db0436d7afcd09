package io.migrationgate.simulator.scenario;

import java.util.List;

/**
 * Describes what sends clients somewhere.
 *
 * @param domains that the account's DNS serves
 */
public record TrafficScript(List<DomainScript> domains) {
    /** Nothing of the kind. */
    static final TrafficScript NONE = new TrafficScript(List.of());

    public TrafficScript {
        domains = List.copyOf(domains);
    }
}
