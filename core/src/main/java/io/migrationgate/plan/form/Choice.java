package io.migrationgate.plan.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a value that is one of a few known words.
 *
 * @param noun what the words are, for a message
 * @param values by word, in the order people see them
 * @param <T> type of the value
 */
public record Choice<T>(String noun, Map<String, T> values) implements Shape<T> {
    /** The words of an enum: its constants in lower case with hyphens. */
    public static <E extends Enum<E>> Choice<E> of(String noun, Class<E> type) {
        Map<String, E> values = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            values.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return new Choice<>(noun, values);
    }

    /** Words that stand for themselves. */
    public static Choice<String> of(String noun, Collection<String> words) {
        Map<String, String> values = new LinkedHashMap<>();
        words.forEach(word -> values.put(word, word));
        return new Choice<>(noun, values);
    }

    /** The words. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    @Override
    public @Nullable T read(Spot spot) {
        String text = spot.text();
        if (text == null) {
            spot.refuse("is " + spot.kind() + "; write " + words());
            return null;
        }
        return of(text, spot);
    }

    /** The value of a word, or a mistake at the spot. */
    @Nullable T of(String word, Spot spot) {
        T value = values.get(word);
        if (value == null) {
            spot.refuse(Quoted.of(word) + " is no known " + noun + "; " + Nearest.advice(word, values.keySet()));
        }
        return value;
    }

    @Override
    public String words() {
        return values.size() == 1 ? names().get(0) : "one of " + Nearest.list(values.keySet());
    }

    @Override
    public T standIn() {
        return values.values().iterator().next();
    }

    @Override
    public <R> R accept(ShapeVisitor<R> visitor) {
        return visitor.choice(this);
    }
}
