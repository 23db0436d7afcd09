package io.migrationgate.plan.form;

import org.jspecify.annotations.Nullable;

/**
 * Describes a mapping whose keys depend on another value; whoever knows that value reads the spot.
 *
 * @param words what is allowed, for a message
 */
public record ReadLater(String words) implements Shape<Spot> {
    @Override
    public @Nullable Spot read(Spot spot) {
        if (!spot.isMapping()) {
            spot.refuse("is " + spot.kind() + "; write " + words);
            return null;
        }
        return spot;
    }

    @Override
    public Spot standIn() {
        return Spot.NOWHERE;
    }

    @Override
    public <R> R accept(ShapeVisitor<R> visitor) {
        return visitor.readLater(this);
    }
}
