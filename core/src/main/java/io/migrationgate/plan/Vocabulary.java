package io.migrationgate.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words a plan may use that this package does not know by itself: criteria with their settings, phases, and hosts
 * that the face allows as endpoints beside the built-in forms.
 *
 * @param criteria by id, in the order of the catalogue
 * @param phases ids, in the order of a wave
 * @param allowedHosts exact host names
 */
public record Vocabulary(Map<String, CriterionWords> criteria, List<String> phases, Set<String> allowedHosts) {
    /**
     * What a plan may say about a criterion.
     *
     * @param waivable whether a waiver may name it
     */
    public record CriterionWords(boolean waivable, List<Parameter> parameters) {
        public CriterionWords {
            parameters = List.copyOf(parameters);
        }
    }

    public Vocabulary {
        phases = List.copyOf(phases);
        allowedHosts = Set.copyOf(allowedHosts);
    }
}
