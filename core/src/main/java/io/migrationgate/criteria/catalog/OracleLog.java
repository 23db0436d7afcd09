package io.migrationgate.criteria.catalog;

import java.time.Duration;
import java.util.List;

/** What DTS documents for the log of Oracle: archived, with the keys of changed rows in it, and kept for a day. */
record OracleLog(LogCase log) {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final List<String> YES = List.of("YES");

    void look() {
        if (!log.isRead()) {
            return;
        }
        log.must(List.of("ARCHIVELOG"), "log_mode");
        log.must(List.of("YES", "IMPLICIT"), "supplemental_log_data_min");
        log.must(YES, "supplemental_log_data_pk");
        log.must(YES, "supplemental_log_data_ui");
        log.kept(KEPT, false);
    }
}
