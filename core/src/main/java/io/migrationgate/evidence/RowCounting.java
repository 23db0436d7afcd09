package io.migrationgate.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows of one database part by part, each part a question of its own, until all tables were reached, they are too
 * many, or the time is up.
 */
final class RowCounting {
    private final DatabaseReader databases;
    private final DatabaseQuestion question;
    private final InstantSource clock;
    private final Instant end;
    private final Instant from;
    private final Map<String, Long> tables = new LinkedHashMap<>();
    private long uncounted;
    private @Nullable String next;
    private @Nullable Reading<CountedRows> result;

    /** @param end when counting ends, whatever is left */
    RowCounting(DatabaseReader databases, DatabaseQuestion question, InstantSource clock, Instant end) {
        this.databases = databases;
        this.question = question;
        this.clock = clock;
        this.end = end;
        this.from = clock.instant();
    }

    /** Counts one part more. */
    void step(Instant until) {
        Instant limit = until.isBefore(end) ? until : end;
        Reading<RowCounts> part = databases.ask(RowCounts.TOPIC, question.after(next), limit);
        if (part instanceof NoEvidence<RowCounts> none) {
            result = none.of();
            return;
        }
        Evidence<RowCounts> read = part.evidence().orElseThrow();
        String behind = read.value().next();
        if (!add(read.value()) || (behind != null && behind.equals(next))) {
            result = new NoEvidence<>(
                    read.source(),
                    read.observedAt(),
                    Sentence.of("rows.contradiction"),
                    Sentence.of("rows.contradiction.remedy"));
            return;
        }
        next = behind;
        boolean full = tables.size() >= CountedRows.MOST;
        if (behind == null || full || !clock.instant().isBefore(end)) {
            result = counted(read, behind == null);
        }
    }

    /** Adds the tables of a part; false when one was counted twice. */
    private boolean add(RowCounts part) {
        uncounted += part.unseen().size();
        for (RowCounts.Rows table : part.tables()) {
            if (tables.size() < CountedRows.MOST && tables.put(table.table(), table.rows()) != null) {
                return false;
            }
        }
        return true;
    }

    private Evidence<CountedRows> counted(Evidence<RowCounts> last, boolean whole) {
        CountedRows counted = new CountedRows(from, tables, uncounted, whole);
        String json = CanonicalJson.of(counted.json().members());
        return new Evidence<>(
                Level.LIVE,
                last.source(),
                last.observedAt(),
                Digest.of(json.getBytes(StandardCharsets.UTF_8)),
                counted,
                last.caveat());
    }

    boolean finished() {
        return result != null;
    }

    /** What it came to; asked for when it has finished. */
    Reading<CountedRows> result() {
        return Objects.requireNonNull(result, "nobody asks before it has finished");
    }
}
