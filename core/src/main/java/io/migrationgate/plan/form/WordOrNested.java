package io.migrationgate.plan.form;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Describes a value that is a known word or a mapping.
 *
 * @param make turns the mapping into a value
 * @param <T> type of the value
 */
public record WordOrNested<T>(Choice<T> choice, Nested nested, Function<Section, T> make) implements Shape<T> {
    @Override
    public @Nullable T read(Spot spot) {
        if (!spot.isMapping()) {
            return word(spot);
        }
        Section section = nested.read(spot);
        return section == null ? null : make.apply(section);
    }

    private @Nullable T word(Spot spot) {
        String text = spot.text();
        if (text == null || !choice.values().containsKey(text)) {
            spot.refuse("is " + (text == null ? spot.kind() : "no known " + choice.noun()) + "; write " + words());
            return null;
        }
        return choice.values().get(text);
    }

    @Override
    public String words() {
        return choice.words() + ", or " + nested.words();
    }

    @Override
    public T standIn() {
        return choice.standIn();
    }

    @Override
    public <R> R accept(ShapeVisitor<R> visitor) {
        return visitor.wordOrNested(this);
    }
}
