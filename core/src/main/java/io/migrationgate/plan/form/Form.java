package io.migrationgate.plan.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Describes a mapping with known keys.
 *
 * @param title what it is, for the reference
 * @param keys in the order people write them
 */
public record Form(String title, List<Key<?>> keys) {
    public Form {
        keys = List.copyOf(keys);
    }

    public static Form of(String title, Key<?>... keys) {
        return new Form(title, List.of(keys));
    }

    /** The same keys and more, under another title. */
    public Form with(String otherTitle, Key<?>... more) {
        List<Key<?>> all = new ArrayList<>(keys);
        all.addAll(List.of(more));
        return new Form(otherTitle, all);
    }

    /** The names of the keys. */
    public List<String> names() {
        return keys.stream().map(Key::name).toList();
    }
}
