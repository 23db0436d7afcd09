package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.DatabaseEndpoint;
import java.time.Duration;
import java.util.List;

/**
 * What DTS documents for the write-ahead log of PostgreSQL: logical, with room for another reader, kept for a day, and no
 * hyphen in the name of the database. A slot keeps the log for as long as its reader needs it, unless the server limits it.
 */
record PostgreSqlLog(LogCase log) {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final String SLOT = "dts_sync_";

    void look() {
        DatabaseEndpoint endpoint = log.endpoint();
        if (endpoint != null
                && endpoint.database() != null
                && endpoint.database().contains("-")) {
            log.tally().wrong(Sentence.of("settings.hyphen", endpoint.database()));
        }
        if (log.side() == Side.SOURCE) {
            log.noneLeftOver();
        }
        if (!log.isRead()) {
            return;
        }
        log.must(List.of("logical"), "wal_level");
        log.atLeast(log.settings().slots().size() + (awaitsSlot() ? 1L : 0L), "max_replication_slots");
        log.atLeast(1, "max_wal_senders");
        log.kept(KEPT, isKeptBySlot());
    }

    /** The slot of a way back that nobody has made yet needs room. */
    private boolean awaitsSlot() {
        return log.side() == Side.TARGET && !log.isPrepared();
    }

    private boolean isKeptBySlot() {
        String limit = log.value("max_slot_wal_keep_size");
        return log.hasSlot(SLOT) && (limit == null || limit.equals("-1"));
    }
}
