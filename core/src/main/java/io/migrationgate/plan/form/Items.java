package io.migrationgate.plan.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a list of values of one shape.
 *
 * @param <T> type of an element
 */
public record Items<T>(Shape<T> element) implements Shape<List<Found<T>>> {
    @Override
    public @Nullable List<Found<T>> read(Spot spot) {
        List<Spot> items = spot.items();
        if (items == null) {
            spot.refuse("is " + spot.kind() + "; write " + words());
            return null;
        }
        List<Found<T>> found = new ArrayList<>();
        for (Spot item : items) {
            T value = item.read(element);
            if (value != null) {
                found.add(new Found<>(value, item));
            }
        }
        return found;
    }

    @Override
    public String words() {
        return "a list, each element " + element.words();
    }

    @Override
    public List<Found<T>> standIn() {
        return List.of();
    }

    @Override
    public <R> R accept(ShapeVisitor<R> visitor) {
        return visitor.items(this);
    }
}
