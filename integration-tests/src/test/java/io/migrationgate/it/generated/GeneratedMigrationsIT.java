package io.migrationgate.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.CutoverSettings;
import io.migrationgate.MigrationGate;
import io.migrationgate.World;
import io.migrationgate.it.gate.Rig;
import io.migrationgate.it.generated.MadeUp.Moving;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import io.migrationgate.simulator.world.SimulatedWorld;
import io.migrationgate.verdict.Verdict;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Says GO to migrations in which nothing is wrong, and to none in which something is. */
class GeneratedMigrationsIT {
    private static final int HEALTHY = Integer.getInteger("generated.healthy", 100);
    private static final long SEED = Long.getLong("generated.seed", 20261205);

    /** What the made-up command runs, and what takes it back. */
    private static final CutoverSettings COMMANDS = new CutoverSettings(
            false, Map.of("run", List.of("./run.sh")), Map.of("run", List.of("./run.sh", "--back")));

    private static final CutoverSettings NO_UNDO =
            new CutoverSettings(false, Map.of("run", List.of("./run.sh")), Map.of());

    private final List<String> missed = new ArrayList<>();
    private int faulty;

    @Test
    void healthyMigrationsAreGo() {
        List<String> stopped = new ArrayList<>();
        LongStream.rangeClosed(1, HEALTHY).forEach(seed -> {
            Report report = judged(HealthyMigration.of(seed).whole().rehearsed(), MigrationGate::readiness);
            if (report.verdict() != Verdict.GO) {
                stopped.add("seed " + seed + ": " + trouble(report));
            }
        });
        System.out.println("generated: healthy=" + HEALTHY + " not-go=" + stopped.size());
        stopped.forEach(one -> System.out.println("generated: not-go " + one));

        assertThat(stopped).hasSizeLessThanOrEqualTo(HEALTHY / 100);
    }

    @Test
    void healthyCutoversAreGo() {
        for (Databases.Pair pair : Databases.PAIRS) {
            Report report =
                    judged(HealthyMigration.withOneOfEach(SEED, pair).whole().rehearsed(), cutover(COMMANDS));

            assertThat(report.verdict()).as("%s", trouble(report)).isEqualTo(Verdict.GO);
        }
    }

    @Test
    void noMigrationWithATrapIsGo() {
        for (Databases.Pair pair : Databases.PAIRS) {
            for (Trap trap : Traps.all()) {
                MadeUp made = HealthyMigration.withOneOfEach(faulty, pair);
                for (Moving asset : made.moving) {
                    if (trap.concerns().test(asset)) {
                        trap.happens().accept(made, asset);
                        look(
                                judged(made.whole().rehearsed(), MigrationGate::readiness),
                                trap.name(),
                                trap.criterion(),
                                asset.name());
                        break;
                    }
                }
            }
        }
        PlanTraps.all(new Random(SEED)).forEach(trap -> look(trap, MigrationGate::readiness));
        FreezeTraps.all().forEach(trap -> look(trap, cutover(COMMANDS)));
        look(PlanTraps.NO_UNDO, cutover(NO_UNDO));
        System.out.println("generated: faulty=" + faulty + " go=" + missed.size());
        missed.forEach(one -> System.out.println("generated: missed (seed " + SEED + ") " + one));

        assertThat(missed).isEmpty();
    }

    /** What is wrong with a cutover is wrong whatever moves: each such trap is played once, on the next pair of engines. */
    private void look(PlanTrap trap, BiFunction<MigrationPlan, World, LongVerb<Report>> verb) {
        Databases.Pair pair = Databases.PAIRS.get(faulty % Databases.PAIRS.size());
        Whole whole = trap.in(HealthyMigration.withOneOfEach(faulty, pair));
        look(judged(whole, verb), trap.name(), trap.criterion(), trap.subjectIn(whole));
    }

    private void look(Report report, String trap, String criterion, String subject) {
        faulty++;
        if (report.verdict() == Verdict.GO || !names(report, criterion, subject)) {
            missed.add(trap + " at " + subject + ": " + report.verdict() + " " + trouble(report));
        }
    }

    private static boolean names(Report report, String criterion, String subject) {
        return report.findings().stream()
                .anyMatch(row -> row.criterion().equals(criterion)
                        && subject(report, row).equals(subject)
                        && List.of("FAIL", "INCONCLUSIVE").contains(row.status()));
    }

    /** What a finding is about: a phase, the plan, or an asset. */
    private static String subject(Report report, FindingRow row) {
        if (row.phase() != null) {
            return row.phase();
        }
        return row.asset().equals(report.migration()) ? PlanTrap.PLAN : row.asset();
    }

    private static String trouble(Report report) {
        return report.findings().stream()
                .filter(row -> !row.status().equals("PASS"))
                .map(row -> row.status() + " " + row.criterion() + " " + row.about() + ": " + row.observed())
                .collect(Collectors.joining("; "));
    }

    private static BiFunction<MigrationPlan, World, LongVerb<Report>> cutover(CutoverSettings settings) {
        return (plan, world) -> MigrationGate.cutoverSequence(plan, world, settings);
    }

    private static Report judged(Whole whole, BiFunction<MigrationPlan, World, LongVerb<Report>> verb) {
        MigrationPlan plan = whole.read();
        try (World world = SimulatedWorld.start(whole.scenarioText(), InstantSource.system())) {
            return Rig.drive(verb.apply(plan, world), world);
        }
    }
}
