package io.migrationgate.criteria.catalog;

import static io.migrationgate.criteria.catalog.SequenceCase.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.Level;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.watch.Cutovers;
import io.migrationgate.watch.FakeHistories;
import io.migrationgate.watch.Plans;
import io.migrationgate.watch.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CutoverWindowTest {
    private static final Instant BEGIN = Cutovers.WINDOW.notBefore();
    private static final Instant END = Cutovers.WINDOW.notAfter();

    private final SequenceCase window = new SequenceCase(new CutoverWindow());

    private static MigrationPlan in(Instant from, Instant to) {
        Cutover cutover = SequenceCase.PLAN.cutover();
        return Plans.withCutover(
                SequenceCase.PLAN,
                new Cutover(new Cutover.Window(from, to), null, cutover.commands(), cutover.phases()),
                SequenceCase.PLAN.rollback());
    }

    @Test
    void aLongWindowAheadPassesAndStatesItsOdds() {
        Finding finding = window.remembering().ofThePlan();

        assertThat(finding.status()).isEqualTo(Status.PASS);
        assertThat(finding.level()).isEqualTo(Level.LIVE);
        assertThat(said(finding))
                .contains("4 of 4 such weeks held")
                .containsPattern("with \\d\\d% \\(at least \\d\\d%");
    }

    @Test
    void aPlanWithoutOneFails() {
        window.plan = Plans.withCutover(SequenceCase.PLAN, (Cutover) null, Map.of());

        assertThat(window.remembering().ofThePlan().status()).isEqualTo(Status.FAIL);
        assertThat(said(window.ofThePlan())).contains("no cutover.window");
    }

    @Test
    void oneThatIsOverFails() {
        window.now = END;

        assertThat(window.remembering().ofThePlan().status()).isEqualTo(Status.FAIL);
        assertThat(said(window.ofThePlan())).contains("ended");
    }

    @Test
    void oneThatIsShorterThanBudgetsAndWaysBackFailsByASecond() {
        Duration needed = window.sequence()
                .budget()
                .plus(SequenceCase.PLAN.rollback().values().stream()
                        .map(way -> way.time())
                        .reduce(Duration.ZERO, Duration::plus));
        window.plan = in(BEGIN, BEGIN.plus(needed));
        assertThat(window.remembering().ofThePlan().status()).isEqualTo(Status.PASS);

        window.plan = in(BEGIN, BEGIN.plus(needed).minusSeconds(1));
        assertThat(window.ofThePlan().status()).isEqualTo(Status.FAIL);
    }

    @Test
    void whatIsGoneOfAWindowThatHasBegunIsNotLeft() {
        window.now = BEGIN.plus(Duration.ofMinutes(10));
        assertThat(window.remembering().ofThePlan().status()).isEqualTo(Status.PASS);

        window.now = END.minus(Duration.ofMinutes(90));
        assertThat(window.remembering().ofThePlan().status()).isEqualTo(Status.FAIL);
    }

    @Test
    void aDelayThatNobodyRemembersLeavesItOpen() {
        Finding finding =
                window.remembering(FakeHistories.calm(window.now), "orders").ofThePlan();

        assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(said(finding)).contains("the past of ledger is not known").contains("for budgets of");
    }

    @Test
    void tooShortOrTooOldAPastLeavesItOpen() {
        LagHistory calm = FakeHistories.calm(window.now);
        Instant lately = window.now.minus(Duration.ofDays(10));
        LagHistory young = new LagHistory(
                lately,
                calm.to(),
                calm.period(),
                calm.points().stream()
                        .filter(point -> !point.at().isBefore(lately))
                        .toList());

        assertThat(window.remembering(young, "orders", "ledger").ofThePlan().status())
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(said(window.ofThePlan())).contains("too little is known");

        window.remembering();
        window.now = window.now.plus(Duration.ofMinutes(30));
        assertThat(window.ofThePlan().status()).as("read before this run").isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aPastThatBrokeTheLimitIsStatedAndNotJudged() {
        LagHistory calm = FakeHistories.calm(window.now);
        LagHistory late = new LagHistory(
                calm.from(),
                calm.to(),
                calm.period(),
                calm.points().stream()
                        .map(point -> new LagHistory.Point(point.at(), Duration.ofMinutes(1)))
                        .toList());
        Finding finding = window.remembering(late, "orders", "ledger").ofThePlan();

        assertThat(finding.status()).isEqualTo(Status.PASS);
        assertThat(said(finding)).contains("0 of 4 such weeks held");
    }

    @Test
    void aPlanWithoutDatabasesNeedsNoPast() {
        MigrationPlan bare = Routes.in(Plans.of(Plans.SERVER), Routes.WWW);
        window.plan = Cutovers.whole(new MigrationPlan(
                bare.migration(),
                bare.timezone(),
                bare.environment(),
                true,
                bare.clouds(),
                List.of(),
                bare.servers(),
                List.of(),
                bare.traffic(),
                Map.of(),
                List.of(),
                null,
                Map.of(),
                null));

        assertThat(window.ofThePlan().status()).isEqualTo(Status.PASS);
    }
}
