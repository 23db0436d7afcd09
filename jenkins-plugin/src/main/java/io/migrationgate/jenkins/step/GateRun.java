package io.migrationgate.jenkins.step;

import hudson.model.Run;
import io.migrationgate.MigrationGate;
import io.migrationgate.UsageException;
import io.migrationgate.World;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.ProgressLog;
import io.migrationgate.progress.Resumption;
import io.migrationgate.progress.Status;
import io.migrationgate.progress.Turn;
import io.migrationgate.report.Report;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a step has open between two restarts of its host: the world, the verb, and what was said of it.
 *
 * <p>Nothing of it is stored; after a restart the execution makes a new one from the plan's text.
 */
final class GateRun implements AutoCloseable {
    private static final Duration HEARTBEAT = Duration.ofMinutes(5);

    private final World world;
    private final LongVerb<Report> verb;
    private final ProgressLog progress = new ProgressLog(HEARTBEAT);
    private List<Status> status = List.of();

    private GateRun(World world, LongVerb<Report> verb) {
        this.world = world;
        this.verb = verb;
    }

    /**
     * Reads a plan as the administrator allows it.
     *
     * @throws io.migrationgate.plan.PlanException when the plan is broken
     * @throws UsageException when the plan is simulated and simulation is not allowed
     */
    static MigrationPlan read(String name, String text, Allowed allowed) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        MigrationPlan plan = MigrationGate.read(new PlanText(name, bytes), allowed.endpoints());
        if (plan.simulated() && !allowed.simulation()) {
            throw new UsageException("simulated: a plan with simulated: true is refused here; an administrator may"
                    + " allow simulation in Jenkins' system configuration, section Migration Gate");
        }
        return plan;
    }

    /** Opens the world of a plan and the verb in it. */
    static GateRun open(GateRequest request, MigrationPlan plan, Run<?, ?> build, @Nullable Resumption resumption) {
        World world = GateRuntimes.current().world(plan, build);
        try {
            return new GateRun(world, request.verb(plan, world, resumption));
        } catch (RuntimeException | Error refused) {
            world.close();
            throw refused;
        }
    }

    /** The time that decides. */
    Instant now() {
        return world.clock().instant();
    }

    Turn<Report> advance() {
        Turn<Report> turn = verb.advance(now());
        if (turn instanceof Turn.Waiting<Report> waiting) {
            status = waiting.status();
        }
        return turn;
    }

    /** The lines that a log should show now; often none. */
    List<String> lines() {
        return progress.lines(now(), status);
    }

    /** Where the work stands, in one line. */
    String status() {
        return String.join("; ", status.stream().map(Status::text).toList());
    }

    Report stop(String reason) {
        return verb.stop(now(), reason);
    }

    @Override
    public void close() {
        world.close();
    }
}
