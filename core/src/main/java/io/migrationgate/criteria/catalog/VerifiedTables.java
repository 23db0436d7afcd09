package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.DtsVerification;
import io.migrationgate.evidence.DtsVerification.Table;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.TablePatterns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks at the tables that a full verification lists: each must be complete, without a difference and young enough.
 *
 * <p>A table without a row to compare proves nothing: DTS does not compare tables whose target is empty. Tables with the
 * same flaw are named together, a few of them. What the plan leaves out is named as not compared,
 * whatever DTS found there.
 */
record VerifiedTables(TablePatterns patterns, Instant now, Duration maxAge, Tally tally) {
    private static final int MOST_NAMED = 10;
    /** DTS stops to compare a table after so many differences, and says so by a code. */
    private static final String TOO_MANY_DIFFERENCES = "2";

    private static final String TABLE_MISSING = "3";

    void look(DtsVerification verification) {
        List<Table> judged = verification.tables().stream()
                .filter(table -> !patterns.excludes(table.name()))
                .toList();
        List<String> names = judged.stream().map(Table::name).toList();
        if (judged.isEmpty()) {
            tally.unclear(Sentence.of("data-verified.no-table"));
        }
        named("data-verified.different", judged, VerifiedTables::differs).ifPresent(tally::wrong);
        named("data-verified.missing", judged, table -> TABLE_MISSING.equals(table.error()))
                .ifPresent(tally::wrong);
        named("data-verified.incomplete", judged, VerifiedTables::incomplete).ifPresent(tally::unclear);
        named("data-verified.empty", judged, table -> Long.valueOf(0).equals(table.rows()))
                .ifPresent(tally::unclear);
        named("data-verified.ageless", judged, table -> table.began() == null).ifPresent(tally::unclear);
        named("data-verified.ahead", judged, this::ahead).ifPresent(tally::unclear);
        named("data-verified.old", judged, this::old).ifPresent(tally::unclear);
        List<String> unmatched = patterns.unmatched(names);
        if (!unmatched.isEmpty()) {
            tally.unclear(Sentence.of("data-verified.unlisted", unmatched));
        }
        counts(verification, judged);
        tally.right(Sentence.of("data-verified.compared", judged.size(), rows(judged)));
        if (!patterns.excluded().isEmpty()) {
            tally.right(Sentence.of("data-verified.excluded", patterns.excluded()));
        }
    }

    /** The counts of the reply concern excluded tables too: more than those would be a table that is not listed. */
    private void counts(DtsVerification verification, List<Table> judged) {
        int excluded = verification.tables().size() - judged.size();
        Long different = verification.different();
        if (different != null && different > excluded && judged.stream().noneMatch(VerifiedTables::differs)) {
            tally.wrong(Sentence.of("data-verified.count-different", different));
        }
        Long failed = verification.failed();
        if (failed != null && failed > excluded && judged.stream().noneMatch(VerifiedTables::incomplete)) {
            tally.unclear(Sentence.of("data-verified.count-failed", failed));
        }
    }

    private static boolean differs(Table table) {
        Long different = table.different();
        return (different != null && different > 0) || TOO_MANY_DIFFERENCES.equals(table.error());
    }

    private static boolean incomplete(Table table) {
        boolean complete = "0".equals(table.status())
                && table.error() == null
                && table.different() != null
                && table.rows() != null
                && table.rows().equals(table.compared());
        return !complete && !differs(table) && !TABLE_MISSING.equals(table.error());
    }

    private boolean ahead(Table table) {
        Instant began = table.began();
        return began != null && began.isAfter(now);
    }

    private boolean old(Table table) {
        Instant began = table.began();
        return began != null && began.isBefore(now.minus(maxAge));
    }

    private static long rows(List<Table> tables) {
        return tables.stream()
                .map(Table::rows)
                .mapToLong(rows -> rows == null ? 0 : rows)
                .sum();
    }

    private static Optional<Sentence> named(String key, List<Table> tables, Predicate<Table> which) {
        List<String> names = tables.stream().filter(which).map(Table::name).toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<Object> shown = new ArrayList<>(names.subList(0, Math.min(MOST_NAMED, names.size())));
        if (names.size() > MOST_NAMED) {
            shown.add(Sentence.of("data-verified.more", names.size() - MOST_NAMED));
        }
        return Optional.of(Sentence.of(key, names.size(), shown));
    }
}
