package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.IdleProgress;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.lag.LagReading;
import io.migrationgate.lag.LagReading.Cause;
import io.migrationgate.lag.LagReading.Round;
import io.migrationgate.lag.LagRules;
import io.migrationgate.lag.LagSeries;
import io.migrationgate.lag.LagStanding;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether the delay of a DTS task has stayed below the limit for the whole window that ends now.
 *
 * <p>A delay that was seen above the limit, or a task that was seen not running, is known to be wrong; whatever else
 * keeps the window from being full is inconclusive, because a delay that nobody saw is not a small one.
 */
final class DtsLagSustained implements Criterion {
    @Override
    public CriterionId id() {
        return CriterionId.DTS_LAG;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/dts/developer-reference/api-describedtsjobs";
    }

    @Override
    public boolean judges(Asset asset) {
        return asset instanceof Database;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(LagSeries.KIND, IdleProgress.KIND);
    }

    @Override
    public Finding judge(Case subject) {
        LagRules rules = LagRules.of(id().parameters(), subject.settings());
        Sentence expected = Sentence.of("dts-lag.expected", rules.below(), rules.sustained());
        Optional<Evidence<LagSeries>> read =
                subject.live(LagSeries.KIND, subject.asset().name());
        if (read.isEmpty()) {
            return subject.unread(LagSeries.KIND, subject.asset().name(), expected);
        }
        LagStanding standing = read.get().value().standing(rules);
        LagReading newest = standing.newest();
        if (newest == null) {
            return subject.inconclusive(
                    read.get(), expected, Sentence.of("dts-lag.empty"), Sentence.of("dts-lag.do-empty"));
        }
        if (standing.kind() == LagStanding.Kind.BROKEN) {
            return broken(subject, read.get(), expected, rules, newest);
        }
        if (standing.kind() == LagStanding.Kind.SUSTAINED && fresh(subject, standing, rules, newest)) {
            return subject.pass(
                    read.get(),
                    expected,
                    Sentence.of(
                            "dts-lag.sustained",
                            standing.held(),
                            Objects.requireNonNullElse(standing.worst(), Duration.ZERO),
                            percent(standing.coverage())));
        }
        return standing.kind() == LagStanding.Kind.IDLE
                ? idle(subject, read.get(), expected, rules, standing, newest)
                : open(subject, read.get(), expected, rules, standing, newest);
    }

    /** A checkpoint that stands still is well where the databases say that there was nothing to carry. */
    private static Finding idle(
            Case subject,
            Evidence<LagSeries> read,
            Sentence expected,
            LagRules rules,
            LagStanding standing,
            LagReading newest) {
        String name = subject.asset().name();
        Optional<Evidence<IdleProgress>> progress = subject.live(IdleProgress.KIND, name);
        Instant checkpoint = newest.checkpoint();
        if (progress.isPresent() && checkpoint != null && fresh(subject, standing, rules, newest)) {
            Evidence<LagSeries> both = new Evidence<>(
                    read.level(),
                    read.source() + "; " + progress.get().source(),
                    read.observedAt(),
                    read.digest(),
                    read.value(),
                    progress.get().caveat());
            if (progress.get().value().explains(checkpoint, subject.now(), rules.sustained())) {
                return subject.pass(
                        both,
                        expected,
                        Sentence.of(
                                "dts-lag.idle-explained",
                                standing.held(),
                                Objects.requireNonNullElse(standing.worst(), Duration.ZERO),
                                percent(standing.coverage())));
            }
            return subject.inconclusive(
                    both, expected, Sentence.of("dts-lag.idle-behind"), Sentence.of("dts-lag.do-idle"));
        }
        Optional<Sentence> why = subject.book()
                .find(IdleProgress.KIND, name)
                .filter(NoEvidence.class::isInstance)
                .map(none -> ((NoEvidence<IdleProgress>) none).reason());
        Sentence observed =
                why.map(reason -> Sentence.of("dts-lag.idle-unread", reason)).orElse(Sentence.of("dts-lag.idle"));
        return subject.inconclusive(read, expected, observed, Sentence.of("dts-lag.do-idle"));
    }

