package io.migrationgate.evidence;

import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DatabaseEndpoint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks into one restored copy and compares it with the side that was backed up, and with how many rows the source had then.
 *
 * <p>What cannot be looked at leaves no record: neither side's schema may be unknown, for a server that merely answers is no
 * restored backup. What can be looked at and not be compared leaves the backup restored and not more.
 */
final class CopyDrill {
    /** How long counting the rows of one copy may take. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private record Look(SchemaShape schema, SchemaShape original, CopyLook rows) {}

    private final BackupEntry entry;
    private final Database database;
    private final Backup.Copy copy;
    private final DatabaseReader databases;
    private final Records records;
    private final InstantSource clock;
    private @Nullable Look look;
    private @Nullable Instant lookedAt;
    private @Nullable RowCounting counting;
    private @Nullable Reading<DrillRecord> result;

    CopyDrill(BackupEntry entry, DatabaseReader databases, Records records, InstantSource clock) {
        this.entry = entry;
        this.database = (Database) entry.asset();
        Backup.Restored restored = Objects.requireNonNull(entry.backup().restored());
        this.copy = Objects.requireNonNull(restored.copy());
        this.databases = databases;
        this.records = records;
        this.clock = clock;
    }

    boolean finished() {
        return result != null;
    }

    /** What it came to; asked for when it has finished. */
    Reading<DrillRecord> result() {
        return Objects.requireNonNull(result, "nobody asks before it has finished");
    }

    /**
     * Takes one step: the look into the copy first, then one part of its rows each.
     *
     * @param counted what this run has counted in the source; null when it has not
     */
    void step(Instant until, @Nullable CountedRows counted) {
        RowCounting rows = counting;
        if (rows == null) {
            look(until);
            return;
        }
        rows.step(until);
        if (rows.finished()) {
            result = rows.result()
                    .evidence()
                    .<Reading<DrillRecord>>map(one -> compared(one, counted))
                    .orElseGet(() -> not((NoEvidence<?>) rows.result()));
        }
    }

    private void look(Instant until) {
        Optional<DatabaseAddress> at = DatabaseAddress.of(database.engine(), copy.endpoint());
        Optional<DatabaseAddress> side =
                DatabaseAddress.of(database, entry.backup().side());
        if (at.isEmpty() || side.isEmpty()) {
            String missing = at.isEmpty() ? "copy" : word();
            result = not("database.no-endpoint", database.name(), missing);
        } else if (copy.backup() == null || copy.takenAt() == null) {
            result = not("drill.no-backup");
        } else if (isOriginal(database.source()) || isOriginal(database.target())) {
            result = not("drill.original");
        } else {
            look(at.get(), side.get(), until);
        }
    }

    private DatabaseQuestion asked(DatabaseAddress at, String evidence) {
        return DatabaseQuestion.at(at).purpose(new DatabasePurpose(database.name(), evidence));
    }

    /** What the copy is asked; in a simulation it has the name of the side that it is a copy of. */
    private DatabaseQuestion ofCopy(DatabaseAddress at, DatabaseTopic<?> topic) {
        return asked(at, "copy-of-" + topic.of(entry.backup().side()).id());
    }

    private void look(DatabaseAddress there, DatabaseAddress original, Instant until) {
        lookedAt = clock.instant();
        Reading<SchemaShape> schema = databases.ask(SchemaShape.TOPIC, ofCopy(there, SchemaShape.TOPIC), until);
        if (schema instanceof NoEvidence<SchemaShape> none) {
            result = not(none);
            return;
        }
        Reading<SchemaShape> expected = databases.ask(
                SchemaShape.TOPIC,
                asked(original, SchemaShape.TOPIC.of(entry.backup().side()).id()),
                until);
        if (expected instanceof NoEvidence<SchemaShape> none) {
            result = not(none);
            return;
        }
        Reading<CopyLook> rows = databases.ask(CopyLook.TOPIC, ofCopy(there, CopyLook.TOPIC), until);
        if (rows instanceof NoEvidence<CopyLook> none) {
            result = not(none);
            return;
        }
        Look seen = new Look(value(schema), value(expected), value(rows));
        if (!equalSchema(seen)) {
            result = incomparable(seen);
        }
        if (result != null) {
            return;
        }
        look = seen;
        Instant end = clock.instant().plus(LONGEST);
        counting = new RowCounting(databases, ofCopy(there, RowCounts.TOPIC), clock, end);
    }

