package io.migrationgate.adapter.aliyun;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.Cloud;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls any RPC product of Alibaba Cloud: finds address and key, keeps the pace, signs, sends, tries reads again.
 *
 * <p>Every call ends by its deadline on the world's clock. Owns its connections and threads until it is closed.
 */
public final class OpenApiClient implements AutoCloseable {
    private final Connection connection;
    private final Signer signer = new Signer();
    private final ReplyReader replies;
    private final Pace pace;
    private final Transport transport;
    private final RoleSessions sessions;

    public OpenApiClient(Connection connection) {
        this(connection, Pace.DOCUMENTED);
    }

    /** @param perSecond how often a key may call an action; actions without a rate are not held back */
    OpenApiClient(Connection connection, Map<String, Integer> perSecond) {
        this.connection = connection;
        this.replies = new ReplyReader(connection.wall());
        this.pace = new Pace(perSecond, connection.clock());
        this.transport = new Transport(connection.proxy());
        this.sessions = new RoleSessions(this::call, connection.clock());
    }

    /**
     * What a reading was made of.
     *
     * @param replies at least one, in order
     */
    record Answer<T>(List<Reply> replies, T value) {}

    /** Asks the cloud and understands the answer. */
    @FunctionalInterface
    interface Question<T> {
        Answer<T> ask() throws CloudException;
    }

    /** Makes evidence of an answer, or of what went wrong. */
    <T> Reading<T> read(String source, Question<T> question) {
        try {
            Answer<T> answer = question.ask();
            List<Reply> all = answer.replies();
            String digest = Digest.ofAll(all.stream().map(Reply::digest).toList());
            Instant observedAt = all.get(all.size() - 1).observedAt();
            return new Evidence<>(Level.LIVE, source, observedAt, digest, answer.value());
        } catch (CloudException e) {
            return e.noEvidence(source, connection.clock().instant());
        }
    }

    /** Composes and signs a request to that address. */
    @FunctionalInterface
    interface Signing {
        SignedRequest sign(URI endpoint, Credential key) throws CloudException;
    }

    /** Understands what came over the wire, or says why that cannot be. */
    @FunctionalInterface
    interface Understanding<T> {
        T of(WireReply wire, Asked asked, Instant observedAt) throws CloudException;
    }

    /** Makes one call of an RPC product; a read may be sent several times, an action once. */
    Reply call(Cloud cloud, Call call, Instant deadline) throws CloudException {
        return exchange(
                cloud,
                call,
                deadline,
                (endpoint, key) -> signer.sign(endpoint, key, call, cloud.region()),
                replies::read);
    }

    /** Makes one call in whatever form a product wants; a read may be sent several times, an action once. */
    <T> T exchange(Cloud cloud, Call call, Instant deadline, Signing signing, Understanding<T> understanding)
            throws CloudException {
        String source = call.source(cloud.region());
        URI endpoint = connection
                .endpoints()
                .find(cloud, call.product())
                .orElseThrow(() -> new CloudException(Trouble.NOT_SIMULATED, source));
        EndpointForm.checked(endpoint, source);
        Backoff backoff = new Backoff(call.kind());
        while (true) {
            try {
                return once(cloud, call, endpoint, deadline, signing, understanding);
            } catch (CloudException failure) {
                pause(backoff.after(failure), deadline, failure, source);
            }
        }
    }

    private <T> T once(
            Cloud cloud, Call call, URI endpoint, Instant deadline, Signing signing, Understanding<T> understanding)
            throws CloudException {
        String source = call.source(cloud.region());
        Credential key = cloud.assumeRole() == null ? connection.keys().find(cloud) : sessions.key(cloud, deadline);
        Instant slot = pace.take(key.username(), call.action(), deadline)
                .orElseThrow(() -> new CloudException(Trouble.DEADLINE, source));
        waitUntil(slot, source);
        Duration left = Duration.between(connection.clock().instant(), deadline);
        if (left.isNegative() || left.isZero()) {
            throw new CloudException(Trouble.DEADLINE, source);
        }
        SignedRequest request = signing.sign(endpoint, key);
        WireReply wire = transport.send(request, left, source);
        try {
            return understanding.of(
                    wire, new Asked(cloud, call, key), connection.clock().instant());
        } catch (CloudException failure) {
            sessions.refused(cloud, failure);
            throw failure;
        }
    }

    /** Sorts the cloud's own error by what a person can do about it. */
    CloudException refusal(WireReply wire, Fields error, Asked asked) {
        Reply reply =
                new Reply(error, Digest.of(wire.body()), connection.clock().instant());
        return new Refusal(wire, reply, asked, connection.wall().instant()).exception();
    }

    private void pause(Optional<Duration> delay, Instant deadline, CloudException failure, String source)
            throws CloudException {
        Instant again = connection.clock().instant().plus(delay.orElseThrow(() -> failure));
        if (!again.isBefore(deadline)) {
            throw failure;
        }
        waitUntil(again, source);
    }

    private void waitUntil(Instant time, String source) throws CloudException {
        if (Thread.currentThread().isInterrupted()) {
            throw new CloudException(Trouble.INTERRUPTED, source);
        }
        if (!time.isAfter(connection.clock().instant())) {
            return;
        }
        try {
            connection.waiter().waitUntil(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException(Trouble.INTERRUPTED, source);
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
