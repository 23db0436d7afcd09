package io.migrationgate.evidence;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Names a kind of record, and says how its value is written and read.
 *
 * @param id kebab case, stable
 * @param version raised when the form of the value changes: a record of another version is not read
 * @param writer makes the value's JSON
 * @param reader reads the value's JSON; empty when it is not of this form, or contradicts itself
 * @param simulated what the value of a simulated run counts as in a run that is not; null when it does not count
 * @param <T> the value
 */
public record RecordKind<T>(
        String id,
        int version,
        Function<T, JsonObject> writer,
        Reader<T> reader,
        @Nullable UnaryOperator<T> simulated) {
    /** A kind whose records of simulated runs count in simulated runs alone. */
    public RecordKind(String id, int version, Function<T, JsonObject> writer, Reader<T> reader) {
        this(id, version, writer, reader, null);
    }

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
