package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;

/**
 * Describes a role that the throw-away key may take.
 *
 * @param arn {@code acs:ram::<account>:role/<name>}
 * @param lasts the longest that a session in it lasts
 * @param refused when the cloud does not let the key take it
 */
public record RoleScript(String arn, Duration lasts, List<Period> refused) {
    public RoleScript {
        refused = List.copyOf(refused);
    }

    /** The account that the role belongs to. */
    public String account() {
        return arn.substring("acs:ram::".length(), arn.indexOf(":role/"));
    }

    /** The name of the role. */
    public String name() {
        return arn.substring(arn.indexOf(":role/") + ":role/".length());
    }

    /** Whether it cannot be taken after that much time. */
    public boolean isRefused(Duration elapsed) {
        return refused.stream().anyMatch(period -> period.covers(elapsed));
    }
}
