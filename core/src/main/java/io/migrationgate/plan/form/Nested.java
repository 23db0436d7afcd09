package io.migrationgate.plan.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes a mapping with known keys; unknown, repeated and missing ones are mistakes. */
public record Nested(Form form) implements Shape<Section> {
    @Override
    public @Nullable Section read(Spot spot) {
        List<Spot.Entry> entries = spot.entries();
        if (entries == null) {
            spot.refuse("is " + spot.kind() + "; write " + words());
            return null;
        }
        Map<String, Spot> given = new HashMap<>();
        Map<String, Object> values = new HashMap<>();
        for (Spot.Entry entry : entries) {
            Key<?> key = find(entry.name());
            if (key == null) {
                unknown(entry);
                continue;
            }
            given.put(entry.name(), entry.value());
            Object value = entry.value().read(key.shape());
            if (value != null) {
                values.put(entry.name(), value);
            }
        }
        missing(spot, given);
        return new Section(spot, given, values);
    }

    private @Nullable Key<?> find(String name) {
        for (Key<?> key : form.keys()) {
            if (key.name().equals(name)) {
                return key;
            }
        }
        return null;
    }

    private void unknown(Spot.Entry entry) {
        if (Secrets.isNamedLikeOne(entry.name())) {
            return; // the search for secrets reports it
        }
        String allowed = form.keys().isEmpty() ? "nothing can be set here" : Nearest.advice(entry.name(), form.names());
        entry.key().refuse("is no known key; " + allowed);
    }

    private void missing(Spot spot, Map<String, Spot> given) {
        for (Key<?> key : form.keys()) {
            if (key.required() && !given.containsKey(key.name())) {
                spot.missing(key.name())
                        .refuse("is missing; write " + key.shape().words() + example(key));
            }
        }
    }

    private static String example(Key<?> key) {
        return key.shape() instanceof Text ? ", for example " + key.example() : "";
    }

    @Override
    public String words() {
        return form.keys().isEmpty() ? "{}" : "a mapping with " + Nearest.list(form.names());
    }

    @Override
    public Section standIn() {
        return Section.EMPTY;
    }

    @Override
    public <R> R accept(ShapeVisitor<R> visitor) {
        return visitor.nested(this);
    }
}
