package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.RehearsalRecord;
import io.migrationgate.evidence.RehearsalRecord.Grade;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference.Reverse;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.Waiver;
import io.migrationgate.sequence.Phase;
import io.migrationgate.sequence.PhaseId;
import io.migrationgate.sequence.PhaseWayBack.Reach;
import io.migrationgate.sequence.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether the way back from a phase was gone: by the signed record of a rehearsal of the very same sequence.
 *
 * <p>A rehearsal on the simulator is enough before a target opens, and for load balancer and DNS. After that a database needs
 * a drill, or a reverse task, through which a canary will return before its target opens; where a person has accepted that
 * there is no way back for the data, nothing is asked.
 */
final class RollbackTested extends SequenceCriterion {
    RollbackTested() {
        super(
                CriterionId.ROLLBACK_TESTED,
                "https://www.alibabacloud.com/help/en/dts/user-guide/create-a-reverse-instance",
                Set.of(RehearsalRecord.KIND));
    }

    @Override
    public Finding judge(Case subject) {
        Phase phase = subject.phase();
        Sentence expected = Sentence.of("rollback-tested.expected", subject.maxAge());
        if (phase.wayBack().reach() == Reach.NOTHING_TO_UNDO) {
            return subject.planned(Status.PASS, expected, Sentence.of("rollback-path.nothing"), null);
        }
        Optional<Evidence<RehearsalRecord>> found =
                subject.recorded(RehearsalRecord.KIND, RehearsalRecord.SUBJECT, subject.maxAge());
        return found.map(evidence -> judge(subject, phase, evidence, expected)
                        .graded(evidence.value().grade().word())
                        .until(evidence.observedAt().plus(subject.maxAge())))
                .orElseGet(() ->
                        subject.unproven(RehearsalRecord.KIND, RehearsalRecord.SUBJECT, subject.maxAge(), expected));
    }

    private static Finding judge(Case subject, Phase phase, Evidence<RehearsalRecord> evidence, Sentence expected) {
        RehearsalRecord rehearsal = evidence.value();
        String today = subject.sequence().digest();
        if (!rehearsal.sequenceDigest().equals(today)) {
            Sentence other = Sentence.of("rollback-tested.other-sequence", rehearsal.sequenceDigest(), today);
            return subject.inconclusive(evidence, expected, other, Sentence.of("rollback-tested.do-rehearse"));
        }
        if (!rehearsal.phases().contains(phase.name())) {
            return subject.inconclusive(
                    evidence,
                    expected,
                    Sentence.of("rollback-tested.not-this-phase", phase.name()),
                    Sentence.of("rollback-tested.do-rehearse"));
        }
        Sentence graded = Sentence.of("rollback-tested." + rehearsal.grade().word(), today, evidence.observedAt());
        if (rehearsal.grade() != Grade.REHEARSED || rehearsalSuffices(phase.id())) {
            return subject.pass(evidence, expected, graded);
        }
        return opened(subject, phase, evidence, expected, graded);
    }

    private static boolean rehearsalSuffices(PhaseId id) {
        return id.stretch() == Stretch.BEFORE_PNR1 || id == PhaseId.LOAD_BALANCER || id == PhaseId.DNS;
    }

    /** Of a phase after the targets opened: every database in it needs more than a rehearsal. */
    private static Finding opened(Case subject, Phase phase, Evidence<?> evidence, Sentence expected, Sentence graded) {
        List<Object> canary = new ArrayList<>();
        List<Object> accepted = new ArrayList<>();
        List<Object> open = new ArrayList<>();
        for (Database database : subject.plan().databases()) {
            if (phase.assets().contains(database.name())) {
                List<Object> place = comesBack(database) ? canary : isAccepted(subject, database) ? accepted : open;
                place.add(database.name());
            }
        }
        if (!open.isEmpty()) {
            return subject.inconclusive(
                    evidence,
                    expected,
                    Sentence.of("rollback-tested.not-drilled", graded, open),
                    Sentence.of("rollback-tested.do-drill"));
        }
        Sentence said = canary.isEmpty() ? graded : Sentence.of("rollback-tested.canary", graded, canary);
        return subject.pass(
                evidence,
                expected,
                accepted.isEmpty() ? said : Sentence.of("rollback-tested.accepted", said, accepted));
    }

    private static boolean comesBack(Database database) {
        Reverse reverse = database.dts().reverse();
        return reverse instanceof Reverse.Auto || reverse instanceof Reverse.Prepared;
    }

    private static boolean isAccepted(Case subject, Database database) {
        return subject.plan()
                .waiver(CriterionId.DTS_REVERSE_PATH.id(), database.name())
                .filter(waiver -> waiver.inForce(subject.now()))
                .map(Waiver::setting)
                .filter(Settings::isEmpty)
                .isPresent();
    }
}
