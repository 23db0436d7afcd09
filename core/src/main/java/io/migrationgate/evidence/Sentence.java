package io.migrationgate.evidence;

import java.util.List;

/**
 * A sentence for people that is not worded yet: a key of the resource bundle and what is filled in.
 *
 * <p>Times ({@link java.time.Instant}), durations and nested sentences stay values until the report words them in the
 * plan's time zone, so that another language and zone can follow.
 *
 * @param key in {@code io/migrationgate/report/sentences.properties}
 * @param arguments what {@code {0}}, {@code {1}}, … stand for: String, Number, Instant, Duration, Sentence or a List of
 *     these
 */
public record Sentence(String key, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** Makes a sentence of a key and what is filled in. */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
