package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.sequence.ActionSpec.Command;
import io.migrationgate.sequence.Phase;
import io.migrationgate.sequence.PhaseWayBack;
import io.migrationgate.sequence.PhaseWayBack.Reach;
import io.migrationgate.sequence.Stated;
import io.migrationgate.sequence.Stretch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Judges whether there is a way back from a phase: actions and checks, which the sequence gives, and what only people know:
 * how long it takes, what is lost, until when it works, and who goes it. One that takes longer than it works is none.
 *
 * <p>Before a target opens nothing can be lost and the way back ends with the opening; who owns the phase goes it unless the
 * plan names somebody else. A phase that changes nothing has the way back of the one before it.
 */
final class RollbackPath extends SequenceCriterion {
    RollbackPath() {
        super(
                CriterionId.ROLLBACK_PATH,
                "https://www.alibabacloud.com/help/en/dts/user-guide/create-a-reverse-instance",
                Set.of());
    }

    @Override
    public Finding judge(Case subject) {
        Phase phase = subject.phase();
        PhaseWayBack back = phase.wayBack();
        Sentence expected = Sentence.of("rollback-path.expected");
        if (back.reach() == Reach.NOTHING_TO_UNDO) {
            return subject.planned(Status.PASS, expected, Sentence.of("rollback-path.nothing"), null);
        }
        String entry = back.as() == null ? phase.id().id() : back.as().id();
        List<Object> missing = missing(phase, back);
        if (!missing.isEmpty()) {
            return subject.planned(
                    Status.FAIL,
                    expected,
                    Sentence.of("rollback-path.wrong", missing),
                    Sentence.of("rollback-path.do", entry));
        }
        List<Phase> path = subject.wave().wayBack(phase.id());
        Duration takes = time(path);
        return back.deadline() != null && back.deadline().value().compareTo(takes) < 0
                ? subject.planned(
                        Status.FAIL,
                        expected,
                        Sentence.of(
                                "rollback-path.too-late",
                                names(path),
                                takes,
                                back.deadline().value()),
                        Sentence.of("rollback-path.do-longer", entry))
                : subject.planned(Status.PASS, expected, right(path, takes, back), null);
    }

    private static List<String> names(List<Phase> path) {
        return path.stream().map(one -> one.id().id()).toList();
    }

    private static List<Object> missing(Phase phase, PhaseWayBack back) {
        boolean opened = phase.stretch() != Stretch.BEFORE_PNR1;
        List<Object> missing = new ArrayList<>();
        if (back.time() == null) {
            missing.add(Sentence.of("rollback-path.no-time"));
        }
        if (back.loss() == null) {
            missing.add(Sentence.of("rollback-path.no-loss"));
        }
        if (back.deadline() == null && opened) {
            missing.add(Sentence.of("rollback-path.no-deadline"));
        }
        if (back.by() == null) {
            missing.add(Sentence.of("rollback-path.no-by"));
        }
        back.actions().stream()
                .filter(Command.class::isInstance)
                .map(Command.class::cast)
                .filter(command -> command.told() && command.argv() == null)
                .forEach(command -> missing.add(Sentence.of("rollback-path.no-undo", command.name())));
        return missing;
    }

    /** One phase after another. */
    private static Duration time(List<Phase> path) {
        return path.stream()
                .map(one -> one.wayBack().time())
                .filter(Objects::nonNull)
                .map(Stated::value)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Sentence right(List<Phase> path, Duration takes, PhaseWayBack back) {
        Stated<Duration> deadline = back.deadline();
        Stated<String> loss = Objects.requireNonNull(back.loss());
        return Sentence.of(
                "rollback-path.right",
                names(path),
                path.stream().mapToInt(one -> one.wayBack().actions().size()).sum(),
                path.stream().mapToInt(one -> one.wayBack().checks().size()).sum(),
                takes,
                loss.isDeclared() ? loss.value() : Sentence.of(loss.value()),
                deadline == null
                        ? Sentence.of("rollback-path.until-opening")
                        : Sentence.of("rollback-path.until", deadline.value()),
                Objects.requireNonNull(back.by()).value());
    }
}
