package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.CutoverSettings;
import io.migrationgate.MigrationGate;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays every trap scenario of the full example: none is GO, and each is named by the criterion that must see it. */
@Execution(ExecutionMode.CONCURRENT)
class FullExampleTrapsIT {
    /** How many traps of real migrations are known; those of {@link #LATER} cannot be seen before the freeze. */
    private static final int KNOWN = 25;

    /** Traps that only a comparison of our own, the freeze or the time after can show. */
    private static final List<Integer> LATER = List.of(3, 8, 9, 10, 11, 15, 20, 23);

    /** Criteria of the moments before the freeze: the plan of a cutover asks for them, {@code readiness} does not. */
    private static final Set<String> BEFORE_FREEZE = Set.of("transactions-short", "target-closed");

    /** What shows in a restored copy alone, into which only {@code backup-verify} looks. */
    private static final Set<String> IN_A_COPY = Set.of("trap-22-copy-lost-rows");

    private static final ExampleFolder FULL = new ExampleFolder("full");

    /**
     * One trap.
     *
     * @param scenario file that plays it
     * @param number among the known traps; 0 = one beside them
     * @param criterion that must see it
     * @param asset that it must be seen at
     */
    record Trap(String scenario, int number, String criterion, String asset) {
        @Override
        public String toString() {
            return scenario;
        }
    }

    private static final List<Trap> TRAPS = List.of(
            new Trap("trap-01-no-sync-for-days", 1, "smc-sync-age", "web-1"),
            new Trap("trap-02-not-compared", 2, "data-verified", "orders"),
            new Trap("trap-02-differences", 2, "data-verified", "orders"),
            new Trap("trap-02-objects-differ", 2, "objects-verified", "images"),
            new Trap("trap-04-standing-still", 4, "dts-lag", "orders"),
            new Trap("trap-04-no-data", 4, "dts-lag", "orders"),
            new Trap("trap-05-one-spike", 5, "dts-lag", "orders"),
            new Trap("trap-06-other-unit", 6, "dts-lag", "orders"),
            new Trap("trap-07-long-transaction", 7, "transactions-short", "orders"),
            new Trap("trap-12-way-back-runs", 12, "dts-reverse-path", "customers"),
            new Trap("trap-12-way-back-elsewhere", 12, "dts-reverse-path", "customers"),
            new Trap("trap-12-way-back-without-rights", 12, "dts-reverse-path", "orders"),
            new Trap("trap-13-target-open", 13, "target-closed", "customers"),
            new Trap("trap-13-second-writer", 13, "target-closed", "catalog"),
            new Trap("trap-14-failed-task", 14, "dts-state", "catalog"),
            new Trap("trap-16-trigger", 16, "schema-hazards", "orders"),
            new Trap("trap-16-event", 16, "schema-hazards", "orders"),
            new Trap("trap-17-cascade", 17, "schema-hazards", "ledger"),
            new Trap("trap-18-no-key", 18, "schema-hazards", "customers"),
            new Trap("trap-19-case", 19, "schema-hazards", "orders"),
            new Trap("trap-19-collation", 19, "schema-hazards", "customers"),
            new Trap("trap-21-log-too-short", 21, "dts-source-settings", "orders"),
            new Trap("trap-21-slot-left-over", 21, "dts-source-settings", "customers"),
            new Trap("trap-22-never-restored", 22, "backup-restored", "orders"),
            new Trap("trap-22-restore-failed", 22, "backup-restored", "customers"),
            new Trap("trap-22-copy-lost-rows", 22, "backup-restored", "customers"),
            new Trap("trap-22-signed-by-another", 22, "backup-restored", "customers"),
            new Trap("trap-22-old-backup", 22, "backup-fresh", "ledger"),
            new Trap("trap-22-short-file", 22, "backup-fresh", "orders"),
            new Trap("trap-24-ttl-too-late", 24, "traffic-ttl", "www"),
            new Trap("trap-24-ttl-high", 24, "traffic-ttl", "www"),
            new Trap("trap-24-backend-idle", 24, "traffic-state", "web-lb"),
            new Trap("trap-25-wrong-database", 25, "inventory-found", "orders"),
            new Trap("trap-25-wrong-account", 25, "inventory-found", "orders"),
            new Trap("trap-objects-nothing-copied", 0, "objects-transferred", "images"),
            new Trap("trap-objects-failed-tasks", 0, "objects-transferred", "images"),
            new Trap("trap-database-log-by-statement", 0, "dts-source-settings", "orders"),
            new Trap("trap-database-silent", 0, "schema-hazards", "ledger"),
            new Trap("trap-database-unseen", 0, "dts-privileges", "orders"),
            new Trap("trap-database-unknown-writer", 0, "transactions-short", "ledger"),
            new Trap("trap-account-does-more", 0, "dts-privileges", "orders"),
            new Trap("trap-account-ends", 0, "dts-privileges", "customers"),
            new Trap("trap-account-too-little", 0, "dts-privileges", "catalog"),
            new Trap("trap-account-runs-commands", 0, "dts-privileges", "session-cache"),
            new Trap("trap-server-expired", 0, "smc-expiry", "worker-1"),
            new Trap("trap-server-offline", 0, "smc-state", "worker-1"),
            new Trap("trap-skipped-check", 0, "dts-precheck", "orders"));

