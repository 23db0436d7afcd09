package io.migrationgate.report;

import java.time.Duration;

/** A row of the table of histories as pages show it; a cell of which nothing is known is empty. */
record LagHistoryView(String subject, String known, String best, String planned, String backtest, String drain) {
    static LagHistoryView of(LagHistoryRow row, Wording wording) {
        LagHistoryText text = new LagHistoryText(row, wording);
        String why = row.why();
        if (why != null) {
            return new LagHistoryView(
                    PlainText.clean(text.subject()),
                    PlainText.clean(wording.say("report.history.none", why)),
                    "",
                    "",
                    "",
                    "");
        }
        boolean single = row.history() != null;
        String length = wording.duration(Duration.ofMillis(row.windowMillis()));
        return new LagHistoryView(
                PlainText.clean(text.subject()),
                PlainText.clean(text.known()),
                length + ": " + text.best(),
                text.planned(),
                single ? text.backtest() : "",
                single ? text.drain() : "");
    }
}
