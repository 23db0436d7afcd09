package io.migrationgate.verdict;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes of a record made of records one changed copy for every value in it: each differs in one place alone. */
final class RecordLeaves {
    /** A copy that differs in one place. */
    record Changed<T>(String path, T value) {}

    private RecordLeaves() {}

    static <T extends Record> List<Changed<T>> of(T value, Class<T> type) {
        List<Changed<T>> all = new ArrayList<>();
        changes(value, "", changed -> changed)
                .forEach(one -> all.add(new Changed<>(one.path(), type.cast(one.value()))));
        return all;
    }

    private static List<Changed<Object>> changes(Object value, String path, UnaryOperator<Object> whole) {
        List<Changed<Object>> all = new ArrayList<>();
        if (value instanceof Record one) {
            RecordComponent[] components = one.getClass().getRecordComponents();
            Object[] values = values(one, components);
            for (int i = 0; i < components.length; i++) {
                int place = i;
                all.addAll(changes(
                        values[i],
                        path + "." + components[i].getName(),
                        changed -> whole.apply(with(one.getClass(), components, values, place, changed))));
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int place = i;
                all.addAll(changes(list.get(i), path + "[" + i + "]", changed -> {
                    List<Object> copy = new ArrayList<>(list);
                    copy.set(place, changed);
                    return whole.apply(copy);
                }));
            }
            if (!list.isEmpty()) {
                all.add(new Changed<>(path + " cut", whole.apply(list.subList(0, list.size() - 1))));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> all.addAll(changes(member, path + "." + key, changed -> {
                Map<Object, Object> copy = new LinkedHashMap<>(map);
                copy.put(key, changed);
                return whole.apply(copy);
            })));
        } else {
            Object other = other(value);
            if (other != null) {
                all.add(new Changed<>(path, whole.apply(other)));
            }
        }
        return all;
    }

    private static Object other(Object value) {
        if (value instanceof String text) {
            return text + "x";
        }
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Long number) {
            return number + 1;
        }
        if (value instanceof Double number) {
            return number / 2;
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof Duration duration) {
            return duration.plusSeconds(1);
        }
        if (value instanceof Instant time) {
            return time.plusSeconds(1);
        }
        if (value instanceof ZoneId) {
            return ZoneId.of("Europe/Berlin");
        }
        if (value instanceof Enum<?> one) {
            Object[] all = one.getDeclaringClass().getEnumConstants();
            return all[(one.ordinal() + 1) % all.length];
        }
        if (value == null) {
            return null;
        }
        throw new IllegalArgumentException("nobody taught how to change a " + value.getClass());
    }

    private static Object[] values(Record one, RecordComponent[] components) {
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getAccessor().invoke(one);
            }
            return values;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object with(
            Class<?> type, RecordComponent[] components, Object[] values, int place, Object changed) {
        try {
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
            }
            Object[] copy = values.clone();
            copy[place] = changed;
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(copy);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
