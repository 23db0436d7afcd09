package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SequenceValues.Value;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether every sequence of the target will give out numbers that nobody has used: above what the source gives out
 * next, above the greatest in the column, and a margin more, because the source went on while both were read.
 */
final class SequencesAhead implements Criterion {
    /** How far ahead of all that is used the next value must be. */
    static final long MARGIN = 1_000;

    private static final String PREFIX = "sequences-ahead";
    private static final BothSides<SequenceValues> SIDES = BothSides.of(SequenceValues.TOPIC);
    private static final int MOST_NAMED = 20;

    @Override
    public CriterionId id() {
        return CriterionId.SEQUENCES_AHEAD;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/dts/user-guide/usage-notes-and-limits-for-migrating-data-from-a-postgresql-database";
    }

    @Override
    public boolean judges(Asset asset) {
        return asset instanceof Database;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return SIDES.kinds();
    }

    @Override
    public Finding judge(Case subject) {
        Sentence expected = Sentence.of("sequences-ahead.expected", MARGIN);
        return SIDES.judge(subject, expected, (source, target) -> {
            Tally tally = new Tally();
            List.of(source, target)
                    .forEach(side -> side.value().unseen().stream()
                            .map(AccountCase::unseen)
                            .forEach(tally::unclear));
            compare(source.value().values(), target.value().values(), tally);
            return tally.weigh(subject, target, expected, PREFIX);
        });
    }

    private static void compare(List<Value> source, List<Value> target, Tally tally) {
        Map<String, Value> byName =
                target.stream().collect(Collectors.toMap(Value::name, Function.identity(), (one, other) -> one));
        List<Sentence> behind = new ArrayList<>();
        for (Value value : source) {
            Value there = byName.remove(value.name());
            if (there == null) {
                behind.add(Sentence.of("sequences-ahead.absent", value.name()));
            } else {
                long used = Math.max(value.next() - 1, Math.max(most(value.greatest()), most(there.greatest())));
                ahead(there, used).ifPresent(behind::add);
            }
        }
        byName.values().forEach(only -> ahead(only, most(only.greatest())).ifPresent(behind::add));
        if (behind.isEmpty()) {
            tally.right(Sentence.of("sequences-ahead.all", target.size()));
        } else {
            tally.wrong(Sentence.of(
                    "sequences-ahead.behind", behind.size(), behind.subList(0, Math.min(MOST_NAMED, behind.size()))));
        }
    }

    private static Optional<Sentence> ahead(Value there, long used) {
        boolean ahead = used == Long.MIN_VALUE || there.next() - used > MARGIN;
        return ahead
                ? Optional.empty()
                : Optional.of(Sentence.of("sequences-ahead.value", there.name(), there.next(), used));
    }

    private static long most(@Nullable Long greatest) {
        return greatest == null ? Long.MIN_VALUE : greatest;
    }
}
