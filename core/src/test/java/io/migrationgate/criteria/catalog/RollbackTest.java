package io.migrationgate.criteria.catalog;

import static io.migrationgate.criteria.catalog.SequenceCase.said;
import static io.migrationgate.sequence.PhaseId.DNS;
import static io.migrationgate.sequence.PhaseId.DRAIN;
import static io.migrationgate.sequence.PhaseId.FREEZE;
import static io.migrationgate.sequence.PhaseId.HOLD;
import static io.migrationgate.sequence.PhaseId.LOAD_BALANCER;
import static io.migrationgate.sequence.PhaseId.OPEN_TARGET;
import static io.migrationgate.sequence.PhaseId.START_REVERSE;
import static io.migrationgate.sequence.PhaseId.SWITCH_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.RehearsalRecord;
import io.migrationgate.evidence.RehearsalRecord.Grade;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Reverse;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.Waiver;
import io.migrationgate.plan.WayBack;
import io.migrationgate.sequence.NamedCommands;
import io.migrationgate.sequence.NamedCommands.Arguments;
import io.migrationgate.sequence.Phase;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the two criteria on the way back: that there is one, and that somebody has gone it. */
class RollbackTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final SequenceCase path = new SequenceCase(new RollbackPath());
    private final SequenceCase tested = new SequenceCase(new RollbackTested());

    private static MigrationPlan saying(String phase, WayBack way) {
        Map<String, WayBack> ways = new LinkedHashMap<>(SequenceCase.PLAN.rollback());
        ways.remove(phase);
        if (way != null) {
            ways.put(phase, way);
        }
        return Plans.withCutover(SequenceCase.PLAN, SequenceCase.PLAN.cutover(), ways);
    }

    @Test
    void everyPhaseOfAWholePlanHasAWayBack() {
        assertThat(path.ofAll()).hasSize(17).allMatch(finding -> finding.status() == Status.PASS);
        assertThat(said(path.of(HOLD))).contains("nothing to undo");
        assertThat(said(path.of(START_REVERSE)))
                .contains("back over start-reverse, suspend-forward, cut-over-servers, freeze, prepare-reverse")
                .contains("in 25 min");
    }

    @Test
    void aPhaseOfWhichThePlanSaysNothingFails() {
        path.plan = saying("open-target", null);

        assertThat(path.of(OPEN_TARGET).status()).isEqualTo(Status.FAIL);
        assertThat(said(path.of(OPEN_TARGET)))
                .contains("how long it takes, what is lost, until when it works")
                .doesNotContain("who goes it");
    }

    @Test
    void beforeATargetOpensOnlyTheTimeMustBeSaid() {
        path.plan = saying("freeze", new WayBack(Duration.ofMinutes(2), null, null, null));
        assertThat(path.of(FREEZE).status()).isEqualTo(Status.PASS);
        assertThat(said(path.of(DRAIN))).contains("none, since no target").contains("until the targets open");

        path.plan = saying("freeze", null);
        assertThat(path.of(FREEZE).status()).isEqualTo(Status.FAIL);
        assertThat(path.of(DRAIN).status()).as("it has the way back of freeze").isEqualTo(Status.FAIL);
    }

    @Test
    void eachPartThatIsMissingAfterwardsIsNamed() {
        Duration time = Duration.ofMinutes(1);
        Duration day = Duration.ofHours(24);
        path.plan = saying("open-target", new WayBack(null, "x", day, null));
        assertThat(said(path.of(OPEN_TARGET))).isEqualTo("not said: how long it takes");
        path.plan = saying("open-target", new WayBack(time, null, day, null));
        assertThat(said(path.of(OPEN_TARGET))).isEqualTo("not said: what is lost");
        path.plan = saying("open-target", new WayBack(time, "x", null, null));
        assertThat(said(path.of(OPEN_TARGET))).isEqualTo("not said: until when it works");
    }

    @Test
    void aWayBackThatTakesLongerThanItWorksFails() {
        Duration time = Duration.ofMinutes(10);
        path.plan = saying("open-target", new WayBack(time, "x", Duration.ofHours(24), null));
        Duration takes = path.sequence().waves().get(0).wayBack(OPEN_TARGET).stream()
                .map(phase -> phase.wayBack().time().value())
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(takes).as("earlier phases are undone, too").isGreaterThan(time);

        path.plan = saying("open-target", new WayBack(time, "x", takes, null));
        assertThat(path.of(OPEN_TARGET).status()).isEqualTo(Status.PASS);
        path.plan = saying("open-target", new WayBack(time, "x", takes.minusMillis(1), null));
        assertThat(path.of(OPEN_TARGET).status()).isEqualTo(Status.FAIL);
        assertThat(said(path.of(OPEN_TARGET)))
                .contains("the way back over open-target")
                .contains("works only until");
    }

    @Test
    void aCommandThatHasNoUndoFailsWhereItIsToldWhatItRuns() {
        assertThat(path.of(SWITCH_APPLICATION).status()).isEqualTo(Status.PASS);

        path.commands = new NamedCommands(Map.of("app-switch", new Arguments(List.of("./switch"), null)));
        assertThat(path.of(SWITCH_APPLICATION).status()).isEqualTo(Status.FAIL);
        assertThat(said(path.of(SWITCH_APPLICATION))).contains("app-switch");

        path.commands = new NamedCommands(
                Map.of("app-switch", new Arguments(List.of("./switch"), List.of("./switch", "--back"))));
        assertThat(path.of(SWITCH_APPLICATION).status()).isEqualTo(Status.PASS);
    }

    @Test
    void aRehearsalOfThisVerySequenceIsEnoughWhereAReverseTaskWillBeProvenBeforeOpening() {
        tested.rehearsed(Grade.REHEARSED);

        assertThat(tested.ofAll()).hasSize(17).allMatch(finding -> finding.status() == Status.PASS);
        Finding open = tested.of(OPEN_TARGET);
        assertThat(said(open)).contains("canary-returned will prove the reverse task of orders, ledger");
        assertThat(open.grade()).isEqualTo("rehearsed");
        assertThat(open.expiry()).isEqualTo(tested.now.minus(Duration.ofDays(2)).plus(WEEK));
    }

    @Test
    void withoutAReverseTaskADatabaseNeedsADrillAfterItsTargetOpened() {
        tested.plan = withoutReverse();
        tested.rehearsed(Grade.REHEARSED);
        assertThat(tested.of(FREEZE).status()).isEqualTo(Status.PASS);
        assertThat(tested.of(OPEN_TARGET).status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(said(tested.of(OPEN_TARGET))).contains("not enough for orders");
        assertThat(tested.of(LOAD_BALANCER).status()).isEqualTo(Status.PASS);
        assertThat(tested.of(DNS).status()).isEqualTo(Status.PASS);

        assertThat(tested.rehearsed(Grade.DRILLED).of(OPEN_TARGET).status()).isEqualTo(Status.PASS);
        assertThat(tested.rehearsed(Grade.PROVEN).of(OPEN_TARGET).grade()).isEqualTo("proven");
    }

    @Test
    void aWayBackThatSomebodyHasGivenUpIsNotAskedFor() {
        tested.plan = withoutReverse(new Waiver(
                "dts-reverse-path", "orders", "DBA", tested.now.plusSeconds(1), "rebuilt", "an hour", Settings.NONE));
        tested.rehearsed(Grade.REHEARSED);
        assertThat(tested.of(OPEN_TARGET).status()).isEqualTo(Status.PASS);
        assertThat(said(tested.of(OPEN_TARGET))).contains("without a way back for the data of orders, as accepted");

        tested.now = tested.now.plusSeconds(1);
        assertThat(tested.rehearsed(Grade.REHEARSED).of(OPEN_TARGET).status())
                .as("the waiver has expired")
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void anotherSequenceProvesNothing() {
        RehearsalRecord other = new RehearsalRecord("0".repeat(64), Grade.PROVEN, names());
        tested.rehearsed(other, Level.RECORDED, Duration.ofDays(1));

        assertThat(tested.of(FREEZE).status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(said(tested.of(FREEZE)))
                .contains("what has changed is not known")
                .contains("0000");
        assertThat(tested.of(HOLD).status()).isEqualTo(Status.PASS);
    }

    @Test
    void aPhaseThatWasNotTakenBackIsNotProven() {
        RehearsalRecord part = new RehearsalRecord(tested.sequence().digest(), Grade.REHEARSED, List.of("freeze"));
        tested.rehearsed(part, Level.RECORDED, Duration.ofDays(1));

        assertThat(tested.of(FREEZE).status()).isEqualTo(Status.PASS);
        assertThat(tested.of(DRAIN).status()).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aRecordThatIsAbsentUnsignedOrOldProvesNothing() {
        assertThat(tested.of(FREEZE).status()).isEqualTo(Status.INCONCLUSIVE);

        RehearsalRecord whole = new RehearsalRecord(tested.sequence().digest(), Grade.REHEARSED, names());
        assertThat(tested.rehearsed(whole, Level.DECLARED, Duration.ofDays(1))
                        .of(FREEZE)
                        .status())
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(tested.rehearsed(whole, Level.RECORDED, WEEK).of(FREEZE).status())
                .isEqualTo(Status.PASS);
        assertThat(tested.rehearsed(whole, Level.RECORDED, WEEK.plusSeconds(1))
                        .of(FREEZE)
                        .status())
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(tested.rehearsed(whole, Level.RECORDED, Duration.ofSeconds(-1))
                        .of(FREEZE)
                        .status())
                .isEqualTo(Status.INCONCLUSIVE);
    }

    private List<String> names() {
        return tested.sequence().phases().map(Phase::name).toList();
    }

    private static MigrationPlan withoutReverse(Waiver... waivers) {
        MigrationPlan plan = SequenceCase.PLAN;
        List<Database> databases = plan.databases().stream()
                .map(one -> one.name().equals("orders") ? reverse(one, new Reverse.None()) : one)
                .toList();
        return new MigrationPlan(
                plan.migration(),
                plan.timezone(),
                plan.environment(),
                plan.simulated(),
                plan.clouds(),
                databases,
                plan.servers(),
                plan.objects(),
                plan.traffic(),
                plan.criteria(),
                List.of(waivers),
                plan.cutover(),
                plan.rollback(),
                plan.state());
    }

    private static Database reverse(Database one, Reverse reverse) {
        DtsReference dts = one.dts();
        return new Database(
                one.name(),
                one.cloud(),
                one.engine(),
                new DtsReference(dts.instance(), dts.job(), dts.type(), dts.direction(), reverse),
                one.source(),
                one.target(),
                one.accounts(),
                one.heartbeat(),
                one.backups(),
                one.verify());
    }
}
