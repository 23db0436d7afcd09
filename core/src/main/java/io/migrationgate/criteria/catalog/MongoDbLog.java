package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.Sentence;
import java.time.Duration;

/** What DTS documents for MongoDB: a replica set, whose log of operations holds a day. */
record MongoDbLog(LogCase log) {
    private static final Duration KEPT = Duration.ofHours(24);

    void look() {
        if (!log.isRead()) {
            return;
        }
        String set = log.value("setname", "replsetname", "set");
        if (set == null) {
            log.tally().unclear(Sentence.of("settings.no-replica-set"));
        } else if (set.isBlank()) {
            log.tally().wrong(Sentence.of("settings.standalone"));
        }
        log.kept(KEPT, false);
    }
}
