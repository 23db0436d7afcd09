package io.migrationgate.adapter.database;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.DatabaseAddress;
import java.util.regex.Pattern;

/** Connects to Redis, and to what speaks like it, by the driver Jedis. */
final class RedisDriver implements EngineDriver {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    @Override
    public EngineSession open(DatabaseAddress address, Credential credential, TimeLimit limit) throws DatabaseTrouble {
        if (!NUMBER.matcher(address.database()).matches()) {
            throw DatabaseTrouble.of("database.redis-number", address.database());
        }
        try {
            RedisConnection connection = RedisConnection.open(address, credential, limit);
            try {
                return new RedisSession(connection, RedisServer.of(connection), Integer.parseInt(address.database()));
            } catch (DatabaseTrouble trouble) {
                connection.close();
                throw trouble;
            }
        } catch (NoClassDefFoundError missing) {
            throw DatabaseTrouble.of("database.no-driver", "Redis", "redis.clients:jedis");
        }
    }
}
