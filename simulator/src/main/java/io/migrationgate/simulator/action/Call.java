package io.migrationgate.simulator.action;

import io.migrationgate.simulator.scenario.Account;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One call of an action: its parameters, the virtual time at which it is answered, and who made it.
 *
 * @param caller whom the key belongs to that signed it
 */
public record Call(Map<String, String> parameters, Instant now, Account caller) {
    public Call {
        parameters = Map.copyOf(parameters);
    }

    /** A parameter; one without a value counts as absent. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    /** A parameter that must be there. */
    public String required(String name) {
        return find(name).orElseThrow(() -> Refusal.missing(name));
    }

    /** A whole number from 1 on. */
    public int count(String name, int otherwise) {
        if (find(name).isEmpty()) {
            return otherwise;
        }
        String text = required(name);
        if (text.matches("[1-9]\\d{0,8}")) {
            return Integer.parseInt(text);
        }
        throw Refusal.invalid(name);
    }

    /** The parts of a comma list; empty = the parameter is absent. */
    public Set<String> list(String name) {
        return find(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toSet());
    }
}
