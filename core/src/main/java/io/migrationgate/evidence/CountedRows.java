package io.migrationgate.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many rows the tables of one database had while they were counted, one after the other.
 *
 * @param from when counting began; every table was counted at that time or later
 * @param tables rows by table, of {@value #MOST} tables at most
 * @param uncounted how many tables could not be counted although they were reached
 * @param whole whether every table was reached
 */
public record CountedRows(Instant from, Map<String, Long> tables, long uncounted, boolean whole) {
    /** More tables than this are not kept: a record stays below a megabyte. */
    public static final int MOST = 10_000;

    /** The rows of the source. */
    public static final EvidenceKind<CountedRows> KIND = new EvidenceKind<>("row-counts", CountedRows.class);

    /** Records of it. */
    public static final RecordKind<CountedRows> RECORD =
            new RecordKind<>("row-counts", 1, CountedRows::json, (value, asset) -> read(value));

    public CountedRows {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    }

    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("from", from.toString());
        members.put("tables", tables);
        members.put("uncounted", uncounted);
        members.put("whole", whole);
        return new JsonObject(members);
    }

    /** Reads the form that {@link #json} writes; empty when it is anything else. */
    static Optional<CountedRows> read(JsonObject json) {
        Optional<Map<String, Long>> tables = json.countMap("tables").filter(map -> map.size() <= MOST);
        Optional<Long> uncounted = json.count("uncounted");
        Optional<Boolean> whole = json.flag("whole");
        return json.time("from")
                .filter(from -> tables.isPresent() && uncounted.isPresent() && whole.isPresent())
                .map(from -> new CountedRows(from, tables.get(), uncounted.get(), whole.get()));
    }
}
