package io.migrationgate.adapter.database;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import java.util.Set;

/** Says in our own words what went wrong with MongoDB; of what it says itself, only the number of the error is told. */
final class MongoTrouble {
    /** Unauthorized, CommandNotFound, CommandNotSupported, CommandNotSupportedOnView, and Atlas for all of these. */
    private static final Set<Integer> REFUSED = Set.of(13, 59, 115, 166, 8000);

    private MongoTrouble() {}

    static boolean isRefusal(MongoException failed) {
        return failed instanceof MongoCommandException && REFUSED.contains(failed.getCode());
    }

    static DatabaseTrouble connecting(Throwable failed) {
        return NetworkTrouble.connecting(failed)
                .orElseGet(() -> DatabaseTrouble.unreachable("database.no-connection", "-"));
    }

    static DatabaseTrouble of(MongoException failed) {
        if (failed instanceof MongoSecurityException) {
            return NetworkTrouble.has(failed, MongoCommandException.class)
                    ? DatabaseTrouble.unreachable("database.login")
                    : connecting(failed);
        }
        if (failed instanceof MongoIncompatibleDriverException) {
            return DatabaseTrouble.of("database.version", "MongoDB before 4.2");
        }
        if (failed instanceof MongoExecutionTimeoutException) {
            return DatabaseTrouble.of("database.too-slow");
        }
        if (failed instanceof MongoSocketReadTimeoutException || failed instanceof MongoTimeoutException) {
            return DatabaseTrouble.unreachable("database.silent");
        }
        if (failed instanceof MongoSocketException) {
            return DatabaseTrouble.unreachable("database.lost");
        }
        return failed instanceof MongoCommandException
                ? DatabaseTrouble.of("database.statement", failed.getCode())
                : DatabaseTrouble.of("database.no-answer");
    }
}