    static Stream<Trap> traps() {
        return TRAPS.stream();
    }

    private static Report ready(String scenario) {
        return FULL.readiness(FULL.planText(), FULL.scenario(scenario), InstantSource.system());
    }

    private static Report drilled(String scenario) {
        return FULL.judged(
                FULL.planText(), FULL.scenario(scenario), InstantSource.system(), MigrationGate::backupVerify);
    }

    private static Report planned(String scenario) {
        return FULL.judged(
                FULL.planText(),
                FULL.scenario(scenario),
                InstantSource.system(),
                (plan, world) -> MigrationGate.cutoverSequence(plan, world, CutoverSettings.NONE));
    }

    @Test
    void withoutATrapItIsGo() {
        Report report = ready("healthy");

        assertThat(report.findings())
                .filteredOn(row -> !row.status().equals("PASS") && !row.status().equals("WAIVED"))
                .isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.GO);
        assertThat(report.findings()).allSatisfy(row -> {
            assertThat(row.level()).isNotBlank();
            assertThat(row.source()).isNotBlank();
            assertThat(row.observedAt() != null
                            || List.of("DECLARED", "INFERRED").contains(row.level()))
                    .isTrue();
        });
    }

    @Test
    void withoutATrapTheCutoverIsPlanned() {
        Report report = planned("healthy");

        assertThat(report.verdict()).isEqualTo(Verdict.GO);
        assertThat(report.findings()).extracting(FindingRow::criterion).containsAll(BEFORE_FREEZE);
    }

    @Test
    void withoutATrapTheCopyIsWhatHadBeenBackedUp() {
        Report report = drilled("healthy");

        assertThat(report.verdict()).isEqualTo(Verdict.GO);
        assertThat(report.findings())
                .filteredOn(row -> row.criterion().equals("backup-restored")
                        && row.asset().equals("customers")
                        && "target".equals(row.side()))
                .extracting(FindingRow::grade)
                .containsExactly("content-checked");
    }

    private static Report judged(Trap trap) {
        if (IN_A_COPY.contains(trap.scenario())) {
            return drilled(trap.scenario());
        }
        return BEFORE_FREEZE.contains(trap.criterion()) ? planned(trap.scenario()) : ready(trap.scenario());
    }

    @ParameterizedTest
    @MethodSource("traps")
    void noTrapIsGoAndEachIsNamed(Trap trap) {
        Report report = judged(trap);

        assertThat(report.verdict()).isNotEqualTo(Verdict.GO);
        assertThat(report.findings())
                .filteredOn(row ->
                        row.criterion().equals(trap.criterion()) && row.asset().equals(trap.asset()))
                .extracting(FindingRow::status)
                .containsAnyOf("FAIL", "INCONCLUSIVE");
        if (!trap.scenario().equals("trap-25-wrong-account")) {
            assertThat(report.findings())
                    .filteredOn(
                            row -> !row.status().equals("PASS") && !row.status().equals("WAIVED"))
                    .as("a trap is one difference, and no other asset is stopped for it")
                    .extracting(FindingRow::asset)
                    .containsOnly(trap.asset());
        }
    }

    @Test
    void everyTrapHasAScenarioAndEveryScenarioIsATrap() {
        assertThat(TRAPS)
                .extracting(Trap::scenario)
                .containsExactlyInAnyOrderElementsOf(FULL.scenarios().stream()
                        .filter(name -> !name.equals("healthy"))
                        .toList());
    }

    @Test
    void everyKnownTrapIsCoveredOrSaidToBeSeenLater() {
        TreeSet<Integer> covered = new TreeSet<>();
        TRAPS.stream().filter(trap -> trap.number() > 0).forEach(trap -> covered.add(trap.number()));
        for (Trap trap : TRAPS) {
            System.out.printf(
                    Locale.ROOT,
                    "trap: %2d %-30s %-20s %s%n",
                    trap.number(),
                    trap.scenario(),
                    trap.criterion(),
                    trap.asset());
        }
        System.out.println("traps: covered=" + covered.size() + " total=" + KNOWN + " later=" + LATER.size());

        TreeSet<Integer> all = new TreeSet<>(covered);
        all.addAll(LATER);
        assertThat(all).hasSize(KNOWN).allMatch(number -> number >= 1 && number <= KNOWN);
        assertThat(covered).doesNotContainAnyElementsOf(LATER);
    }
}
