package io.migrationgate.report;

import io.migrationgate.report.LagHistoryRow.Drain;
import io.migrationgate.report.LagHistoryRow.Known;
import io.migrationgate.report.LagHistoryRow.Tested;
import io.migrationgate.report.LagHistoryRow.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says in words what the history of a database tells. */
final class LagHistoryText {
    private static final String TOGETHER = "plan";

    private final LagHistoryRow row;
    private final Wording wording;

    LagHistoryText(LagHistoryRow row, Wording wording) {
        this.row = row;
        this.wording = wording;
    }

    /** What a log says, in few lines: of the windows the best one. */
    List<String> lines() {
        String why = row.why();
        if (why != null) {
            return List.of(wording.say("report.history.none", why));
        }
        String window = row.best().isEmpty()
                ? wording.say("report.history.no-window")
                : window(row.best().get(0));
        String best = wording.say("report.history.best", Duration.ofMillis(row.windowMillis()), window);
        return row.history() == null ? List.of(best) : List.of(known() + "; " + best, backtest() + "; " + drain());
    }

    /** What is known of the past. */
    String known() {
        Known known = row.history();
        if (known == null) {
            return wording.say("report.history.together");
        }
        List<String> parts = new ArrayList<>();
        parts.add(wording.say(
                "report.history.known",
                known.from(),
                known.to(),
                Duration.ofMillis(known.periodMillis()),
                LagSummary.percent(known.coverage())));
        if (known.ownMinutes() > 0) {
            parts.add(wording.say("report.history.own", known.ownMinutes()));
        }
        String why = known.ownWhy();
        if (why != null) {
            parts.add(wording.say("report.history.own-not", why));
        }
        return String.join("; ", parts);
    }

    /** The best windows, on one line. */
    String best() {
        List<String> windows = row.best().stream().map(this::window).toList();
        return windows.isEmpty() ? wording.say("report.history.no-window") : String.join(", ", windows);
    }

    /** The odds of the window of the plan. */
    String planned() {
        Window planned = row.planned();
        return planned == null ? wording.say("report.history.no-planned") : odds(planned);
    }

    String backtest() {
        Tested tested = row.backtest();
        return tested == null
                ? wording.say("report.history.no-backtest")
                : wording.say(
                        "report.history.backtest",
                        tested.days(),
                        tested.breaches(),
                        tested.quietestBreaches(),
                        tested.unknown());
    }

    String drain() {
        Drain drain = row.drain();
        return drain == null
                ? wording.say("report.history.no-drain")
                : wording.say(
                        "report.history.drain",
                        seconds(drain.backlogMillis()),
                        seconds(drain.timeMillis()),
                        seconds(drain.errorMillis()),
                        drain.stretches());
    }

    /** The database, or all of them together. */
    String subject() {
        return row.database().equals(TOGETHER) && row.history() == null && row.why() == null
                ? wording.say("report.history.all")
                : row.database();
    }

    private String window(Window window) {
        return wording.say("report.history.window", window.from(), window.to(), odds(window));
    }

    private String odds(Window window) {
        return wording.say(
                "report.history.odds",
                LagSummary.percent(window.probability()),
                LagSummary.percent(window.atLeast()),
                window.held(),
                window.seen());
    }

    /** An estimate has no milliseconds. */
    private static Duration seconds(long millis) {
        return Duration.ofSeconds(Math.round(millis / 1000.0));
    }
}
