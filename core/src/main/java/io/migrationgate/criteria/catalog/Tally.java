package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Weighs several observations of one asset into a finding: one wrong fails it, else one unclear leaves it open.
 *
 * <p>The sentences of the finding stand under one prefix: {@code wrong}, {@code unclear} and {@code right} take the list
 * of what was seen, {@code repair} and {@code look} say what to do.
 */
final class Tally {
    private final List<Sentence> wrong = new ArrayList<>();
    private final List<Sentence> unclear = new ArrayList<>();
    private final List<Sentence> right = new ArrayList<>();
    private @Nullable Sentence caveat;

    void wrong(Sentence seen) {
        wrong.add(seen);
    }

    void unclear(Sentence seen) {
        unclear.add(seen);
    }

    void right(Sentence seen) {
        right.add(seen);
    }

    /** Compares what was declared with what the reply says; null when it does not say. */
    void compare(String what, String declared, @Nullable String found) {
        if (found == null) {
            unclear.add(Sentence.of("inventory-found.item-unknown", what, declared));
        } else if (declared.equals(found)) {
            right.add(Sentence.of("inventory-found.item-same", what, found));
        } else {
            wrong.add(Sentence.of("inventory-found.item-different", what, found, declared));
        }
    }

    /** Says that it was looked at this, too: what is to be said of it is said of the finding. */
    void over(Evidence<?> evidence) {
        caveat = evidence.caveat() == null ? caveat : evidence.caveat();
    }

    /** Takes over what was seen elsewhere, each in a sentence that says where: {@code key} with the sentence filled in. */
    void take(Tally other, String key) {
        other.wrong.forEach(seen -> wrong.add(Sentence.of(key, seen)));
        other.unclear.forEach(seen -> unclear.add(Sentence.of(key, seen)));
        other.right.forEach(seen -> right.add(Sentence.of(key, seen)));
    }

    boolean hasWrong() {
        return !wrong.isEmpty();
    }

    /** The finding where the plan alone is wrong and nothing had to be read; there must be something wrong. */
    Finding weigh(Case subject, Sentence expected, String prefix) {
        return subject.undeclared(expected, Sentence.of(prefix + ".wrong", wrong), Sentence.of(prefix + ".repair"));
    }

    Finding weigh(Case subject, Evidence<?> seen, Sentence expected, String prefix) {
        Evidence<?> proof = told(seen);
        return flawed(subject, proof, expected, prefix)
                .orElseGet(() -> subject.pass(proof, expected, Sentence.of(prefix + ".right", right)));
    }

    /** The same for a rule of which this version cannot see that part. */
    Finding weigh(Case subject, Evidence<?> proof, Sentence expected, String prefix, Sentence notSeen) {
        return flawed(subject, proof, expected, prefix)
                .orElseGet(() ->
                        subject.holdsAsFarAsSeen(proof, expected, Sentence.of(prefix + ".right", right), notSeen));
    }

    private <T> Evidence<T> told(Evidence<T> proof) {
        return caveat == null || proof.caveat() != null
                ? proof
                : new Evidence<>(
                        proof.level(), proof.source(), proof.observedAt(), proof.digest(), proof.value(), caveat);
    }

    private Optional<Finding> flawed(Case subject, Evidence<?> proof, Sentence expected, String prefix) {
        if (!wrong.isEmpty()) {
            Sentence observed = Sentence.of(prefix + ".wrong", wrong);
            return Optional.of(subject.fail(proof, expected, observed, Sentence.of(prefix + ".repair")));
        }
        if (!unclear.isEmpty()) {
            Sentence observed = Sentence.of(prefix + ".unclear", unclear);
            return Optional.of(subject.inconclusive(proof, expected, observed, Sentence.of(prefix + ".look")));
        }
        return Optional.empty();
    }
}
