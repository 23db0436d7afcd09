package io.migrationgate.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of one criterion as given: {@link Duration}, share (a {@link Double} from 0 to 1) or whole number
 * ({@link Integer}) by parameter name.
 */
public record Settings(Map<String, Object> values) {
    /** Nothing is set. */
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Optional<Duration> duration(String name) {
        return Optional.ofNullable(values.get(name)).map(Duration.class::cast);
    }

    public Optional<Double> share(String name) {
        return Optional.ofNullable(values.get(name)).map(Double.class::cast);
    }

    public Optional<Integer> count(String name) {
        return Optional.ofNullable(values.get(name)).map(Integer.class::cast);
    }

    /** These settings with others laid over them. */
    public Settings under(Settings stronger) {
        Map<String, Object> merged = new LinkedHashMap<>(values);
        merged.putAll(stronger.values());
        return new Settings(merged);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
