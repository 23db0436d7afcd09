package io.migrationgate.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.MigrationGate;
import io.migrationgate.World;
import io.migrationgate.it.gate.Rig;
import io.migrationgate.it.generated.MadeUp.Moving;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.report.Report;
import io.migrationgate.simulator.world.SimulatedWorld;
import io.migrationgate.verdict.Verdict;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Says GO to migrations in which nothing is wrong, and to none in which something is. */
class GeneratedMigrationsIT {
    private static final int HEALTHY = Integer.getInteger("generated.healthy", 100);

    @Test
    void healthyMigrationsAreGo() {
        List<String> stopped = new ArrayList<>();
        LongStream.rangeClosed(1, HEALTHY).forEach(seed -> {
            Report report = judged(HealthyMigration.of(seed));
            if (report.verdict() != Verdict.GO) {
                stopped.add("seed " + seed + ": " + trouble(report));
            }
        });
        System.out.println("generated: healthy=" + HEALTHY + " not-go=" + stopped.size());
        stopped.forEach(one -> System.out.println("generated: not-go " + one));

        assertThat(stopped).hasSizeLessThanOrEqualTo(HEALTHY / 100);
    }

    @Test
    void noMigrationWithATrapIsGo() {
        int faulty = 0;
        List<String> missed = new ArrayList<>();
        for (Databases.Pair pair : Databases.PAIRS) {
            for (Trap trap : Traps.all()) {
                MadeUp made = HealthyMigration.withOneOfEach(faulty, pair);
                for (Moving asset : made.moving) {
                    if (trap.concerns().test(asset)) {
                        trap.happens().accept(made, asset);
                        Report report = judged(made);
                        faulty++;
                        if (report.verdict() == Verdict.GO || !names(report, trap, asset)) {
                            missed.add(trap.name() + " at " + asset.name() + ": " + report.verdict() + " "
                                    + trouble(report));
                        }
                        break;
                    }
                }
            }
        }
        System.out.println("generated: faulty=" + faulty + " go=" + missed.size());

        assertThat(missed).isEmpty();
    }

    private static boolean names(Report report, Trap trap, Moving asset) {
        return report.findings().stream()
                .anyMatch(row -> row.criterion().equals(trap.criterion())
                        && row.asset().equals(asset.name())
                        && !row.status().equals("PASS"));
    }

    private static String trouble(Report report) {
        return report.findings().stream()
                .filter(row -> !row.status().equals("PASS"))
                .map(row -> row.status() + " " + row.criterion() + " " + row.asset() + ": " + row.observed())
                .collect(Collectors.joining("; "));
    }

    private static Report judged(MadeUp made) {
        MigrationPlan plan = Rig.read(made.planText());
        try (World world = SimulatedWorld.start(made.scenarioText(), InstantSource.system())) {
            return Rig.drive(MigrationGate.readiness(plan, world), world);
        }
    }
}
