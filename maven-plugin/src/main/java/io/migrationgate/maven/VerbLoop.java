package io.migrationgate.maven;

import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.ProgressLog;
import io.migrationgate.progress.Turn;
import io.migrationgate.progress.Waiter;
import io.migrationgate.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Advances a verb until it has finished, waits in between as the world does, and shows how it goes. */
final class VerbLoop {
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Waiter waiter;
    private final Interruption interruption;
    private final Consumer<String> log;

    VerbLoop(InstantSource clock, Waiter waiter, Interruption interruption, Consumer<String> log) {
        this.clock = clock;
        this.waiter = waiter;
        this.interruption = interruption;
        this.log = log;
    }

    /** What the verb ends with; an interrupted thread stops it. */
    Report run(LongVerb<Report> verb) {
        interruption.watch(verb, clock);
        ProgressLog progress = new ProgressLog(HEARTBEAT);
        try {
            Turn<Report> turn = verb.advance(clock.instant());
            while (turn instanceof Turn.Waiting<Report> waiting) {
                Instant now = clock.instant();
                progress.lines(now, waiting.status()).forEach(log);
                waiter.waitUntil(waiting.until());
                turn = verb.advance(clock.instant());
            }
            return turn.result().orElseThrow();
        } catch (InterruptedException stopped) {
            interruption.threadInterrupted();
            return verb.stop(clock.instant(), Interruption.REASON);
        }
    }
}
