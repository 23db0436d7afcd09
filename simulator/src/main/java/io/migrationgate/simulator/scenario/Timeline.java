package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;

/** Says which value holds when: each holds from its time until the next one. */
public record Timeline<T>(List<Change<T>> changes) {
    /** One value and the time from which it holds. */
    public record Change<T>(Duration at, T value) {}

    public Timeline {
        changes = List.copyOf(changes);
        if (changes.isEmpty() || !changes.get(0).at().isZero()) {
            throw new IllegalArgumentException("a timeline starts at 0s");
        }
    }

    /** A value that never changes. */
    public static <T> Timeline<T> constant(T value) {
        return new Timeline<>(List.of(new Change<>(Duration.ZERO, value)));
    }

    /** The value that holds after that much time. */
    public T at(Duration elapsed) {
        T value = changes.get(0).value();
        for (Change<T> change : changes) {
            if (change.at().compareTo(elapsed) <= 0) {
                value = change.value();
            }
        }
        return value;
    }
}
