package io.migrationgate.sequence;

import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.MigrationPlan;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a phase may take where the plan does not say.
 *
 * <p>Waiting for a person counts, because the window goes on meanwhile. The observation takes as long as the plan asks for.
 */
public final class Budgets {
    private Budgets() {}

    /** The budget of a phase by default, in a plan that says nothing of it. */
    public static Duration standard(PhaseId id) {
        return Duration.ofMinutes(
                switch (id) {
                    case FREEZE, SUSPEND_FORWARD, OPEN_TARGET -> 2;
                    case PREFLIGHT, HOLD, DRAIN, START_REVERSE, SWITCH_APPLICATION, SMOKE_TEST, LOAD_BALANCER, DNS -> 5;
                    case PREPARE_REVERSE, FINAL_VERIFY, LAST_OBJECTS, DRAIN_OLD -> 10;
                    case CUT_OVER_SERVERS, OBSERVE -> 30;
                });
    }

    static Stated<Duration> of(MigrationPlan plan, PhaseId id, Optional<Cutover.Phase> listed) {
        Optional<Duration> declared = listed.map(Cutover.Phase::budget);
        if (declared.isEmpty() && id == PhaseId.OBSERVE) {
            declared = Optional.ofNullable(plan.cutover()).map(Cutover::observe);
        }
        return declared.map(Stated::declared).orElseGet(() -> Stated.inferred(standard(id)));
    }
}
