package io.migrationgate;

import io.migrationgate.evidence.Holdings;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanException;
import io.migrationgate.plan.PlanText;
import io.migrationgate.report.StarterPlan;
import io.migrationgate.report.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a starter plan of what an account holds. */
final class Starter {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NAME = "init";

    private final InitSettings settings;
    private final World world;

    Starter(InitSettings settings, World world) {
        this.settings = settings;
        this.world = world;
    }

    /** The text of the plan; it reads well. */
    String text() {
        MigrationPlan frame = frame();
        Fit.check(frame, world);
        Holdings holdings =
                world.holdings().read(frame.clouds().values().iterator().next(), PATIENCE);
        StarterPlan plan = new StarterPlan(frame, holdings, world.clock().instant(), new Wording(frame.timezone()));
        if (plan.empty()) {
            throw new UsageException(plan.nothing());
        }
        String text = plan.text();
        read(text);
        return text;
    }

    /** The smallest plan with these settings, so that they are checked by the rules of every plan. */
    private MigrationPlan frame() {
        String account = settings.account() == null ? "" : "    account: " + quoted(settings.account()) + "\n";
        String text = "migration: " + quoted(settings.migration()) + "\n"
                + (world.kind() == World.Kind.REAL ? "" : "simulated: true\n")
                + "clouds:\n  main:\n    region: " + quoted(settings.region()) + "\n    credentials: "
                + quoted(settings.credentials()) + "\n" + account
                + "servers: [ { name: any, smc: { source: any, job: any } } ]\n";
        try {
            return read(text);
        } catch (PlanException e) {
            throw new UsageException(e.mistakes().stream()
                    .map(mistake -> mistake.replaceFirst("^" + NAME + ":\\d+:\\d+: ", ""))
                    .collect(Collectors.joining("; ")));
        }
    }

    private static MigrationPlan read(String text) {
        return MigrationGate.read(new PlanText(NAME, text.getBytes(StandardCharsets.UTF_8)), Set.of());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
