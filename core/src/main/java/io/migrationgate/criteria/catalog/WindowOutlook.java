package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.lag.LagRules;
import io.migrationgate.lag.LagTrace;
import io.migrationgate.lag.PastWindows;
import io.migrationgate.lag.WindowForecast;
import io.migrationgate.lag.WindowOdds;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * States how likely the delays of all databases are to stay below their limits for a window, from what monitors kept.
 *
 * @param fits what is known of the window itself
 */
record WindowOutlook(Case subject, Sentence expected, Sentence fits) {
    private static final int PERCENT = 100;

    Finding judge(Instant begin, Duration length) {
        Reading<List<PastWindows>> together = null;
        for (Database database : subject.plan().databases()) {
            Optional<Evidence<LagHistory>> history =
                    subject.recorded(LagHistory.KIND, database.name(), subject.maxAge());
            if (history.isEmpty()) {
                return subject.unproven(LagHistory.KIND, database.name(), subject.maxAge(), expected)
                        .observing(seen -> Sentence.of("cutover-window.no-history", fits, database.name(), seen));
            }
            Reading<List<PastWindows>> past = history.get().map(one -> List.of(past(database, one)));
            together = together == null ? past : together.with(past, WindowOutlook::both);
        }
        Evidence<List<PastWindows>> proof =
                Optional.ofNullable(together).flatMap(Reading::evidence).orElseThrow();
        Optional<WindowOdds> odds =
                new WindowForecast(proof.value(), subject.plan().timezone()).odds(begin, length);
        return odds.map(one -> subject.pass(proof, expected, stated(one)))
                .orElseGet(() -> subject.inconclusive(
                        proof,
                        expected,
                        Sentence.of("cutover-window.short-history", fits),
                        Sentence.of("cutover-window.do-wait")));
    }

    private Sentence stated(WindowOdds odds) {
        return Sentence.of(
                "cutover-window.odds",
                fits,
                percent(odds.probability()),
                percent(odds.atLeast()),
                odds.held(),
                odds.seen());
    }

    /** Rounded down: the rest is no knowledge. */
    private static int percent(double share) {
        return (int) Math.floor(share * PERCENT);
    }

    private static List<PastWindows> both(List<PastWindows> one, List<PastWindows> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private PastWindows past(Database database, LagHistory history) {
        return new PastWindows(LagTrace.of(history, null), limit(database));
    }

    private Duration limit(Database database) {
        String id = CriterionId.DTS_LAG.id();
        Settings settings = subject.plan().settingsOf(id);
        Settings waived = subject.plan()
                .waiver(id, database.name())
                .filter(waiver -> waiver.inForce(subject.now()))
                .map(Waiver::setting)
                .orElse(Settings.NONE);
        return LagRules.of(CriterionId.DTS_LAG.parameters(), settings.under(waived))
                .below();
    }
}
