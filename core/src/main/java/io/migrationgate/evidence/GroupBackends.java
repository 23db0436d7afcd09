package io.migrationgate.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backends of a route's server group. */
public record GroupBackends(List<Backend> backends) {
    /** The backends of a route. */
    public static final EvidenceKind<GroupBackends> KIND = new EvidenceKind<>("group-backends", GroupBackends.class);

    /**
     * One backend. A null says that the reply did not hold the field, or held nothing that can be read as one.
     *
     * @param server id of the instance or network interface
     * @param address where it answers
     * @param weight its share of the traffic; 0 = none
     * @param settled whether nothing is being changed about it
     */
    public record Backend(
            @Nullable String server,
            @Nullable String address,
            @Nullable Long port,
            @Nullable Long weight,
            @Nullable Boolean settled) {
        /** Whether it is that server, by id or address, at that port. */
        public boolean is(String name, long number) {
            return (name.equals(server) || name.equals(address)) && port != null && port == number;
        }

        /** Whether the reply says which one it is. */
        public boolean named() {
            return (server != null || address != null) && port != null;
        }

        /** How people write it. */
        public String text() {
            return (server == null ? address : server) + ":" + port;
        }
    }

    public GroupBackends {
        backends = List.copyOf(backends);
    }
}
