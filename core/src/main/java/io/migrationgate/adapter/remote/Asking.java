package io.migrationgate.adapter.remote;

import io.migrationgate.access.Courier;
import io.migrationgate.access.CourierException;
import io.migrationgate.access.Credential;
import io.migrationgate.access.Errand;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks another machine, and makes a reading of whatever comes back, or does not.
 *
 * <p>A machine that gave no answer is left alone for a moment: many files are read one after the other, and each would wait
 * for it in turn.
 */
public final class Asking {
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private record Away(Instant until, String reason) {}

    private final Courier courier;
    private final InstantSource clock;
    private final Predicate<Sentence> wordable;
    private volatile @Nullable Away away;

    /** @param wordable whether there are words for a sentence */
    public Asking(Courier courier, InstantSource clock, Predicate<Sentence> wordable) {
        this.courier = courier;
        this.clock = clock;
        this.wordable = wordable;
    }

    /** What the other machine reads within the time of one task. */
    <Q, A> Reading<A> ask(TaskKind<Q, A> kind, Q question) {
        return ask(kind, question, Map.of(), kind.within());
    }

    /** What the other machine reads until then, on the clock of this one, and within the time of such a task. */
    <Q, A> Reading<A> ask(TaskKind<Q, A> kind, Q question, Instant deadline) {
        return ask(kind, question, Map.of(), deadline);
    }

    /** The same with the credentials that reading it takes. */
    <Q, A> Reading<A> ask(TaskKind<Q, A> kind, Q question, Map<String, Credential> secrets, Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        Duration longest = left.compareTo(kind.within()) < 0 ? left : kind.within();
        return ask(kind, question, secrets, longest.isNegative() ? Duration.ZERO : longest);
    }

    private <Q, A> Reading<A> ask(TaskKind<Q, A> kind, Q question, Map<String, Credential> secrets, Duration within) {
        String task = new Task(kind.id(), within, kind.question().writer().apply(question)).text();
        String source = kind.source().apply(question) + ", " + OneLine.of(courier.place());
        Instant from = clock.instant();
        Away known = away;
        if (known != null && from.isBefore(known.until())) {
            return asked(task, source, from).none(NoEvidence.AWAY, "remote.do-connect", known.reason());
        }
        try {
            String answer = courier.carry(new Errand(task, secrets, within));
            away = null;
            return new AnswerReader(asked(task, source, from), wordable).read(answer, kind.best(), kind.answer());
        } catch (CourierException lost) {
            String reason = OneLine.of(String.valueOf(lost.getMessage()));
            Asked asked = asked(task, source, from);
            away = new Away(asked.to().plus(LEFT_ALONE), reason);
            return asked.none(NoEvidence.AWAY, "remote.do-connect", reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return asked(task, source, from).none("remote.interrupted", "remote.do-again");
        }
    }

    private Asked asked(String task, String source, Instant from) {
        return new Asked(OneLine.of(courier.place()), source, Answer.digest(task), from, clock.instant());
    }
}
