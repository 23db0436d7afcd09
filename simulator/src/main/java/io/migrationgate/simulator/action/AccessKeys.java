package io.migrationgate.simulator.action;

import io.migrationgate.simulator.scenario.Account;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Knows every key that the cloud takes: the throw-away one, and those of sessions in roles. */
public final class AccessKeys {
    private static final String ID = "simulated";
    private static final String SECRET = "simulated-secret";

    private final Map<String, AccessKey> keys = new ConcurrentHashMap<>();

    /**
     * One key.
     *
     * @param token that must come with it, or null when it stands alone
     * @param ends when it is not taken any more, or null when it stays
     */
    public record AccessKey(
            String id,
            String secret,
            @Nullable String token,
            @Nullable Instant ends,
            Account owner) {}

    /** @param owner of the throw-away key */
    public AccessKeys(Account owner) {
        keys.put(ID, new AccessKey(ID, SECRET, null, null, owner));
    }

    /** The key of that id. */
    public Optional<AccessKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** Issues a key for a session. */
    public synchronized AccessKey issue(Account owner, Instant ends) {
        String number = "-" + keys.size();
        AccessKey key = new AccessKey("STS." + ID + number, SECRET + number, "simulated-token" + number, ends, owner);
        keys.put(key.id(), key);
        return key;
    }
}
