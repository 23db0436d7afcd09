package io.migrationgate.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which status lines people see: one when something changes, all of them as a heartbeat, nothing in between.
 *
 * <p>Both faces print through it, so that a Maven log and a Jenkins log read the same.
 */
public final class ProgressLog {
    private final Duration heartbeat;
    private final Map<String, String> lastChange = new HashMap<>();
    private @Nullable Instant lastLines;

    /** @param heartbeat the longest silence while work goes on */
    public ProgressLog(Duration heartbeat) {
        this.heartbeat = heartbeat;
    }

    /** The lines to print now; often none. */
    public List<String> lines(Instant now, List<Status> status) {
        Instant last = lastLines;
        boolean due = last != null && !now.isBefore(last.plus(heartbeat));
        List<String> lines = new ArrayList<>();
        for (Status one : status) {
            String before = lastChange.put(one.subject(), one.change());
            if (due || !one.change().equals(before)) {
                lines.add(one.text());
            }
        }
        if (last == null || due) {
            lastLines = now;
        }
        return List.copyOf(lines);
    }
}
