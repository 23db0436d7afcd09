package io.migrationgate.maven;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Looks a credential up in one source after the other, says once per name which one had it, and remembers the names that
 * none had.
 */
final class NamedCredentials implements CredentialSource {
    private final Map<String, CredentialSource> sources;
    private final Consumer<String> log;
    private final Map<String, String> used = new TreeMap<>();
    private final Set<String> missing = new TreeSet<>();

    /** @param sources by what people call them, first come first served */
    NamedCredentials(Map<String, CredentialSource> sources, Consumer<String> log) {
        this.sources = sources;
        this.log = log;
    }

    @Override
    public Optional<Credential> find(String name) {
        return find(name, source -> source.find(name));
    }

    @Override
    public Optional<Credential> find(String name, String host, int port) {
        return find(name, source -> source.find(name, host, port));
    }

    private synchronized Optional<Credential> find(String name, Function<CredentialSource, Optional<Credential>> look) {
        for (Map.Entry<String, CredentialSource> source : sources.entrySet()) {
            Optional<Credential> found = look.apply(source.getValue());
            if (found.isPresent()) {
                if (used.put(name, source.getKey()) == null) {
                    log.accept("credential \"" + name + "\" comes from " + source.getKey());
                }
                return found;
            }
        }
        missing.add(name);
        return Optional.empty();
    }

    /** Names that were asked for and found nowhere. */
    synchronized Set<String> missing() {
        return Set.copyOf(missing);
    }
}
