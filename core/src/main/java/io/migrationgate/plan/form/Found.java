package io.migrationgate.plan.form;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that was read, and where it stands.
 *
 * @param <T> type of the value
 */
public record Found<T>(T value, Spot spot) {
    /** The values alone; none for null. */
    public static <T> List<T> values(@Nullable Collection<Found<T>> found) {
        return found == null ? List.of() : found.stream().map(Found::value).toList();
    }
}
