package io.migrationgate.sequence;

import java.util.List;

/**
 * Something that a plan's list of phases says and that does not fit its assets; the sequence cannot be trusted with it.
 *
 * @param key of the sentence that says what
 * @param words that are filled in
 */
public record Misfit(String key, List<String> words) {
    public Misfit {
        words = List.copyOf(words);
    }

    static Misfit of(String key, String... words) {
        return new Misfit(key, List.of(words));
    }
}