    private static boolean fresh(Case subject, LagStanding standing, LagRules rules, LagReading newest) {
        Duration age = Duration.between(newest.at(), subject.now());
        return age.compareTo(standing.interval().multipliedBy(rules.maxGap())) <= 0;
    }

    private static Finding broken(
            Case subject, Evidence<LagSeries> read, Sentence expected, LagRules rules, LagReading newest) {
        Cause cause = newest.cause(rules).orElseThrow();
        Duration lag = Objects.requireNonNullElse(newest.lag(), Duration.ZERO);
        return switch (cause) {
            case SPIKE ->
                subject.fail(
                        read,
                        expected,
                        Sentence.of("dts-lag.spike", lag, newest.at()),
                        Sentence.of("dts-lag.do-spike"));
            case NOT_RUNNING ->
                subject.fail(
                        read,
                        expected,
                        newest.problem() == null ? Sentence.of("dts-lag.not-running", newest.at()) : newest.problem(),
                        Sentence.of("dts-lag.do-not-running"));
            case RETRYING ->
                subject.inconclusive(
                        read,
                        expected,
                        Sentence.of("dts-lag.retrying", newest.at()),
                        Sentence.of("dts-lag.do-retrying"));
            case CONTRADICTION -> contradiction(subject, read, expected, newest, lag);
        };
    }

    private static Finding contradiction(
            Case subject, Evidence<LagSeries> read, Sentence expected, LagReading newest, Duration lag) {
        LagReading.Second second = Objects.requireNonNull(newest.second());
        Sentence observed = second.stopped() || second.lag() == null
                ? Sentence.of("dts-lag.contradicting-state", newest.source(), second.source(), newest.at())
                : Sentence.of(
                        "dts-lag.contradiction", lag, newest.source(), second.lag(), second.source(), newest.at());
        return subject.inconclusive(read, expected, observed, Sentence.of("dts-lag.do-contradiction"));
    }

    private static Finding open(
            Case subject,
            Evidence<LagSeries> read,
            Sentence expected,
            LagRules rules,
            LagStanding standing,
            LagReading newest) {
        if (newest.problem() != null && standing.since() == null) {
            // No good sample was ever made: what stood in its way says more than the window does.
            return subject.inconclusive(read, expected, newest.problem(), Sentence.of("dts-lag.do-open"));
        }
        Round round = newest.round();
        Sentence observed = switch (standing.kind()) {
            case TOO_SLOW ->
                Sentence.of(
                        "dts-lag.too-slow",
                        standing.interval(),
                        rules.longestInterval(),
                        round.calls(),
                        round.callsPerSecond());
            case GAP ->
                Sentence.of(
                        "dts-lag.gap",
                        standing.gaps().get(0).from(),
                        standing.gaps().get(0).to(),
                        standing.interval().multipliedBy(rules.maxGap()));
            case COVERAGE -> Sentence.of("dts-lag.coverage", percent(standing.coverage()), percent(rules.coverage()));
            case UNCONFIRMED -> Sentence.of("dts-lag.unconfirmed");
            case SUSTAINED -> Sentence.of("dts-lag.stale", newest.at());
            case HOLDING, EMPTY, BROKEN, IDLE -> Sentence.of("dts-lag.holding", standing.held(), rules.sustained());
        };
        boolean told = newest.problem() != null;
        Sentence whole =
                told ? Sentence.of("dts-lag.and-newest", observed, Objects.requireNonNull(newest.problem())) : observed;
        return subject.inconclusive(read, expected, whole, Sentence.of(remedy(standing.kind())));
    }

    private static String remedy(LagStanding.Kind kind) {
        return switch (kind) {
            case TOO_SLOW -> "dts-lag.do-too-slow";
            default -> "dts-lag.do-open";
        };
    }

    /** Rounded down, so that a share that misses its limit never reads as if it reached it. */
    private static String percent(double share) {
        return (int) Math.floor(share * 100) + "%";
    }
}
