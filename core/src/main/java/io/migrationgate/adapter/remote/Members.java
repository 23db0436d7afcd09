package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts JSON objects together, and sees to it that one has the members that it should have and no other. */
final class Members {
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    static Members with(String name, @Nullable Object value) {
        return new Members().and(name, value);
    }

    Members and(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    JsonObject object() {
        return new JsonObject(members);
    }

    /** The object that a member's value is. */
    static JsonObject of(Map<?, ?> map) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        map.forEach((name, value) -> members.put((String) name, value));
        return new JsonObject(members);
    }

    /** The object, when it has exactly these members. */
    static Optional<JsonObject> exactly(JsonObject object, String... names) {
        return Optional.of(object).filter(one -> one.members().keySet().equals(Set.of(names)));
    }

    /** The one constant of that name. */
    static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** A text, which may be empty. */
    static Optional<String> text(JsonObject object, String name) {
        return Optional.ofNullable(object.members().get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
