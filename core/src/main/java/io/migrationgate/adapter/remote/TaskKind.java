package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.Level;
import java.time.Duration;
import java.util.function.Function;

/**
 * Names one kind of task, and says how its question and what is read travel.
 *
 * @param id kebab case
 * @param best the best level that its readings can have; an answer that claims a better one is not believed
 * @param source what people call the place that is read, without the machine
 * @param within how long an answer may take at most
 * @param <Q> what is asked
 * @param <A> what is read
 */
public record TaskKind<Q, A>(
        String id, Level best, Form<Q> question, Form<A> answer, Function<Q, String> source, Duration within) {
    /** How long the reading of a small file may take. */
    static final Duration SHORT = Duration.ofSeconds(30);
    /** How long it may take to look at many files, or at long ones. */
    static final Duration LONG = Duration.ofSeconds(60);
}
