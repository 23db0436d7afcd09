package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Backup.Side;
import java.util.List;
import java.util.Locale;

/**
 * What DTS documents for Redis: the source must not cut a replica off because it reads slowly, the target must not throw keys
 * away when its memory is full.
 */
record RedisLog(LogCase log) {
    private static final String BUFFER = "client-output-buffer-limit";
    private static final String NO_LIMIT = ".*(?:slave|replica) 0 0 0.*";

    void look() {
        if (log.side() == Side.TARGET) {
            log.must(List.of("noeviction"), "maxmemory-policy");
        }
        if (!log.isRead()) {
            return;
        }
        String limit = log.value(BUFFER);
        if (limit == null) {
            log.tally().unclear(Sentence.of("settings.untold", BUFFER, List.of("slave 0 0 0")));
        } else if (!limit.toLowerCase(Locale.ROOT).matches(NO_LIMIT)) {
            log.tally().wrong(Sentence.of("settings.other", BUFFER, limit, List.of("slave 0 0 0")));
        }
    }
}
