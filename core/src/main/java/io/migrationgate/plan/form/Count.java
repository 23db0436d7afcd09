package io.migrationgate.plan.form;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Tag;

/** Describes a whole number between two others. */
public record Count(int least, int most) implements Shape<Integer> {
    @Override
    public @Nullable Integer read(Spot spot) {
        String text = spot.plain(Tag.INT);
        if (text == null) {
            spot.refuse("is " + spot.kind() + "; write " + words() + ", without quotes");
            return null;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            spot.refuse("is out of range; write " + words());
            return null;
        }
        return Integer.valueOf(text);
    }

    @Override
    public String words() {
        return "a whole number from " + least + " to " + most;
    }

    @Override
    public Integer standIn() {
        return least;
    }

    @Override
    public <R> R accept(ShapeVisitor<R> visitor) {
        return visitor.count(this);
    }
}
