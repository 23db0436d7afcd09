package io.migrationgate.maven;

import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.Status;
import io.migrationgate.progress.Turn;
import io.migrationgate.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits a second per turn and then ends as told; a stop ends it at once and for good. */
final class FakeVerb implements LongVerb<Report> {
    private final int turns;
    private final Report end;
    private int advanced;
    private @Nullable Report result;

    FakeVerb(int turns, Report end) {
        this.turns = turns;
        this.end = end;
    }

    @Override
    public synchronized Turn<Report> advance(Instant now) {
        if (result == null && advanced++ == turns) {
            result = end;
        }
        return result == null
                ? new Turn.Waiting<>(
                        now.plus(Duration.ofSeconds(1)),
                        List.of(new Status("orders", "running", "orders: turn " + advanced)))
                : new Turn.Finished<>(result);
    }

    @Override
    public synchronized Report stop(Instant now, String reason) {
        if (result == null) {
            result = Reports.stopped(reason);
        }
        return result;
    }
}
