package io.migrationgate.plan.form;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Tag;

/** Describes true or false. */
public record Flag() implements Shape<Boolean> {
    @Override
    public @Nullable Boolean read(Spot spot) {
        String text = spot.plain(Tag.BOOL);
        if (text == null) {
            spot.refuse("is " + spot.kind() + "; write " + words() + ", without quotes");
            return null;
        }
        return Boolean.valueOf(text);
    }

    @Override
    public String words() {
        return "true or false";
    }

    @Override
    public Boolean standIn() {
        return false;
    }

    @Override
    public <R> R accept(ShapeVisitor<R> visitor) {
        return visitor.flag(this);
    }
}
