package io.migrationgate.simulator.http;

import io.migrationgate.simulator.action.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Refuses calls of an action beyond its rate: those that would be one too many within any second. */
final class Throttle {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Map<String, Integer> rates;
    private final Map<String, Deque<Instant>> accepted = new HashMap<>();

    Throttle(Map<String, Integer> rates) {
        this.rates = rates;
    }

    void admit(String action, Instant now) {
        Integer rate = rates.get(action);
        if (rate == null) {
            return;
        }
        Deque<Instant> calls = accepted.computeIfAbsent(action, name -> new ArrayDeque<>());
        while (!calls.isEmpty() && !calls.getFirst().plus(SECOND).isAfter(now)) {
            calls.removeFirst();
        }
        if (calls.size() >= rate) {
            throw refusal();
        }
        calls.addLast(now);
    }

    static Refusal refusal() {
        return new Refusal(400, "Throttling.User", "Request was denied due to user flow control.");
    }
}
