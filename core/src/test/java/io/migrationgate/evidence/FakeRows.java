package io.migrationgate.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Databases, by their hosts, that answer how many rows they have in parts, at one second a part. */
public final class FakeRows implements DatabaseReader, InstantSource {
    public final Map<String, TreeMap<String, Long>> tables = new TreeMap<>();
    public final List<DatabaseQuestion> asked = new ArrayList<>();
    /** Tables of which nothing is told. */
    public final List<Unseen> unseen = new ArrayList<>();
    /** Begins every part anew. */
    public boolean endless;

    public Duration perPart = Duration.ofSeconds(1);
    public NoEvidence<?> refused;
    private Instant now;

    public FakeRows(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public <T> Reading<T> ask(DatabaseTopic<T> topic, DatabaseQuestion question, Instant until) {
        asked.add(question);
        now = now.plus(perPart);
        return refused == null
                ? new Evidence<>(Level.LIVE, "rows", now, "d", topic.type().cast(part(question)))
                : refused.of();
    }

    private RowCounts part(DatabaseQuestion question) {
        TreeMap<String, Long> all = tables.get(question.at().host());
        String after = question.after();
        List<RowCounts.Rows> part = (after == null || endless ? all : all.tailMap(after, false))
                .entrySet().stream()
                        .limit(RowCounts.TABLES)
                        .map(table -> new RowCounts.Rows(table.getKey(), table.getValue()))
                        .toList();
        String last = part.isEmpty() ? "" : part.get(part.size() - 1).table();
        boolean more = endless || (!part.isEmpty() && all.higherKey(last) != null);
        return new RowCounts(part, more ? last : null, question.after() == null ? unseen : List.of());
    }

    /** A database of so many tables, each with as many rows as its number says. */
    public FakeRows with(String host, int count) {
        TreeMap<String, Long> all = new TreeMap<>();
        for (int number = 0; number < count; number++) {
            all.put("orders.t%06d".formatted(number), (long) number);
        }
        tables.put(host, all);
        return this;
    }
}