    /** Why schemas that differ say nothing of the copy; null when they do. */
    private @Nullable Reading<DrillRecord> incomparable(Look seen) {
        if (!seen.schema().version().equals(seen.original().version())) {
            return not(
                    "drill.other-version",
                    seen.schema().version(),
                    seen.original().version());
        }
        List<Unseen> there = seen.schema().unseen();
        List<Unseen> here = seen.original().unseen();
        if (there.isEmpty() && here.isEmpty()) {
            return null;
        }
        Unseen first = there.isEmpty() ? here.get(0) : there.get(0);
        return not("drill.unseen", first.what(), there.isEmpty() ? word() : "copy", first.needs());
    }

    /** How many things nobody could look at, a rest that was not reached being one of them. */
    private static long unseen(Look seen, CountedRows rows) {
        return (long) seen.schema().unseen().size()
                + seen.original().unseen().size()
                + seen.rows().unseen().size()
                + rows.uncounted()
                + (rows.whole() ? 0 : 1);
    }

    private static <T> T value(Reading<T> reading) {
        return reading.evidence().orElseThrow().value();
    }

    private static boolean equalSchema(Look seen) {
        return seen.schema().digest().equals(seen.original().digest())
                && seen.schema().tables() == seen.original().tables();
    }

    private Evidence<DrillRecord> compared(Evidence<CountedRows> there, @Nullable CountedRows counted) {
        Look seen = Objects.requireNonNull(look);
        Instant takenAt = Objects.requireNonNull(copy.takenAt());
        CountedRows rows = there.value();
        RowBands bands = RowBands.around(records, database.name(), takenAt, counted);
        DrillChecks checks = DrillChecks.of(
                equalSchema(seen),
                rows(rows, bands),
                seen.rows().newest(),
                seen.rows().keysAsked(),
                seen.rows().keysFound(),
                unseen(seen, rows));
        String restoredTo = copy.endpoint().instance() == null
                ? copy.endpoint().host()
                : copy.endpoint().instance();
        DrillRecord record = new DrillRecord(
                database.name(),
                entry.backup().side(),
                entry.backup().product(),
                Objects.requireNonNull(copy.backup()),
                takenAt,
                Objects.requireNonNull(restoredTo),
                Objects.requireNonNull(lookedAt),
                checks);
        String json = CanonicalJson.of(record.json().members());
        return new Evidence<>(
                Level.LIVE,
                there.source(),
                there.observedAt(),
                Digest.of(json.getBytes(StandardCharsets.UTF_8)),
                record,
                there.caveat());
    }

    private List<DrillChecks.Rows> rows(CountedRows there, RowBands bands) {
        List<DrillChecks.Rows> rows = new ArrayList<>();
        TableNames names = TableNames.of(database, copy.endpoint());
        there.tables().forEach((table, count) -> rows.add(banded(names.inSource(table), count, bands)));
        if (there.whole() && there.uncounted() == 0) {
            for (String table : bands.tables()) {
                if (!there.tables().containsKey(names.inCopy(table))) {
                    rows.add(banded(table, 0, bands));
                }
            }
        }
        return rows;
    }

    private static DrillChecks.Rows banded(String table, long count, RowBands bands) {
        return bands.of(table)
                .map(band -> new DrillChecks.Rows(table, count, band.least(), band.most()))
                .orElseGet(() -> new DrillChecks.Rows(table, count, null, null));
    }

    /** A server that is compared with itself proves nothing. */
    private boolean isOriginal(@Nullable DatabaseEndpoint side) {
        if (side == null) {
            return false;
        }
        String instance = copy.endpoint().instance();
        return sameServer(side) || (instance != null && instance.equals(side.instance()));
    }

    private boolean sameServer(DatabaseEndpoint side) {
        String host = side.host();
        String other = copy.endpoint().host();
        return host != null
                && other != null
                && plain(host).equals(plain(other))
                && DatabaseAddress.port(database.engine(), side)
                        == DatabaseAddress.port(database.engine(), copy.endpoint());
    }

    private static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private String word() {
        return entry.backup().side().name().toLowerCase(Locale.ROOT);
    }

    private Reading<DrillRecord> not(NoEvidence<?> none) {
        return new NoEvidence<>(
                none.source(), none.observedAt(), Sentence.of("drill.not-looked", none.reason()), none.remedy());
    }

    private Reading<DrillRecord> not(String reason, Object... arguments) {
        return not(new NoEvidence<>(
                "plan", clock.instant(), Sentence.of(reason, arguments), Sentence.of(reason + ".remedy", arguments)));
    }
}
