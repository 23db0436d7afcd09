package io.migrationgate.adapter.database;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in our own words what went wrong with MongoDB; of what it says itself, only the number of the error is told. */
final class MongoTrouble {
    /** Unauthorized, CommandNotFound, CommandNotSupported, CommandNotSupportedOnView, and Atlas for all of these. */
    private static final Set<Integer> REFUSED = Set.of(13, 59, 115, 166, 8000);

    private MongoTrouble() {}

    static boolean isRefusal(MongoException failed) {
        return failed instanceof MongoCommandException && REFUSED.contains(failed.getCode());
    }

    static DatabaseTrouble connecting(Throwable failed) {
        if (has(failed, SSLException.class::isInstance)) {
            return DatabaseTrouble.unreachable("database.tls");
        }
        if (has(failed, UnknownHostException.class::isInstance)) {
            return DatabaseTrouble.unreachable("database.no-host");
        }
        if (has(failed, SocketTimeoutException.class::isInstance)) {
            return DatabaseTrouble.unreachable("database.silent");
        }
        return has(failed, ConnectException.class::isInstance)
                ? DatabaseTrouble.unreachable("database.refused-connection")
                : DatabaseTrouble.unreachable("database.no-connection", "-");
    }

    static DatabaseTrouble of(MongoException failed) {
        if (failed instanceof MongoSecurityException) {
            return has(failed, MongoCommandException.class::isInstance)
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

    private static boolean has(Throwable failed, Predicate<Throwable> kind) {
        int depth = 0;
        for (@Nullable Throwable cause = failed; cause != null && depth < 20; cause = cause.getCause()) {
            if (kind.test(cause)) {
                return true;
            }
            depth++;
        }
        return false;
    }
}
