package io.migrationgate.watch;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.DtsReader;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.IdentityReader;
import io.migrationgate.lag.LagRules;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.Resumption;
import io.migrationgate.progress.Turn;
import io.migrationgate.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Assesses one stage: reads what the asked criteria need, watches delays for a window, and has it all judged.
 *
 * <p>The first round reads who we are and the prechecks; every further one reads delays. What is known after a round is
 * one immutable value, so that {@link #stop} can end the assessment from any thread without waiting for anything.
 *
 * <p>After an interruption everything is read anew, but the deadline stays; when it has passed, nothing is read.
 */
public final class Assessment implements LongVerb<AssessmentResult> {
    private static final Duration ROUND = Duration.ofSeconds(60);

    private record Known(EvidenceBook book, List<LagStatus> status) {}

    private final Assignment assignment;
    private final Judge judge;
    private final DtsReader dts;
    private final IdentityReader identities;
    private final InstantSource clock;
    private final @Nullable Resumption resumption;
    private final AtomicReference<@Nullable AssessmentResult> end = new AtomicReference<>();
    private volatile Known known = new Known(EvidenceBook.empty(), List.of());
    private volatile @Nullable Start start;
    private @Nullable LagWatch watch;

    /** @param resumption set when the run goes on after an interruption */
    public Assessment(
            Assignment assignment,
            DtsReader dts,
            IdentityReader identities,
            InstantSource clock,
            @Nullable Resumption resumption) {
        this.assignment = assignment;
        this.judge = new Judge(assignment);
        this.dts = dts;
        this.identities = identities;
        this.clock = clock;
        this.resumption = resumption;
    }

    @Override
    public Turn<AssessmentResult> advance(Instant now) {
        AssessmentResult ended = end.get();
        if (ended != null) {
            return new Turn.Finished<>(ended);
        }
        LagWatch running = watch;
        if (running == null) {
            return begin(now);
        }
        if (running.noTimeForARound(now)) {
            return finish(now);
        }
        running.round(now);
        Instant after = clock.instant();
        known = new Known(running.into(known.book()), running.status(after));
        if (running.seenEnough()) {
            return finish(after);
        }
        return waiting(running.next(now, after));
    }

    private Turn<AssessmentResult> begin(Instant now) {
        Start began = Start.of(resumption, now);
        start = began;
        List<Watched> watched = watched(now);
        LagWatch next = watched.isEmpty() ? null : new LagWatch(watched, assignment.patience(), dts, clock, began);
        if (next != null && next.expired(now)) {
            start = began.tooLate(next.deadline());
            return finish(now);
        }
        Instant round = now.plus(ROUND);
        known = new Known(firstRound(next == null ? round : next.notAfterDeadline(round)), List.of());
        Instant after = clock.instant();
        if (next == null) {
            return finish(after);
        }
        watch = next;
        return waiting(after.plusMillis(1));
    }

    private Turn<AssessmentResult> waiting(Instant until) {
        AssessmentResult ended = end.get();
        return ended == null ? new Turn.Waiting<>(until, List.of()) : new Turn.Finished<>(ended);
    }

    private EvidenceBook firstRound(Instant until) {
        EvidenceBook book = EvidenceBook.empty();
        for (Cloud cloud : clouds().values()) {
            if (cloud.account() != null) {
                book = book.with(EvidenceKind.CALLER_IDENTITY, cloud.name(), identities.callerIdentity(cloud, until));
            }
        }
        if (assignment.criteria().contains(CriterionId.DTS_PRECHECK)) {
            for (Database database : databases()) {
                book = book.with(
                        EvidenceKind.DTS_PRECHECK,
                        database.name(),
                        dts.precheck(cloud(database), database.dts(), until));
            }
        }
        return book;
    }

    private Map<String, Cloud> clouds() {
        Map<String, Cloud> clouds = new LinkedHashMap<>();
        databases().forEach(database -> clouds.put(database.cloud(), cloud(database)));
        return clouds;
    }

    private Cloud cloud(Asset asset) {
        MigrationPlan plan = assignment.plan();
        return Objects.requireNonNull(plan.clouds().get(asset.cloud()), "the reader checks that the cloud exists");
    }

    private List<Database> databases() {
        return assignment.assets().stream()
                .filter(Database.class::isInstance)
                .map(Database.class::cast)
                .toList();
    }

    private List<Watched> watched(Instant now) {
        return databases().stream()
                .map(database -> new Watched(database, cloud(database), rules(database, now)))
                .toList();
    }

    private LagRules rules(Database database, Instant now) {
        return LagRules.of(CriterionId.DTS_LAG.parameters(), judge.settings(CriterionId.DTS_LAG, database, now));
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
