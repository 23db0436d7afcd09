package io.migrationgate.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the servers of a zone say of one name and type, each asked by itself.
 *
 * @param servers in the order they were asked
 */
public record NameAnswers(List<FromServer> servers) {
    /** The answers for a route whose DNS has no API that is read here. */
    public static final EvidenceKind<NameAnswers> KIND = new EvidenceKind<>("name-answers", NameAnswers.class);

    /** What one server said. */
    public enum Outcome {
        /** It answered for its zone; there may be no record of the type. */
        ANSWERED,
        /** It answered that there is no such name. */
        NO_SUCH_NAME,
        /** It did not answer, refused, or does not serve the zone. */
        UNKNOWN
    }

    /**
     * One server's answer.
     *
     * @param server its host name
     * @param records of the asked name: those of the type, or the alias that stands in their place
     */
    public record FromServer(String server, Outcome outcome, List<Entry> records) {
        public FromServer {
            records = List.copyOf(records);
        }

        /** The same whatever the order of the records is. */
        private Set<Entry> content() {
            return Set.copyOf(records);
        }
    }

    /**
     * One record.
     *
     * @param ttl as the zone has it; null when it cannot be one
     */
    public record Entry(String type, String value, @Nullable Duration ttl) {}

    public NameAnswers {
        servers = List.copyOf(servers);
    }

    /** Whether every server said the same. */
    public boolean agree() {
        return servers.stream()
                        .map(one -> List.of(one.outcome(), one.content()))
                        .collect(Collectors.toSet())
                        .size()
                <= 1;
    }
}
