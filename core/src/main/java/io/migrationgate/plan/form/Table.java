package io.migrationgate.plan.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a mapping whose keys are names: free ones of a certain form, or words of a choice.
 *
 * @param noun what a name names
 * @param <T> type of a value
 */
public record Table<T>(String noun, Shape<String> names, Shape<T> value) implements Shape<Map<String, Found<T>>> {
    @Override
    public @Nullable Map<String, Found<T>> read(Spot spot) {
        List<Spot.Entry> entries = spot.entries();
        if (entries == null) {
            spot.refuse("is " + spot.kind() + "; write " + words());
            return null;
        }
        Map<String, Found<T>> found = new LinkedHashMap<>();
        for (Spot.Entry entry : entries) {
            String name = entry.key().read(names);
            T read = name == null ? null : entry.value().read(value);
            if (name != null && read != null) {
                found.put(name, new Found<>(read, entry.value()));
            }
        }
        return found;
    }

    @Override
    public String words() {
        return "a mapping from " + noun + " to " + value.words();
    }

    @Override
    public Map<String, Found<T>> standIn() {
        return Map.of();
    }

    @Override
    public <R> R accept(ShapeVisitor<R> visitor) {
        return visitor.table(this);
    }
}
