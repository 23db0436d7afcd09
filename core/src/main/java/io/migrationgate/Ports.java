package io.migrationgate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a simulated world answers beside its clouds, by the port of package {@code evidence} that it stands behind; a port
 * that is not given is not available there. Immutable.
 */
public final class Ports {
    /** Nothing but clouds. */
    public static final Ports NONE = new Ports(Map.of());

    private final Map<Class<?>, Object> answering;

    private Ports(Map<Class<?>, Object> answering) {
        this.answering = Map.copyOf(answering);
    }

    /**
     * The same ports and this one.
     *
     * @param port for example {@code NameReader.class}
     */
    public <P> Ports with(Class<P> port, P answers) {
        Map<Class<?>, Object> more = new LinkedHashMap<>(answering);
        more.put(port, answers);
        return new Ports(more);
    }

    /** What answers behind a port, if anything. */
    public <P> Optional<P> find(Class<P> port) {
        return Optional.ofNullable(answering.get(port)).map(port::cast);
    }
}
