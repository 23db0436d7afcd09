package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.Level;
import java.util.List;
import java.util.function.Function;

/**
 * Names one kind of task, and says how its question and what is read travel.
 *
 * @param id kebab case
 * @param best the best level that its readings can have; an answer that claims a better one is not believed
 * @param source what people call the place that is read, without the machine
 * @param paths the paths in a question, each relative to the plan's folder
 * @param <Q> what is asked
 * @param <A> what is read
 */
public record TaskKind<Q, A>(
        String id,
        Level best,
        Form<Q> question,
        Form<A> answer,
        Function<Q, String> source,
        Function<Q, List<String>> paths) {}
