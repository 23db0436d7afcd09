package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.DtsTask.Endpoint;
import io.migrationgate.evidence.Sentence;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares an end of one DTS task with an end of another.
 *
 * <p>What one of them tells must be told by both. A self-managed database is told by address and port, since the instance
 * is then the network that it is reached through.
 */
final class DtsEnds {
    private static final Set<String> NETWORKS = Set.of("express", "cen", "dg");

    private DtsEnds() {}

    /** Adds what the comparison came to; {@code side} names the end in what is said. */
    static void compare(String side, Endpoint wanted, Endpoint found, Tally tally) {
        if (!identified(wanted)) {
            tally.unclear(Sentence.of("dts-ends.unidentified", side));
            return;
        }
        compare(side + ".engine", lower(wanted.engine()), lower(found.engine()), tally);
        compare(side + ".instance", wanted.instance(), found.instance(), tally);
        compare(side + ".host", wanted.host(), found.host(), tally);
        compare(side + ".port", wanted.port(), found.port(), tally);
        compare(side + ".database", wanted.database(), found.database(), tally);
    }

    /** Whether nothing that both tell makes them two. */
    static boolean mayBeOne(Endpoint one, Endpoint other) {
        return !differ(one.instance(), other.instance())
                && !differ(one.host(), other.host())
                && !differ(one.port(), other.port())
                && !differ(one.database(), other.database());
    }

    private static boolean identified(Endpoint end) {
        if (end.host() != null) {
            return end.port() != null;
        }
        String type = lower(end.instanceType());
        return end.instance() != null && (type == null || !NETWORKS.contains(type));
    }

    private static void compare(String what, @Nullable String wanted, @Nullable String found, Tally tally) {
        if (wanted != null) {
            tally.compare(what, wanted, found);
        } else if (found != null) {
            tally.unclear(Sentence.of("dts-ends.only-there", what, found));
        }
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
