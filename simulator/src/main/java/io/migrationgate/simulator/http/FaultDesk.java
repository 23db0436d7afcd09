package io.migrationgate.simulator.http;

import io.migrationgate.simulator.scenario.FaultScript;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which fault a call meets: the first in the scenario that concerns it and is not used up. */
final class FaultDesk {
    private final List<FaultScript> faults;
    private final Map<Integer, Integer> seen = new HashMap<>();

    FaultDesk(List<FaultScript> faults) {
        this.faults = faults;
    }

    /** The fault of a call, which counts as made. */
    Optional<FaultScript> next(String action, Duration elapsed) {
        for (int number = 0; number < faults.size(); number++) {
            FaultScript fault = faults.get(number);
            if (fault.concerns(action, elapsed)) {
                int call = seen.merge(number, 1, Integer::sum);
                boolean left = fault.times() == null || call <= fault.afterCalls() + fault.times();
                if (call > fault.afterCalls() && left) {
                    return Optional.of(fault);
                }
            }
        }
        return Optional.empty();
    }
}
