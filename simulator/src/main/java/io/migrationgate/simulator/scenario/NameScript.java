package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;

/**
 * Describes what the servers of a zone outside the cloud say of one name.
 *
 * @param name as clients ask for it
 * @param servers at least one
 */
public record NameScript(String name, List<Server> servers) {
    /** What a server says at a moment. */
    public enum Says {
        /** Its records. */
        RECORDS,
        /** That there is no such name. */
        NO_SUCH_NAME,
        /** Nothing. */
        NOTHING
    }

    /** One server of the zone. */
    public record Server(String host, Timeline<Says> says, List<Entry> records) {
        public Server {
            records = List.copyOf(records);
        }
    }

    /** One record. */
    public record Entry(String type, String value, Timeline<Duration> ttl) {}

    public NameScript {
        servers = List.copyOf(servers);
    }
}
