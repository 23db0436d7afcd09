package io.migrationgate.jenkins.step;

import java.time.Duration;
import java.time.Instant;

/** Says when an agent that is away is asked for the plan again, and when it has been away for too long. */
final class AgentPatience {
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(10);
    private static final Duration AWAITED = Duration.ofMinutes(5);

    private final String planName;
    private final Instant until;

    /** @param now when the agent was first found to be away */
    AgentPatience(String planName, Instant now) {
        this.planName = planName;
        this.until = now.plus(AWAITED);
    }

    /**
     * When to ask again.
     *
     * @throws GateException when that would be too late
     */
    Instant again(Instant now, AgentAwayException away) throws GateException {
        if (!now.isBefore(until)) {
            throw GateException.inconclusive(
                    Messages.AgentPatience_lost(planName, AWAITED.toMinutes(), String.valueOf(away.getMessage())));
        }
        return now.plus(ASKED_AGAIN);
    }
}
