package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Answers tasks where real ports can read. Whatever is wrong with a task is said in its answer; nothing is thrown. */
public final class Answering {
    /** How long a task may be, in characters. */
    private static final int LONGEST_TASK = 1 << 20;

    private interface Port {
        String answer(String text, Task task);
    }

    private final InstantSource clock;
    private final Map<String, Port> ports = new LinkedHashMap<>();

    public Answering(InstantSource clock) {
        this.clock = clock;
    }

    /** Lets a port answer tasks of a kind, whatever time is left. */
    public <Q, A> Answering with(TaskKind<Q, A> kind, Function<Q, Reading<A>> port) {
        return with(kind, (question, deadline) -> port.apply(question));
    }

    /**
     * Lets a port answer tasks of a kind by a deadline on the clock of this machine; the last tenth of the time is for the
     * way back, so that who asked hears why nothing was read and does not take this machine for lost.
     */
    public <Q, A> Answering with(TaskKind<Q, A> kind, BiFunction<Q, Instant, Reading<A>> port) {
        ports.put(kind.id(), (text, task) -> {
            Instant deadline =
                    clock.instant().plus(task.within().multipliedBy(9).dividedBy(10));
            return kind.question()
                    .reader()
                    .apply(task.question())
                    .map(asked -> Answer.of(text, kind.answer(), port.apply(asked, deadline)))
                    .orElseGet(() -> Answer.refusal(text, Sentence.of("task.question", kind.id())));
        });
        return this;
    }

    /** The answer to a task, whatever the task is. */
    public String answer(String task) {
        try {
            String answer = task.length() > LONGEST_TASK
                    ? Answer.refusal("", Sentence.of("task.too-long", LONGEST_TASK))
                    : Task.read(task)
                            .map(read -> answer(task, read))
                            .orElseGet(() -> Answer.refusal(task, Sentence.of("task.unreadable")));
            return answer.length() <= Answer.LONGEST
                    ? answer
                    : Answer.refusal(task, Sentence.of("task.answer-too-long", Answer.LONGEST));
        } catch (RuntimeException failed) {
            // Its message may quote what was read.
            return Answer.refusal(
                    task, Sentence.of("task.failed", failed.getClass().getSimpleName()));
        }
    }

    private String answer(String text, Task task) {
        Port port = ports.get(task.kind());
        return port == null
                ? Answer.refusal(text, Sentence.of("task.kind", OneLine.of(task.kind())))
                : port.answer(text, task);
    }
}
