package io.migrationgate.it.cloud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides which calls meet a fault. The first rule that fits wins; {@link #ANY} fits every action. */
public final class FaultPlan {
    public static final String ANY = "*";

    private final TaskClock clock;
    private final List<Rule> rules = new ArrayList<>();

    FaultPlan(TaskClock clock) {
        this.clock = clock;
    }

    public void always(String action, Fault fault) {
        add(action, Integer.MAX_VALUE, parameters -> true, elapsed -> true, fault);
    }

    public void next(int times, String action, Fault fault) {
        add(action, times, parameters -> true, elapsed -> true, fault);
    }

    /** Only calls whose parameters fit, such as one page of a list. */
    public void where(String action, Predicate<Map<String, String>> parameters, Fault fault) {
        add(action, Integer.MAX_VALUE, parameters, elapsed -> true, fault);
    }

    /** Only calls whose time since the start fits. */
    public void during(String action, Predicate<Duration> elapsed, Fault fault) {
        add(action, Integer.MAX_VALUE, parameters -> true, elapsed, fault);
    }

    public synchronized void clear() {
        rules.clear();
    }

    public synchronized void clear(String action) {
        rules.removeIf(rule -> rule.action.equals(action));
    }

    synchronized Optional<Fault> take(RpcRequest request) {
        Duration elapsed = clock.elapsed();
        for (Rule rule : rules) {
            if (rule.fits(request, elapsed)) {
                rule.left--;
                return Optional.of(rule.fault);
            }
        }
        return Optional.empty();
    }

    private synchronized void add(
            String action,
            int times,
            Predicate<Map<String, String>> parameters,
            Predicate<Duration> elapsed,
            Fault fault) {
        rules.add(new Rule(action, times, parameters, elapsed, fault));
    }

    /** Binds a fault to the calls that meet it. */
    private static final class Rule {
        private final String action;
        private final Predicate<Map<String, String>> parameters;
        private final Predicate<Duration> time;
        private final Fault fault;
        private int left;

        Rule(
                String action,
                int times,
                Predicate<Map<String, String>> parameters,
                Predicate<Duration> time,
                Fault fault) {
            this.action = action;
            this.left = times;
            this.parameters = parameters;
            this.time = time;
            this.fault = fault;
        }

        boolean fits(RpcRequest request, Duration elapsed) {
            return left > 0
                    && (action.equals(ANY) || action.equals(request.action()))
                    && parameters.test(request.allParameters())
                    && time.test(elapsed);
        }
    }
}
