package io.migrationgate.report;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.lag.LagReading;
import io.migrationgate.lag.LagReading.Cause;
import io.migrationgate.lag.LagReading.Kind;
import io.migrationgate.lag.LagRules;
import io.migrationgate.lag.LagSeries;
import io.migrationgate.lag.LagStanding;
import io.migrationgate.report.LagCurve.Sample;
import io.migrationgate.report.LagCurve.Span;
import io.migrationgate.report.LagCurve.Window;
import io.migrationgate.watch.AssessmentResult;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the delay of each watched database from what was read. */
final class LagCurves {
    private LagCurves() {}

    static List<LagCurve> of(AssessmentResult result, Wording wording) {
        return result.rules().entrySet().stream()
                .flatMap(entry -> curve(result, entry, wording))
                .toList();
    }

    private static Stream<LagCurve> curve(
            AssessmentResult result, Map.Entry<String, LagRules> database, Wording wording) {
        return result
                .book()
                .find(LagSeries.KIND, database.getKey())
                .flatMap(Reading::evidence)
                .map(Evidence::value)
                .map(series -> LagThinning.thin(curve(result, database, series, wording)))
                .stream();
    }

    private static LagCurve curve(
            AssessmentResult result, Map.Entry<String, LagRules> database, LagSeries series, Wording wording) {
        LagRules rules = database.getValue();
        LagStanding standing = series.standing(rules);
        Instant began = series.readings().isEmpty()
                ? Instant.MAX
                : series.readings().get(0).at();
        return new LagCurve(
                database.getKey(),
                rules.below().toMillis(),
                rules.sustained().toMillis(),
                standing.interval().toMillis(),
                window(standing, began),
                gaps(result, standing, began),
                series.readings().stream()
                        .map(reading -> sample(reading, rules, wording))
                        .toList());
    }

    /** The stretches that nobody knows: those of the window, and before them the time in which nobody watched. */
    private static List<Span> gaps(AssessmentResult result, LagStanding standing, Instant began) {
        Stream<Span> inWindow = standing.gaps().stream()
                .filter(gap -> !gap.from().isBefore(began))
                .map(gap -> new Span(gap.from(), gap.to()));
        return Stream.concat(AssessmentReport.interruptions(result).stream(), inWindow)
                .toList();
    }

    /** A window that began before anybody watched says nothing, so it is not drawn. */
    private static @Nullable Window window(LagStanding standing, Instant began) {
        Instant from = standing.from();
        Instant to = standing.to();
        return from == null || to == null || from.isBefore(began) ? null : new Window(from, to, standing.coverage());
    }

    private static Sample sample(LagReading reading, LagRules rules, Wording wording) {
        return new Sample(
                reading.at(),
                reading.lag() == null ? null : reading.lag().toMillis(),
                counts(reading, rules),
                why(reading, rules, wording),
                reading.state() == null ? "UNREAD" : reading.state().name(),
                reading.checkpoint(),
                reading.source());
    }

    /** A spike counts: it is a delay that was seen. */
    private static boolean counts(LagReading reading, LagRules rules) {
        return reading.kind(rules) == Kind.GOOD
                || reading.cause(rules).filter(cause -> cause == Cause.SPIKE).isPresent();
    }

    private static @Nullable String why(LagReading reading, LagRules rules, Wording wording) {
        if (reading.kind(rules) == Kind.GOOD) {
            return null;
        }
        if (reading.problem() != null) {
            return wording.say(reading.problem());
        }
        return wording.say("sample."
                + reading.cause(rules)
                        .map(cause -> cause.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse("implausible"));
    }
}
