package io.migrationgate.evidence;

import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows of the sources, for whoever looks into a restored copy later: one part of one database in each round.
 *
 * <p>Nothing is decided by them in this run, so that they may not use up its time: what is not counted in {@link #LONGEST}
 * is left out, and said to be.
 */
public final class RowCountEvidence implements EvidenceSource {
    /** How long all counting of a run may take. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final DatabaseReader databases;
    private final InstantSource clock;
    private @Nullable Deque<Database> left;
    private Instant end = Instant.MAX;
    private @Nullable RowCounting counting;

    public RowCountEvidence(DatabaseReader databases, InstantSource clock) {
        this.databases = databases;
        this.clock = clock;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(CountedRows.KIND);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        Deque<Database> pending = left;
        if (pending == null) {
            pending = new ArrayDeque<>();
            for (Database database : scope.assets(Database.class)) {
                if (DatabaseAddress.of(database, Side.SOURCE).isPresent()) {
                    pending.add(database);
                }
            }
            left = pending;
            end = clock.instant().plus(LONGEST);
        }
        Database database = pending.peek();
        if (database == null) {
            return book;
        }
        RowCounting rows = counting == null ? counting(database) : counting;
        counting = rows;
        rows.step(until);
        if (!rows.finished()) {
            return book;
        }
        pending.remove();
        counting = null;
        return book.with(CountedRows.KIND, database.name(), rows.result());
    }

    private RowCounting counting(Database database) {
        DatabaseAddress source = DatabaseAddress.of(database, Side.SOURCE).orElseThrow();
        DatabasePurpose purpose = new DatabasePurpose(
                database.name(), RowCounts.TOPIC.of(Side.SOURCE).id());
        return new RowCounting(databases, DatabaseQuestion.at(source).purpose(purpose), clock, end);
    }

    @Override
    public boolean finished() {
        return left != null && left.isEmpty();
    }
}
