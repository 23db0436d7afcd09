package io.migrationgate.jenkins.step;

import hudson.model.Run;
import io.migrationgate.MigrationGate;
import io.migrationgate.UsageException;
import io.migrationgate.World;
import io.migrationgate.access.Courier;
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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a step has open between two restarts of its host: the world, the verb, and what was said of it.
 *
 * <p>Nothing of it is stored; after a restart the execution makes a new one from the plan's text. One thread advances;
 * stopping and closing may come from any other.
 */
final class GateRun {
    private static final Logger LOGGER = Logger.getLogger(GateRun.class.getName());
    private static final Duration HEARTBEAT = Duration.ofMinutes(5);

    private final World world;
    private final LongVerb<Report> verb;
    private final ProgressLog progress = new ProgressLog(HEARTBEAT);
    private @Nullable Instant startedAt;
    private List<Status> status = List.of();

    private GateRun(World world, LongVerb<Report> verb, @Nullable Instant startedAt) {
        this.world = world;
        this.verb = verb;
        this.startedAt = startedAt;
    }

    /**
     * Reads a plan as the administrator allows it.
     *
     * @throws io.migrationgate.plan.PlanException when the plan is broken
     */
    static MigrationPlan read(String name, String text, Allowed allowed) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return MigrationGate.read(new PlanText(name, bytes), allowed.endpoints());
    }

    /**
     * Opens the world of a plan and the verb in it.
     *
     * @param courier asks the agent that has the files of the migration; null when there is none
     * @throws UsageException when the plan is simulated and simulation is not allowed, or the verb refuses the plan
     */
    static GateRun open(
            GateRequest request,
            MigrationPlan plan,
            Run<?, ?> build,
            @Nullable Courier courier,
            @Nullable Resumption resumption) {
        GateRuntime runtime = GateRuntimes.current();
        if (plan.simulated() && !runtime.allowed().simulation()) {
            throw new UsageException("simulated: a plan with simulated: true is not judged here; an administrator may"
                    + " allow simulation in Jenkins' system configuration, section Migration Gate");
        }
        World world = runtime.world(plan, build, courier);
        try {
            Instant startedAt = resumption == null ? null : resumption.startedAt();
            return new GateRun(world, request.verb(plan, world, resumption), startedAt);
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
        Instant now = now();
        if (startedAt == null) {
            startedAt = now;
        }
        Turn<Report> turn = verb.advance(now);
        if (turn instanceof Turn.Waiting<Report> waiting) {
            status = waiting.status();
        }
        return turn;
    }

    /** When the whole work began, before all restarts; null until it has. */
    @Nullable Instant startedAt() {
        return startedAt;
    }

    /** The lines that a log should show now; often none. */
    List<String> lines() {
        return progress.lines(now(), status);
    }

    /** Where the work stands, in one line; empty at first. */
    String status() {
        return String.join("; ", status.stream().map(Status::text).toList());
    }

    Report stop(String reason) {
        return verb.stop(now(), reason);
    }

    /** Ends every connection; idempotent, and never the reason why a result is lost. */
    void close() {
        try {
            world.close();
        } catch (RuntimeException failed) {
            LOGGER.log(Level.WARNING, "a world could not be closed", failed);
        }
    }
}
