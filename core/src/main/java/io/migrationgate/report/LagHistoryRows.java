package io.migrationgate.report;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.LagSamples;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.lag.Backtest;
import io.migrationgate.lag.DrainEstimate;
import io.migrationgate.lag.LagTrace;
import io.migrationgate.lag.PastWindows;
import io.migrationgate.lag.WindowForecast;
import io.migrationgate.lag.WindowOdds;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Waiver;
import io.migrationgate.plan.WayBack;
import io.migrationgate.report.LagHistoryRow.Drain;
import io.migrationgate.report.LagHistoryRow.Known;
import io.migrationgate.report.LagHistoryRow.Tested;
import io.migrationgate.report.LagHistoryRow.Window;
import io.migrationgate.watch.AssessmentResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works out what the history of each database says, and that of all of them together.
 *
 * <p>Windows are as long as that of the plan and the way back after it, which is the sum of the times of all phases.
 */
final class LagHistoryRows {
    private static final int BEST = 3;
    /** Of a plan without a window. */
    private static final Duration USUAL = Duration.ofHours(2);

    private final AssessmentResult result;
    private final MigrationPlan plan;
    private final Wording wording;
    private final Duration length;
    private final List<LagHistoryRow> rows = new ArrayList<>();
    private final List<String> with = new ArrayList<>();
    private final List<String> without = new ArrayList<>();

    LagHistoryRows(AssessmentResult result, Wording wording) {
        this.result = result;
        this.plan = result.assignment().plan();
        this.wording = wording;
        Duration back = plan.rollback().values().stream()
                .map(WayBack::time)
                .filter(Objects::nonNull)
                .reduce(Duration.ZERO, Duration::plus);
        Cutover.Window window = window();
        this.length = (window == null ? USUAL : Duration.between(window.notBefore(), window.notAfter())).plus(back);
        fill();
    }

    List<LagHistoryRow> all() {
        return List.copyOf(rows);
    }

    /** What the history says of the window of the plan; null when there is no window, or nobody looked. */
    @Nullable String ofTheWindow() {
        Cutover.Window window = window();
        if (rows.isEmpty() || window == null) {
            return null;
        }
        if (with.isEmpty()) {
            return wording.say("fact.window-no-history");
        }
        LagHistoryRow row = rows.stream()
                .filter(one -> one.database().equals(with.size() == 1 ? with.get(0) : Waiver.PLAN))
                .findFirst()
                .orElseThrow();
        LagHistoryText text = new LagHistoryText(row, wording);
        String said = wording.say("fact.window-odds", text.planned(), String.join(", ", with));
        return without.isEmpty()
                ? said
                : said + "; " + wording.say("fact.window-uncounted", String.join(", ", without));
    }

    private Cutover.@Nullable Window window() {
        Cutover cutover = plan.cutover();
        Cutover.Window window = cutover == null ? null : cutover.window();
        return window == null || !window.notAfter().isAfter(window.notBefore()) ? null : window;
    }

    private void fill() {
        List<PastWindows> together = new ArrayList<>();
        for (Database database : plan.databases()) {
            Optional<Reading<LagHistory>> read = result.book().find(LagHistory.KIND, database.name());
            if (read.isEmpty()) {
                continue; // nobody asked for it
            }
            LagSamples own = own(database);
            LagTrace trace = trace(read.get(), own);
            if (trace == null) {
                without.add(database.name());
                rows.add(new LagHistoryRow(
                        database.name(), why(read.get()), null, length.toMillis(), 0, List.of(), null, null, null));
            } else {
                Duration limit = Objects.requireNonNull(result.rules().get(database.name()))
                        .below();
                with.add(database.name());
                PastWindows past = new PastWindows(trace, limit);
                together.add(past);
                rows.add(row(database, trace, past, limit, own));
            }
        }
        if (together.size() > 1) {
            WindowForecast forecast = new WindowForecast(together, plan.timezone());
            rows.add(new LagHistoryRow(
                    Waiver.PLAN, null, null, length.toMillis(), 0, best(forecast), planned(forecast), null, null));
        }
    }

    private static @Nullable LagTrace trace(Reading<LagHistory> read, @Nullable LagSamples own) {
        LagHistory history = read.evidence().map(Evidence::value).orElse(null);
        if (history != null) {
            return LagTrace.of(history, own);
        }
        return own == null || own.minutes().isEmpty() ? null : LagTrace.of(own);
    }

    private String why(Reading<LagHistory> read) {
        return read instanceof NoEvidence<LagHistory> none
                ? wording.say(none.reason())
                : wording.say("evidence.not-read");
    }

    private LagHistoryRow row(
            Database database, LagTrace trace, PastWindows past, Duration limit, @Nullable LagSamples own) {
        WindowForecast forecast = new WindowForecast(List.of(past), plan.timezone());
        Known known = new Known(
                trace.from(),
                trace.to(),
                trace.period().toMillis(),
                trace.coverage(),
                own == null ? 0 : own.minutes().size(),
                ownWhy(database));
        return new LagHistoryRow(
                database.name(),
                null,
                known,
                length.toMillis(),
                limit.toMillis(),
                best(forecast),
                planned(forecast),
                Backtest.of(trace, limit, length, plan.timezone())
                        .map(one -> new Tested(one.days(), one.breaches(), one.quietestBreaches(), one.unknown()))
                        .orElse(null),
                DrainEstimate.of(trace, limit)
                        .map(one -> new Drain(
                                one.backlog().toMillis(),
                                one.time().toMillis(),
                                one.error().toMillis(),
                                one.stretches()))
                        .orElse(null));
    }

    private List<Window> best(WindowForecast forecast) {
        return forecast.best(result.finishedAt(), length, BEST).stream()
                .map(LagHistoryRows::window)
                .toList();
    }

    private @Nullable Window planned(WindowForecast forecast) {
        Cutover.Window window = window();
        return window == null
                ? null
                : forecast.odds(window.notBefore(), length)
                        .map(LagHistoryRows::window)
                        .orElse(null);
    }

    private static Window window(WindowOdds odds) {
        return new Window(
                odds.from(), odds.to(), share(odds.probability()), share(odds.atLeast()), odds.held(), odds.seen());
    }

    /** Rounded down to a thousandth: the rest is no knowledge. */
    private static double share(double value) {
        return Math.floor(value * 1000) / 1000;
    }

    /** What the gate recorded itself, where nobody but the gate can have written it. */
    private @Nullable LagSamples own(Database database) {
        return result.book()
                .find(LagSamples.KIND, database.name())
                .flatMap(Reading::evidence)
                .filter(evidence -> evidence.level() == Level.RECORDED)
                .map(Evidence::value)
                .orElse(null);
    }

    private @Nullable String ownWhy(Database database) {
        Reading<LagSamples> read =
                result.book().find(LagSamples.KIND, database.name()).orElse(null);
        Sentence why = read instanceof NoEvidence<LagSamples> none
                ? none.reason()
                : read instanceof Evidence<LagSamples> evidence && evidence.level() != Level.RECORDED
                        ? evidence.caveat()
                        : null;
        // That nothing was recorded yet is how it begins.
        return why == null || why.key().equals("store.no-record") ? null : wording.say(why);
    }
}
