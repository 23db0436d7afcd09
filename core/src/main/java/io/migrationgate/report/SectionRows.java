package io.migrationgate.report;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Level;
import io.migrationgate.report.SectionRow.State;
import io.migrationgate.watch.AssessmentResult;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills the six sections of an assessment. */
final class SectionRows {
    private static final int LAST = 6;

    private final AssessmentResult result;
    private final Wording wording;
    private final SectionFacts facts;

    SectionRows(AssessmentResult result, Wording wording, SectionFacts facts) {
        this.result = result;
        this.wording = wording;
        this.facts = facts;
    }

    List<SectionRow> all() {
        return IntStream.rangeClosed(1, LAST).mapToObj(this::row).toList();
    }

    private SectionRow row(int id) {
        State state = state(id);
        return new SectionRow(
                id,
                wording.say("section." + id),
                state,
                level(id, state),
                state == State.OUT_OF_SCOPE ? List.of() : facts.of(id));
    }

    private State state(int id) {
        if (id == LAST) {
            return State.ASSESSED;
        }
        boolean asked = result.assignment().criteria().stream().anyMatch(one -> in(id, one));
        if (!asked) {
            return State.OUT_OF_SCOPE;
        }
        if (result.notJudged().stream().anyMatch(one -> in(id, one.criterion()))) {
            return State.NOT_ASSESSED;
        }
        return findings(id).isEmpty() ? State.NOT_APPLICABLE : State.ASSESSED;
    }

    private @Nullable String level(int id, State state) {
        if (id == LAST) {
            return AssessmentReport.weakest(result.findings()).name();
        }
        return switch (state) {
            case ASSESSED -> AssessmentReport.weakest(findings(id)).name();
            case NOT_ASSESSED -> Level.MISSING.name();
            case OUT_OF_SCOPE, NOT_APPLICABLE -> null;
        };
    }

    private List<Finding> findings(int id) {
        return result.findings().stream()
                .filter(finding -> in(id, finding.criterion()))
                .toList();
    }

    private static boolean in(int section, CriterionId criterion) {
        return criterion.section().number() == section;
    }
}
