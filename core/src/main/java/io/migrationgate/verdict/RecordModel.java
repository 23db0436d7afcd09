package io.migrationgate.verdict;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes plans and sequences, which are records through and through, as values that canonical JSON has.
 *
 * <p>Every component goes in under its name, so that nothing that a plan learns to say can be left out of its hash. Evidence
 * is not written like this: what of it matters for a decision is said kind by kind, in {@link DecisionState}.
 */
final class RecordModel {
    private RecordModel() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (value instanceof Record one) {
            return record(one);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(of(item)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put(String.valueOf(key), of(member)));
            return members;
        }
        return value instanceof Enum<?> one ? one.name() : value.toString();
    }

    /** With its own name, which tells the forms of a sealed type apart. */
    private static Map<String, @Nullable Object> record(Record value) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("is", value.getClass().getSimpleName());
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            members.put(component.getName(), of(read(value, component)));
        }
        return members;
    }

    private static @Nullable Object read(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record of a plan has a component that cannot be read", e);
        }
    }
}
