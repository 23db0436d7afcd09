package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Predicate;

/** Reads and writes the times of database backups: {@code StartTime} and {@code EndTime} are times to the minute. */
final class BackupTimes {
    private static final Duration RUN = Duration.ofMinutes(4);

    private BackupTimes() {}

    /** Lets the backup have ended so long ago, after four minutes. */
    static ObjectNode ended(ObjectNode backup, Duration ago) {
        return backup.put("BackupStartTime", Times.fromNow(ago.plus(RUN).negated()))
                .put("BackupEndTime", Times.fromNow(ago.negated()));
    }

    /** Asks for the backups that began between the two times, of which either may be absent. */
    static Predicate<ObjectNode> asked(RpcRequest request, ApiError badStart, ApiError badEnd, ApiError order) {
        String from = Times.minute(request, "StartTime", badStart);
        String to = Times.minute(request, "EndTime", badEnd);
        if (!from.isEmpty() && !to.isEmpty() && from.compareTo(to) >= 0) {
            throw new RefusedCall(order);
        }
        return Match.between("BackupStartTime", from, to);
    }
}
