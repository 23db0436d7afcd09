package io.migrationgate.it.gate;

import io.migrationgate.LagGateSettings;
import io.migrationgate.Loopback;
import io.migrationgate.MigrationGate;
import io.migrationgate.World;
import io.migrationgate.it.cloud.DocumentedCloud;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.Turn;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Runs verbs on a plan whose loopback endpoints are the second cloud, in real time. */
public final class Rig implements AutoCloseable {
    final DocumentedCloud cloud = new DocumentedCloud();

    Rig() {
        cloud.keys().add("simulated", "simulated-secret", "1234567890123456");
    }

    /** A plan with one database; windows of four seconds, so that two cores keep up. */
    MigrationPlan plan(String type) {
        return plan(type, "forward", "");
    }

    MigrationPlan plan(String type, String direction, String cloudKeys) {
        return read(text(type, direction, cloudKeys));
    }

    /** The plan of a synchronisation, its text changed. */
    MigrationPlan plan(UnaryOperator<String> change) {
        return read(change.apply(text("sync", "forward", "")));
    }

    public static MigrationPlan read(String text) {
        return MigrationGate.read(new PlanText("migration.yaml", text.getBytes(StandardCharsets.UTF_8)), Set.of());
    }

    private String text(String type, String direction, String cloudKeys) {
        return """
                migration: documented
                simulated: true
                clouds:
                  main: { region: cn-hangzhou, %s endpoints: { dts: "http://%s", sts: "http://%s" } }
                databases:
                  - name: orders
                    engine: mysql
                    dts: { instance: dts1, job: job1, type: %s, direction: %s }
                    source: { host: 10.0.0.5, port: 3306, database: orders }
                    target: { instance: rm-1, product: rds, database: orders }
                    %s
                waivers:
                  - { criterion: dts-reverse-path, asset: orders, by: tests, until: 2100-01-01T00:00:00Z, reason: not theirs, accepts: nothing }
                  - { criterion: data-verified, asset: orders, by: tests, until: 2100-01-01T00:00:00Z, reason: not theirs, accepts: nothing }
                criteria:
                  dts-lag: { for: 4s, pollInterval: 200ms, timeout: 30s }
                """.formatted(cloudKeys, cloud.address(), cloud.address(), type, direction, StandingBackups.PLANNED);
    }

    /** Judges a plan that is about its assets: somebody answers for its cutover. */
    Report readiness(MigrationPlan bare) {
        MigrationPlan plan = Answered.plan(bare);
        try (World world = StandingBackups.world(plan)) {
            return drive(MigrationGate.readiness(plan, world), world);
        }
    }

    Report advise(MigrationPlan plan) {
        try (World world = World.loopback(Loopback.of(plan))) {
            return drive(MigrationGate.advise(plan, world), world);
        }
    }

    Report lagGate(MigrationPlan plan) {
        try (World world = StandingBackups.world(plan)) {
            return drive(MigrationGate.lagGate(plan, world, LagGateSettings.NONE), world);
        }
    }

    public static Report drive(LongVerb<Report> verb, World world) {
        try {
            while (true) {
                Turn<Report> turn = verb.advance(world.clock().instant());
                Optional<Report> report = turn.result();
                if (report.isPresent()) {
                    return report.get();
                }
                world.waiter().waitUntil(((Turn.Waiting<Report>) turn).until());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static FindingRow finding(Report report, String criterion) {
        return report.findings().stream()
                .filter(row -> row.criterion().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding of " + criterion));
    }

    /** What a finding says was observed and what to do. */
    static String told(Report report, String criterion) {
        FindingRow row = finding(report, criterion);
        return row.observed() + "\n" + row.remedy();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
