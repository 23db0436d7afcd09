package io.migrationgate.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One record of a domain as its DNS service lists it; nothing is judged here.
 *
 * <p>A null says that the reply did not hold the field, or held nothing that can be read as one.
 *
 * @param host name below the domain; {@code @} is the domain itself
 * @param line resolution line, a group of clients that gets this answer
 * @param ttl how long resolvers keep the answer
 * @param status as sent: enabled or disabled
 * @param locked whether it cannot be changed
 * @param changedAt when it was created or last changed, whichever is later
 */
public record DnsRecord(
        String id,
        @Nullable String host,
        @Nullable String type,
        @Nullable String value,
        @Nullable String line,
        @Nullable Duration ttl,
        @Nullable String status,
        @Nullable Boolean locked,
        @Nullable Instant changedAt) {
    /** Whether it may be the record of that host: names do not mind case, and one without a name may be anybody's. */
    public boolean mayBeOf(String name) {
        return host == null || host.equalsIgnoreCase(name);
    }

    /** Whether host, type, line and status can be read, without which nobody knows whom it answers. */
    public boolean readable() {
        return host != null && type != null && line != null && (enabled() || disabled());
    }

    /** Whether resolvers get it. */
    public boolean enabled() {
        return word("enable");
    }

    /** Whether it is switched off. */
    public boolean disabled() {
        return word("disable");
    }

    private boolean word(String expected) {
        return status != null && status.toLowerCase(Locale.ROOT).equals(expected);
    }
}
