package io.migrationgate.evidence;

import java.util.Optional;
import java.util.function.Function;

/**
 * Names a kind of record, and says how its value is written and read.
 *
 * @param id kebab case, stable
 * @param version raised when the form of the value changes: a record of another version is not read
 * @param writer makes the value's JSON
 * @param reader reads the value's JSON; empty when it is not of this form, or contradicts itself
 * @param <T> the value
 */
public record RecordKind<T>(String id, int version, Function<T, JsonObject> writer, Reader<T> reader) {
    /** Reads the value of a record of an asset. */
    @FunctionalInterface
    public interface Reader<T> {
        Optional<T> read(JsonObject value, String asset);
    }

    /** What records of this kind carry as their schema. */
    public String schema() {
        return id + "/" + version;
    }
}
