package io.migrationgate.adapter.aliyun;

import io.migrationgate.access.Credential;
import io.migrationgate.plan.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the roles that clouds of a plan name, by STS {@code AssumeRole} with the key of the reading identity, and keeps each
 * session's key until shortly before it ends.
 *
 * <p>The calls go through the client they are for, so they have its deadline, proxy and limits. Keys live in memory alone.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerole">AssumeRole</a>
 */
final class RoleSessions {
    /** The name of a session whose plan gives none. */
    static final String NAME = "migration-gate";
    /** Every role allows it, and it is the longest for an identity that is a role itself. */
    private static final Duration LENGTH = Duration.ofHours(1);
    /** Longer than a round of readings, so that no session ends within one. */
    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(5);

    private static final Set<Trouble> KEY_IS_GONE = Set.of(Trouble.KEY_EXPIRED, Trouble.KEY_REFUSED);

    /** Makes a call with the identity itself. */
    @FunctionalInterface
    interface Caller {
        Reply call(Cloud cloud, Call call, Instant deadline) throws CloudException;
    }

    private record Session(Credential key, Instant renewedAt) {}

    private final Caller caller;
    private final InstantSource clock;
    private final Map<Cloud, Session> sessions = new HashMap<>();

    RoleSessions(Caller caller, InstantSource clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The key of a session in the cloud's role.
     *
     * @throws CloudException when the role was not taken; nothing is then read in that cloud with another identity
     */
    synchronized Credential key(Cloud cloud, Instant deadline) throws CloudException {
        Session session = sessions.get(cloud);
        if (session == null || !clock.instant().isBefore(session.renewedAt())) {
            session = taken(cloud, deadline);
            sessions.put(cloud, session);
        }
        return session.key();
    }

    /** Forgets a session whose key the cloud does not take any more: the next call takes the role anew. */
    synchronized void refused(Cloud cloud, CloudException failure) {
        if (KEY_IS_GONE.contains(failure.trouble())) {
            sessions.remove(cloud);
        }
    }

    private Session taken(Cloud cloud, Instant deadline) throws CloudException {
        Cloud.AssumeRole role = cloud.assumeRole();
        if (role == null) {
            throw new IllegalArgumentException("cloud " + cloud.name() + " has no role");
        }
        String name = role.session() == null ? NAME : role.session();
        Call call = Call.read(
                "sts",
                "2015-04-01",
                "AssumeRole",
                Map.of(
                        "RoleArn", role.arn(),
                        "RoleSessionName", name,
                        "DurationSeconds", String.valueOf(LENGTH.toSeconds())));
        try {
            Instant asked = clock.instant();
            return session(
                    caller.call(cloud.withoutRole(), call, deadline).body().child("Credentials"),
                    asked,
                    call.source(cloud.region()));
        } catch (CloudException failure) {
            throw notTaken(cloud, role, failure);
        }
    }

    /** By whichever clock it ends first: ours may be wrong by minutes. */
    private static Session session(Fields fields, Instant asked, String source) throws CloudException {
        String id = fields.text("AccessKeyId");
        String secret = fields.text("AccessKeySecret");
        String token = fields.text("SecurityToken");
        Instant ends = time(fields.text("Expiration"));
        if (id == null || secret == null || token == null || ends == null) {
            throw new CloudException(Trouble.ROLE_UNREADABLE, source);
        }
        Instant latest = asked.plus(LENGTH);
        return new Session(
                new Credential(id, secret, token), (ends.isBefore(latest) ? ends : latest).minus(RENEWED_BEFORE_END));
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static CloudException notTaken(Cloud cloud, Cloud.AssumeRole role, CloudException failure) {
        boolean refused = failure.trouble() == Trouble.NO_PERMISSION || failure.trouble() == Trouble.REFUSED;
        return new CloudException(
                refused ? Trouble.ROLE_REFUSED : Trouble.ROLE_NOT_TAKEN,
                role.arn(),
                cloud.name(),
                failure.reason(),
                failure.remedy(),
                cloud.credentials());
    }
}
