package io.migrationgate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.plan.DesignVocabulary;
import io.migrationgate.plan.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words that plans may use are those of the tables, however the enums that hold them change. */
class WordsTest {
    private final Vocabulary words = Words.of(DesignVocabulary.ALL.allowedHosts());

    @Test
    void criteriaAndTheirSettingsAreThoseOfTheTable() {
        assertThat(words.criteria()).isEqualTo(DesignVocabulary.ALL.criteria());
        assertThat(List.copyOf(words.criteria().keySet()))
                .isEqualTo(List.copyOf(DesignVocabulary.ALL.criteria().keySet()));
    }

    @Test
    void phasesAreThoseOfTheTableInTheOrderOfAWave() {
        assertThat(words.phases()).isEqualTo(DesignVocabulary.ALL.phases());
    }
}
