package io.migrationgate.watch;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.ClosingSource;
import io.migrationgate.evidence.DtsReader;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.EvidenceSource;
import io.migrationgate.evidence.IdleProgress;
import io.migrationgate.evidence.Scope;
import io.migrationgate.evidence.TaskEvidence;
import io.migrationgate.lag.LagRules;
import io.migrationgate.lag.LagSeries;
import io.migrationgate.plan.Database;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.Resumption;
import io.migrationgate.progress.Turn;
import io.migrationgate.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assesses one stage: reads what the asked criteria need, watches delays for a window, and has it all judged.
 *
 * <p>First every source that is needed reads, one in each round, then every round reads delays, where those are asked for. A
 * source whose machine gave no answer is asked once more when the delays have been seen enough, for no longer than they stay
 * fresh, and a delay that is small while nothing moves is looked into once more at the end. What is known after a round is one immutable value, so that {@link #stop} can end the assessment from any thread
 * without waiting for anything.
 *
 * <p>After an interruption everything is read anew, but the deadline stays; when it has passed, nothing is read.
 */
public final class Assessment implements LongVerb<AssessmentResult> {
    private static final Duration ROUND = Duration.ofSeconds(60);

    private record Known(EvidenceBook book, List<LagStatus> status) {}

    private final Assignment assignment;
    private final Judge judge;
    private final DtsReader dts;
    private final Scope scope;
    private final Deque<EvidenceSource> pending;
    private final List<EvidenceSource> unanswered = new ArrayList<>();
    private final @Nullable ClosingSource closing;
    private final InstantSource clock;
    private final @Nullable Resumption resumption;
    private final AtomicReference<@Nullable AssessmentResult> end = new AtomicReference<>();
    private volatile Known known = new Known(EvidenceBook.empty(), List.of());
    private volatile @Nullable Start start;
    private @Nullable LagWatch watch;
    private @Nullable Instant lastChance;

    /**
     * @param sources what is read beside the delays, in this order
     * @param resumption set when the run goes on after an interruption
     */
    public Assessment(
            Assignment assignment,
            DtsReader dts,
            List<EvidenceSource> sources,
            InstantSource clock,
            @Nullable Resumption resumption) {
        this.assignment = assignment;
        this.judge = new Judge(assignment);
        this.dts = dts;
        this.scope = new Scope(assignment.plan(), assignment.assets(), wanted());
        this.pending = Stream.concat(unwatched(), sources.stream())
                .filter(source -> source.kinds().stream().anyMatch(scope::wants))
                .collect(Collectors.toCollection(ArrayDeque::new));
        this.closing = watchesDelays()
                ? pending.stream()
                        .filter(ClosingSource.class::isInstance)
                        .map(ClosingSource.class::cast)
                        .findFirst()
                        .orElse(null)
                : null;
        this.clock = clock;
        this.resumption = resumption;
    }

    /** Tasks are looked up on the way where delays are watched, and once where they are not. */
    private Stream<EvidenceSource> unwatched() {
        return watchesDelays() ? Stream.of() : Stream.of(new TaskEvidence(dts));
    }

    private boolean watchesDelays() {
        return scope.wants(LagSeries.KIND);
    }

    @Override
    public Turn<AssessmentResult> advance(Instant now) {
        AssessmentResult ended = end.get();
        if (ended != null) {
            return new Turn.Finished<>(ended);
        }
        if (start == null && begin(now)) {
            return finish(now);
        }
        LagWatch delays = watch;
        if (delays != null && delays.noTimeForARound(now)) {
            return finish(now);
        }
        EvidenceSource source = pending.poll();
        if (source != null) {
            return gather(source, delays, now);
        }
        if (delays == null) {
            return finish(now);
        }
        Optional<String> idle = closing == null ? Optional.empty() : delays.wantsReason();
        return closing == null || idle.isEmpty() ? observe(delays, now) : close(closing, delays, idle.get(), now);
    }

    private Set<EvidenceKind<?>> wanted() {
        Set<EvidenceKind<?>> wanted = new HashSet<>(judge.needs());
        wanted.addAll(assignment.shown());
        return wanted;
    }

    /** Prepares the run; true when it is too late for anything. */
    private boolean begin(Instant now) {
        Start began = Start.of(resumption, now);
        start = began;
        List<Watched> watched = watched(now);
        if (watched.isEmpty()) {
            return false;
        }
        LagWatch delays = new LagWatch(watched, assignment.patience(), dts, clock, began);
        watch = delays;
        if (delays.expired(now)) {
            start = began.tooLate(delays.deadline());
            return true;
        }
        return false;
    }

    private Turn<AssessmentResult> gather(EvidenceSource source, @Nullable LagWatch delays, Instant now) {
        Instant round = now.plus(ROUND);
        Instant until = delays == null ? round : delays.notAfterDeadline(lastChance == null ? round : lastChance);
        EvidenceBook read = source.read(scope, known.book(), until);
        read = lastChance == null ? read : read.keeping(known.book());
        known = new Known(read, known.status());
        if (!source.finished()) {
            pending.addFirst(source);
        } else if (read.away(source.kinds())) {
            unanswered.add(source);
        }
        Instant after = clock.instant();
        boolean last = pending.isEmpty() && (delays == null || lastChance != null);
        return last ? finish(after) : waiting(after.plusMillis(1));
    }

    /** Looks for the reason why a checkpoint stands still; another round of delays follows, so that they stay new. */
    private Turn<AssessmentResult> close(ClosingSource source, LagWatch delays, String database, Instant now) {
        Instant until = delays.notAfterDeadline(now.plus(ROUND));
        EvidenceBook book = source.close(scope, known.book(), database, until);
        known = new Known(book, known.status());
        Instant after = clock.instant();
        book.find(IdleProgress.KIND, database).ifPresent(found -> delays.reason(database, found, after));
        return waiting(after.plusMillis(1));
    }

    private Turn<AssessmentResult> observe(LagWatch delays, Instant now) {
        delays.round(now);
        Instant after = clock.instant();
        known = new Known(delays.into(known.book()), delays.status(after));
        if (!delays.seenEnough()) {
            return waiting(delays.next(now, after));
        }
        if (unanswered.isEmpty()) {
            return finish(after);
        }
        pending.addAll(unanswered);
        lastChance = delays.next(now, after);
        return waiting(after.plusMillis(1));
    }

    private Turn<AssessmentResult> waiting(Instant until) {
        AssessmentResult ended = end.get();
        return ended == null ? new Turn.Waiting<>(until, List.of()) : new Turn.Finished<>(ended);
    }

    private List<Watched> watched(Instant now) {
        return databases()
                .map(database -> new Watched(database, scope.cloud(database), rules(database, now)))
                .toList();
    }

    private Stream<Database> databases() {
        return watchesDelays() ? scope.assets(Database.class).stream() : Stream.of();
    }

    private LagRules rules(Database database, Instant now) {
        return LagRules.of(CriterionId.DTS_LAG.parameters(), judge.settings(CriterionId.DTS_LAG, database.name(), now));
    }

    private Turn<AssessmentResult> finish(Instant now) {
        end.compareAndSet(null, result(now, null));
        return new Turn.Finished<>(Objects.requireNonNull(end.get()));
    }

    @Override
    public AssessmentResult stop(Instant now, String reason) {
        end.compareAndSet(null, result(now, reason));
        return Objects.requireNonNull(end.get());
    }

    private AssessmentResult result(Instant now, @Nullable String stopped) {
        Start began = start;
        if (began == null) {
            began = Start.of(resumption, now);
        }
        EvidenceBook book = known.book();
        List<Finding> findings = judge.findings(book, began.round(), now);
        Map<String, LagRules> rules = new LinkedHashMap<>();
        databases().forEach(database -> rules.put(database.name(), rules(database, now)));
        Verdict verdict = stopped == null ? judge.verdict(findings) : Verdict.INCONCLUSIVE;
        return new AssessmentResult(
                assignment,
                book,
                findings,
                judge.notJudged(),
                rules,
                verdict,
                began.at(),
                now,
                stopped,
                began.interruption());
    }

    /** Where the watching of delays stands. */
    public List<LagStatus> status() {
        return known.status();
    }
}
