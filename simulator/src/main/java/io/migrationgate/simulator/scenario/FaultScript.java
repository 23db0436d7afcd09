package io.migrationgate.simulator.scenario;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says which calls fail, when, how often and how.
 *
 * @param action name of the action; {@code *} = every action
 * @param afterCalls how many calls of the period go well before the first one fails
 * @param times how many calls fail; null = all of the period
 * @param code error code instead of the documented one
 * @param message error message instead of the documented one
 * @param status HTTP status instead of the usual one of {@code html} and {@code redirect}
 * @param takes for {@code slow}: how long the reply takes
 * @param bytes for {@code oversized}: how long the body is at least
 * @param to for {@code redirect}: where to, host:port
 */
public record FaultScript(
        String action,
        FaultKind kind,
        Period period,
        int afterCalls,
        @Nullable Integer times,
        @Nullable String code,
        @Nullable String message,
        @Nullable Integer status,
        Duration takes,
        long bytes,
        @Nullable String to) {
    /** Whether the fault is about that action at that time. */
    public boolean concerns(String calledAction, Duration elapsed) {
        return (action.equals("*") || action.equals(calledAction)) && period.covers(elapsed);
    }
}
