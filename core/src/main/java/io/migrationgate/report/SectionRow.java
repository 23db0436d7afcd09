package io.migrationgate.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the six sections.
 *
 * @param id 1 to 6
 * @param evidenceLevel the weakest level of what it shows; null when it shows none
 * @param facts what it says beside the findings and curves that belong to it
 */
public record SectionRow(
        int id, String title, State state, @Nullable String evidenceLevel, List<Fact> facts) {
    /** Whether a section could be filled. */
    public enum State {
        ASSESSED("assessed"),
        OUT_OF_SCOPE("out of this goal's scope"),
        NOT_APPLICABLE("not applicable"),
        /** Blocks. */
        NOT_ASSESSED("not assessed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word in {@code report.json}; what people read is in the resource bundle. */
        @JsonValue
        public String word() {
            return word;
        }
    }

    /**
     * One line of a section.
     *
     * @param subject what it is about, for example the name of an asset
     */
    public record Fact(String subject, String text) {}

    public SectionRow {
        facts = List.copyOf(facts);
    }
}
