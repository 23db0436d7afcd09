package io.migrationgate;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.plan.Vocabulary;
import io.migrationgate.plan.Vocabulary.CriterionWords;
import io.migrationgate.sequence.PhaseId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Gives the plan reader the words of criteria and phases, which it does not know by itself. */
final class Words {
    private Words() {}

    static Vocabulary of(Set<String> allowedHosts) {
        Map<String, CriterionWords> criteria = new LinkedHashMap<>();
        for (CriterionId id : CriterionId.values()) {
            criteria.put(id.id(), new CriterionWords(id.waivable(), id.parameters()));
        }
        return new Vocabulary(
                criteria, Stream.of(PhaseId.values()).map(PhaseId::id).toList(), allowedHosts);
    }
}
