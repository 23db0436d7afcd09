package io.migrationgate.evidence;

import io.migrationgate.plan.Backup;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Names one thing that a database is asked, and says how its answer travels and is kept.
 *
 * @param id kebab case, stable
 * @param writer makes the answer's JSON
 * @param reader reads the answer's JSON; empty when it is not of this form
 * @param <T> the answer
 */
public record DatabaseTopic<T>(
        String id, Class<T> type, Function<T, JsonObject> writer, Function<JsonObject, Optional<T>> reader) {
    /** The evidence that the answer of a side is. */
    public EvidenceKind<T> of(Backup.Side side) {
        return new EvidenceKind<>(side.name().toLowerCase(Locale.ROOT) + "-" + id, type);
    }
}
