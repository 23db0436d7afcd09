package io.migrationgate.it.cloud;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the AccessKeys that may call, with the account they belong to. Their secrets never leave this class's package. */
public final class AccessKeys {
    public static final String DEFAULT_ACCOUNT = "1234567890123456";

    private final Map<String, AccessKey> keys = new ConcurrentHashMap<>();

    AccessKeys() {}

    /** Adds the key of a RAM user. */
    public AccessKeys add(String id, String secret) {
        return add(id, secret, DEFAULT_ACCOUNT);
    }

    public AccessKeys add(String id, String secret, String account) {
        keys.put(id, new AccessKey(secret, "", account, "", false));
        return this;
    }

    /** Adds the key of an assumed role, which only counts together with its security token. */
    public AccessKeys addTemporary(String id, String secret, String token) {
        keys.put(id, new AccessKey(secret, token, DEFAULT_ACCOUNT, "migration-gate/gate", false));
        return this;
    }

    /** Adds the key that STS issues for a session of a role. */
    void addAssumed(String id, String secret, String token, String account, String session) {
        keys.put(id, new AccessKey(secret, token, account, session, false));
    }

    /** Lets the key's security token run out. */
    public AccessKeys expire(String id) {
        keys.computeIfPresent(
                id, (same, key) -> new AccessKey(key.secret(), key.token(), key.account(), key.session(), true));
        return this;
    }

    public AccessKeys remove(String id) {
        keys.remove(id);
        return this;
    }

    Optional<AccessKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /**
     * Holds one key; an empty token marks a key that needs none. Its text form shows no secret.
     *
     * @param session name of the role and of its session, parted by a slash; empty for a RAM user
     */
    record AccessKey(String secret, String token, String account, String session, boolean expired) {

        boolean isTemporary() {
            return !token.isEmpty();
        }

        @Override
        public String toString() {
            return "AccessKey[account=" + account + ", temporary=" + isTemporary() + "]";
        }
    }
}
