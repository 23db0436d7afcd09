package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Backup.Side;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The same question asked of the source and of the target of a database.
 *
 * @param <T> the answer of a side
 */
record BothSides<T>(EvidenceKind<T> source, EvidenceKind<T> target) {
    static <T> BothSides<T> of(DatabaseTopic<T> topic) {
        return new BothSides<>(topic.of(Side.SOURCE), topic.of(Side.TARGET));
    }

    Set<EvidenceKind<?>> kinds() {
        return Set.of(source, target);
    }

    /** Judges the answers of both sides; a side that gave none makes the case inconclusive. */
    Finding judge(Case subject, Sentence expected, BiFunction<Evidence<T>, Evidence<T>, Finding> judgement) {
        String name = subject.asset().name();
        Optional<Evidence<T>> ofSource = subject.live(source, name);
        if (ofSource.isEmpty()) {
            return subject.unread(source, name, expected);
        }
        Optional<Evidence<T>> ofTarget = subject.live(target, name);
        return ofTarget.isEmpty()
                ? subject.unread(target, name, expected)
                : judgement.apply(ofSource.get(), ofTarget.get());
    }
}
