package io.migrationgate.plan.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the values that were read from a mapping with known keys.
 *
 * <p>A value that was refused is given but has no value. Where one is needed its shape's stand-in takes its place: the
 * mistake is reported already and nothing that is built from a stand-in ever leaves the reader.
 */
public final class Section {
    static final Section EMPTY = new Section(Spot.NOWHERE, Map.of(), Map.of());

    private final Spot spot;
    private final Map<String, Spot> given;
    private final Map<String, Object> values;

    Section(Spot spot, Map<String, Spot> given, Map<String, Object> values) {
        this.spot = spot;
        this.given = given;
        this.values = values;
    }

    /** Whether the key stands in the text, with a good value or not. */
    public boolean has(Key<?> key) {
        return given.containsKey(key.name());
    }

    /** The value; null where the key is absent or its value was refused. */
    @SuppressWarnings("unchecked") // only the key's own shape put it there
    public <T> @Nullable T get(Key<T> key) {
        return (T) values.get(key.name());
    }

    /** The value, or the default. */
    public <T> T get(Key<T> key, T standard) {
        T value = get(key);
        return value == null ? standard : value;
    }

    /** The value of a required key. */
    public <T> T need(Key<T> key) {
        return get(key, key.shape().standIn());
    }

    /** Where the value stands; where the mapping does when the key is absent. */
    public Spot spot(Key<?> key) {
        Spot value = given.get(key.name());
        return value == null ? spot.missing(key.name()) : value;
    }

    /** Where the mapping stands. */
    public Spot spot() {
        return spot;
    }
}
