package io.migrationgate.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How many rows every table of a source may have had at the time of a backup: between what was counted before it and what was
 * counted after it, and one part in a hundred to either side.
 *
 * @param before what was counted before the backup; null when that is not known
 * @param behind what was counted after it; null when that is not known
 */
record RowBands(@Nullable CountedRows before, @Nullable CountedRows behind) {
    private static final long PART = 100;

    /** The least and the most rows of one table. */
    record Band(long least, long most) {}

    /**
     * Finds both counts next to a time.
     *
     * @param live what this run has counted, which is the later one where no earlier run has counted since
     */
    static RowBands around(Records records, String asset, Instant time, @Nullable CountedRows live) {
        CountedRows before = null;
        CountedRows behind = live == null || live.from().isBefore(time) ? null : live;
        for (Reading<CountedRows> reading : records.around(CountedRows.RECORD, asset, time)) {
            Evidence<CountedRows> read = reading.evidence().orElse(null);
            if (read == null || read.level() != Level.RECORDED) {
                continue;
            }
            if (!read.observedAt().isAfter(time)) {
                before = read.value();
            } else if (!read.value().from().isBefore(time)) {
                behind = read.value();
            }
        }
        return new RowBands(before, behind);
    }

    /** The band of a table; empty when either count does not have it. */
    Optional<Band> of(String table) {
        Long first = before == null ? null : before.tables().get(table);
        Long second = behind == null ? null : behind.tables().get(table);
        if (first == null || second == null) {
            return Optional.empty();
        }
        long least = Math.min(first, second);
        long most = Math.max(first, second);
        long up = most / PART;
        return Optional.of(new Band(least - least / PART, most > Long.MAX_VALUE - up ? Long.MAX_VALUE : most + up));
    }

    /** The tables that have a band. */
    Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        if (before != null && behind != null) {
            tables.addAll(before.tables().keySet());
            tables.retainAll(behind.tables().keySet());
        }
        return tables;
    }
}
