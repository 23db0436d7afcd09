package io.migrationgate.adapter.database;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Finds out what the network did, from the causes of what a driver threw. */
final class NetworkTrouble {
    /** Causes may go round in a circle. */
    private static final int DEEPEST = 20;

    private NetworkTrouble() {}

    /** What kept a connection from being made; empty when it was not the network. */
    static Optional<DatabaseTrouble> connecting(Throwable failed) {
        if (has(failed, SSLException.class)) {
            return Optional.of(DatabaseTrouble.unreachable("database.tls"));
        }
        if (has(failed, UnknownHostException.class)) {
            return Optional.of(DatabaseTrouble.unreachable("database.no-host"));
        }
        if (isSilence(failed)) {
            return Optional.of(DatabaseTrouble.unreachable("database.silent"));
        }
        return has(failed, ConnectException.class)
                ? Optional.of(DatabaseTrouble.unreachable("database.refused-connection"))
                : Optional.empty();
    }

    /** Whether nothing came back in time. */
    static boolean isSilence(Throwable failed) {
        return has(failed, SocketTimeoutException.class);
    }

    static boolean has(Throwable failed, Class<? extends Throwable> kind) {
        int depth = 0;
        for (@Nullable Throwable cause = failed; cause != null && depth < DEEPEST; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
            depth++;
        }
        return false;
    }
}
