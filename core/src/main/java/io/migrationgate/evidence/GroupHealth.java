package io.migrationgate.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the listeners that send traffic to a route's server group find its backends.
 *
 * @param listeners that name the group, in a rule or as their own
 */
public record GroupHealth(List<Listener> listeners) {
    /** The health of a route's backends. */
    public static final EvidenceKind<GroupHealth> KIND = new EvidenceKind<>("group-health", GroupHealth.class);

    /** What a health check says of a backend. */
    public enum State {
        /** It answers. */
        HEALTHY,
        /** It does not. */
        UNHEALTHY,
        /** Nothing is known yet. */
        INITIAL,
        /** Its weight is 0, it is not looked at. */
        UNUSED,
        /** The checks are off. */
        UNCHECKED,
        /** A word that is not documented, or none. */
        UNKNOWN
    }

    /**
     * One listener.
     *
     * @param running whether it takes traffic; null when the reply does not say
     * @param checked whether health checks are on; null when the reply does not say
     * @param unlisted the state of a backend that is not listed
     */
    public record Listener(
            String id, @Nullable Boolean running, @Nullable Boolean checked, State unlisted, List<Checked> backends) {
        public Listener {
            backends = List.copyOf(backends);
        }

        /** What it says of a backend. */
        public Checked of(GroupBackends.Backend backend) {
            Optional<Checked> listed =
                    backends.stream().filter(one -> one.isOf(backend)).findFirst();
            return listed.orElse(new Checked(backend.server(), backend.address(), backend.port(), unlisted, null));
        }
    }

    /**
     * One backend as a listener finds it.
     *
     * @param reason why it does not answer, as sent
     */
    public record Checked(
            @Nullable String server,
            @Nullable String address,
            @Nullable Long port,
            State state,
            @Nullable String reason) {
        /** Whether it is about that backend, by its id or else its address. */
        public boolean isOf(GroupBackends.Backend backend) {
            boolean named = server == null
                    ? address != null && address.equals(backend.address())
                    : server.equals(backend.server());
            return named && port != null && port.equals(backend.port());
        }
    }

    public GroupHealth {
        listeners = List.copyOf(listeners);
    }
}
