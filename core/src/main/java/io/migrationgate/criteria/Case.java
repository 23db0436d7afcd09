package io.migrationgate.criteria;

import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Freshness;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.sequence.Phase;
import io.migrationgate.sequence.Sequence;
import io.migrationgate.sequence.Wave;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a criterion may look at to judge one asset, one phase or the plan, and the way it says what it found.
 *
 * @param about what is judged
 * @param settings what the criterion is judged by, the strongest first merged over the plan's
 * @param book what was read
 * @param startedAt when the run began: evidence of age {@code run} must not be older
 * @param now when it is judged
 * @param stage that it is judged for
 */
public record Case(
        CriterionId criterion,
        MigrationPlan plan,
        About about,
        Settings settings,
        EvidenceBook book,
        Instant startedAt,
        Instant now,
        Stage stage) {
    /** A case of an asset. */
    public Case(
            CriterionId criterion,
            MigrationPlan plan,
            Asset asset,
            Settings settings,
            EvidenceBook book,
            Instant startedAt,
            Instant now,
            Stage stage) {
        this(criterion, plan, new About.OfAsset(asset), settings, book, startedAt, now, stage);
    }

    /** A case of an asset at the stage {@link Stage#READY}. */
    public Case(
            CriterionId criterion,
            MigrationPlan plan,
            Asset asset,
            Settings settings,
            EvidenceBook book,
            Instant startedAt,
            Instant now) {
        this(criterion, plan, asset, settings, book, startedAt, now, Stage.READY);
    }

    /** The asset that it must be about. */
    public Asset asset() {
        return ((About.OfAsset) about).asset();
    }

    /** The asset as the database it must be. */
    public Database database() {
        return (Database) asset();
    }

    /** The phase that it must be about. */
    public Phase phase() {
        return ((About.OfPhase) about).phase();
    }

    /** The wave of the phase that it must be about. */
    public Wave wave() {
        return ((About.OfPhase) about).wave();
    }

    /** The cutover of the plan; it must be about the plan or a phase. */
    public Sequence sequence() {
        return about instanceof About.OfPhase phase ? phase.sequence() : ((About.OfPlan) about).sequence();
    }

    /** The cloud that the asset moves to. */
    public Cloud cloud() {
        return Objects.requireNonNull(plan.clouds().get(asset().cloud()), "the reader checks that the cloud exists");
    }

    /** The evidence of that kind, when it was read in this run. */
    public <T> Optional<Evidence<T>> live(EvidenceKind<T> kind, String subject) {
        return book.find(kind, subject)
                .flatMap(Reading::evidence)
                .filter(evidence -> evidence.level() == Level.LIVE)
                .filter(evidence -> inThisRun(evidence.observedAt()));
    }

    /**
     * The evidence of that kind at a level that the criterion accepts: read in this run, or recorded no longer ago than
     * that.
     *
     * <p>A criterion whose minimum is LIVE gets what {@link #live} gives, whatever age it allows.
     */
    public <T> Optional<Evidence<T>> recorded(EvidenceKind<T> kind, String subject, Duration maxAge) {
        return book.find(kind, subject)
                .flatMap(Reading::evidence)
                .filter(this::strongEnough)
                .filter(evidence -> youngEnough(evidence, maxAge));
    }

    /**
     * The evidence of that kind, when it was read in this run and is known at least that well: for criteria whose
     * minimum depends on the asset.
     */
    public <T> Optional<Evidence<T>> atLeast(Level minimum, EvidenceKind<T> kind, String subject) {
        return book.find(kind, subject)
                .flatMap(Reading::evidence)
                .filter(evidence -> evidence.level().weaker(minimum) == minimum)
                .filter(evidence -> inThisRun(evidence.observedAt()));
    }

    private boolean strongEnough(Evidence<?> evidence) {
        return evidence.level().weaker(criterion.minimum()) == criterion.minimum();
    }

    private boolean youngEnough(Evidence<?> evidence, Duration maxAge) {
        return evidence.level() == Level.LIVE
                ? inThisRun(evidence.observedAt())
                : Freshness.of(evidence.observedAt(), now, maxAge) == Freshness.FRESH;
    }

    /** The finding where {@link #recorded} gave nothing: nothing usable, known too weakly, or too old. */
    public <T> Finding unproven(EvidenceKind<T> kind, String subject, Duration maxAge, Sentence expected) {
        Optional<Evidence<T>> found = book.find(kind, subject).flatMap(Reading::evidence);
        if (found.isEmpty() || found.get().level() == Level.LIVE) {
            return unread(kind, subject, expected);
        }
        Evidence<T> evidence = found.get();
        return finding(
                Status.INCONCLUSIVE,
                Level.MISSING,
                expected,
                flaw(evidence, maxAge),
                evidence.observedAt(),
                evidence.source(),
                Sentence.of("record.do-again"));
    }

    private Sentence flaw(Evidence<?> evidence, Duration maxAge) {
        if (!strongEnough(evidence)) {
            return Sentence.of(
                    "evidence.too-weak",
                    evidence.level().name(),
                    criterion.minimum().name(),
                    evidence.caveat() == null ? Sentence.of("evidence.no-caveat") : evidence.caveat());
        }
        return Freshness.of(evidence.observedAt(), now, maxAge) == Freshness.FROM_THE_FUTURE
                ? Sentence.of("evidence.from-the-future", evidence.observedAt())
                : Sentence.of("evidence.too-old", evidence.observedAt(), maxAge);
    }

    /** A setting of the criterion that is a duration, or its default. */
    public Duration setting(String parameter) {
        return settings.duration(parameter)
                .orElseGet(() -> criterion.parameters().stream()
                        .filter(one -> one.name().equals(parameter))
                        .map(one -> (Duration) one.standard())
                        .findFirst()
                        .orElseThrow());
    }

    private boolean inThisRun(Instant observedAt) {
        return !observedAt.isBefore(startedAt) && !observedAt.isAfter(now);
    }

    /** The finding where {@link #live} gave nothing: not read, not readable, or not of this run. */
    public <T> Finding unread(EvidenceKind<T> kind, String subject, Sentence expected) {
        Optional<Reading<T>> reading = book.find(kind, subject);
        if (reading.isPresent() && reading.get() instanceof NoEvidence<T> none) {
            return finding(
                    Status.INCONCLUSIVE,
                    Level.MISSING,
                    expected,
                    none.reason(),
                    none.observedAt(),
                    none.source(),
                    none.remedy());
        }
        Sentence observed = reading.<Sentence>map(old -> Sentence.of("evidence.stale", old.observedAt()))
                .orElse(Sentence.of("evidence.not-read"));
        return finding(
                Status.INCONCLUSIVE,
                Level.MISSING,
                expected,
                observed,
                reading.<Instant>map(Reading::observedAt).orElse(null),
                reading.<String>map(Reading::source).orElse(null),
                Sentence.of("evidence.read-again"));
    }

    /** The finding where the plan itself says enough: nothing has to be read. */
    public Finding declared(Status status, Sentence expected, Sentence observed, Sentence remedy) {
        return finding(status, Level.DECLARED, expected, observed, null, null, remedy);
    }

    /** It holds. */
    public Finding pass(Evidence<?> proof, Sentence expected, Sentence observed) {
        return of(Status.PASS, proof, expected, observed, null);
    }

    /**
     * Everything that this version can see holds, but not all that the criterion asks can be seen yet.
     *
     * <p>A real plan keeps it open; a simulated one, which decides nothing real, passes and says what was not judged, as it
     * does for criteria that are not judged at all.
     */
    public Finding holdsAsFarAsSeen(Evidence<?> proof, Sentence expected, Sentence observed, Sentence notSeen) {
        return plan.simulated()
                ? pass(proof, expected, Sentence.of("finding.not-judged", observed, notSeen))
                : inconclusive(
                        proof,
                        expected,
                        Sentence.of("finding.not-proven", observed, notSeen),
                        Sentence.of("finding.prove", criterion.id(), about.waived()));
    }

    /** It does not hold. */
    public Finding fail(Evidence<?> proof, Sentence expected, Sentence observed, Sentence remedy) {
        return of(Status.FAIL, proof, expected, observed, remedy);
    }

    /** It does not hold by the plan alone: what must be declared is not, or cannot be. */
    public Finding undeclared(Sentence expected, Sentence observed, Sentence remedy) {
        return finding(Status.FAIL, Level.DECLARED, expected, observed, null, null, remedy);
    }

    /** What was read does not say. */
    public Finding inconclusive(Evidence<?> proof, Sentence expected, Sentence observed, Sentence remedy) {
        return of(Status.INCONCLUSIVE, proof, expected, observed, remedy);
    }

    /** A finding about what the plan itself says, or does not say. */
    public Finding planned(Status status, Sentence expected, Sentence observed, @Nullable Sentence remedy) {
        return finding(status, Level.DECLARED, expected, observed, null, "plan", remedy);
    }

    /** A finding about what the engine makes of the plan. */
    public Finding inferred(Status status, Sentence expected, Sentence observed, @Nullable Sentence remedy) {
        return finding(status, Level.INFERRED, expected, observed, null, "plan", remedy);
    }

    /** The age that the criterion allows to any evidence; it must be one that allows the same age to all. */
    public Duration maxAge() {
        return Objects.requireNonNull(criterion.maxAge().limit(), "the criterion has a fixed age");
    }

    private Finding of(
            Status status, Evidence<?> proof, Sentence expected, Sentence observed, @Nullable Sentence remedy) {
        return finding(status, proof.level(), expected, observed, proof.observedAt(), proof.source(), remedy);
    }

    private Finding finding(
            Status status,
            Level level,
            Sentence expected,
            Sentence observed,
            @Nullable Instant observedAt,
            @Nullable String source,
            @Nullable Sentence remedy) {
        return new Finding(
                criterion,
                about.name(),
                stage,
                status,
                level,
                expected,
                observed,
                observedAt,
                source,
                remedy,
                null,
                null,
                null);
    }
}
