package io.migrationgate.criteria.catalog;

import java.time.Duration;
import java.util.List;

/**
 * What DTS documents for the binary log of MySQL and MariaDB: on, by rows, with whole rows, and kept for seven days; an
 * instance of the cloud keeps its log for at least three.
 */
record MySqlLog(LogCase log) {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration KEPT_BY_CLOUD = Duration.ofDays(3);
    private static final String SECONDS = "binlog_expire_logs_seconds";
    private static final String DAYS = "expire_logs_days";
    /** Of the numbers that tell servers apart, 1 is the one that everybody has who never set it. */
    private static final int FIRST_OWN_NUMBER = 2;

    void look() {
        if (!log.isRead()) {
            return;
        }
        log.must(List.of("ON", "1"), "log_bin");
        log.must(List.of("ROW"), "binlog_format");
        log.must(List.of("FULL"), "binlog_row_image");
        log.atLeast(FIRST_OWN_NUMBER, "server_id");
        log.kept(log.managed() ? KEPT_BY_CLOUD : KEPT, isForEver());
    }

    /** No number of days and no number of seconds: the server deletes nothing by itself. */
    private boolean isForEver() {
        String seconds = log.value(SECONDS);
        String days = log.value(DAYS);
        boolean told = seconds != null || days != null;
        return told && (seconds == null || isZero(seconds)) && (days == null || isZero(days));
    }

    private static boolean isZero(String number) {
        return number.matches("0+(\\.0*)?");
    }
}
