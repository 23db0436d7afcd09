package io.migrationgate.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
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
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        phases = List.copyOf(phases);
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** Whether a waiver may name the criterion; not, when it is unknown. */
    boolean isWaivable(String criterion) {
        CriterionWords words = criteria.get(criterion);
        return words != null && words.waivable();
    }

    /** The settings of the criterion; none, when it is unknown. */
    List<Parameter> parameters(String criterion) {
        CriterionWords words = criteria.get(criterion);
        return words == null ? List.of() : words.parameters();
    }
}
