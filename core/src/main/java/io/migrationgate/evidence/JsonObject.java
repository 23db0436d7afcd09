package io.migrationgate.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a JSON object by name and type; a member that is absent or of another type is empty.
 *
 * <p>Reading is strict: a name that is there twice, anything behind the object, or deep nesting is no object.
 */
public record JsonObject(Map<String, @Nullable Object> members) {
    private static final int DEPTH = 32;
    private static final int EXPONENT = 1_000;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Reads a text; empty when it is no object. What is wrong with it is not said: the text may be anything. */
    public static Optional<JsonObject> read(String text) {
        try {
            Object value = JSON.readValue(text, Object.class);
            return handy(value) ? object(value) : Optional.empty();
        } catch (JsonProcessingException | NumberFormatException e) {
            return Optional.empty(); // the second one for exponents that no number can have
        }
    }

    /** Whether all numbers have an exponent that arithmetic does not choke on. */
    private static boolean handy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(JsonObject::handy);
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(JsonObject::handy);
        }
        return !(value instanceof BigDecimal number) || Math.abs((long) number.scale()) <= EXPONENT;
    }

    private static Optional<JsonObject> object(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        map.forEach((name, member) -> members.put((String) name, member));
        return Optional.of(new JsonObject(members));
    }

    /** A text that is not empty. */
    public Optional<String> text(String name) {
        return member(name, String.class).filter(text -> !text.isEmpty());
    }

    public Optional<Boolean> flag(String name) {
        return member(name, Boolean.class);
    }

    /** A whole number that is not negative. */
    public Optional<Long> count(String name) {
        Object value = members.get(name);
        return value instanceof Integer || value instanceof Long
                ? Optional.of(((Number) value).longValue()).filter(count -> count >= 0)
                : Optional.empty();
    }

    /** A time in UTC, of the years 1 to 9999: no calendar fails at it. */
    public Optional<Instant> time(String name) {
        try {
            return text(name).map(Instant::parse).filter(time -> !time.isBefore(EARLIEST) && time.isBefore(LATEST));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public Optional<JsonObject> object(String name) {
        return object(members.get(name));
    }

    /** A list of nothing but objects. */
    public Optional<List<JsonObject>> objects(String name) {
        if (!(members.get(name) instanceof List<?> list)) {
            return Optional.empty();
        }
        List<JsonObject> objects = new ArrayList<>();
        list.forEach(item -> object(item).ifPresent(objects::add));
        return objects.size() == list.size() ? Optional.of(objects) : Optional.empty();
    }

    /** A list in which every object can be read as that. */
    public <T> Optional<List<T>> list(String name, Function<JsonObject, Optional<T>> reader) {
        return objects(name).flatMap(objects -> {
            List<T> list =
                    objects.stream().flatMap(one -> reader.apply(one).stream()).toList();
            return list.size() == objects.size() ? Optional.of(list) : Optional.empty();
        });
    }

    /** A list of nothing but texts that are not empty. */
    public Optional<List<String>> texts(String name) {
        if (!(members.get(name) instanceof List<?> list)) {
            return Optional.empty();
        }
        List<String> texts = list.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.size() == list.size() ? Optional.of(texts) : Optional.empty();
    }

    /** An object of nothing but texts. */
    public Optional<Map<String, String>> textMap(String name) {
        return object(name).flatMap(object -> object.all(String.class));
    }

    /** An object of nothing but counts. */
    public Optional<Map<String, Long>> countMap(String name) {
        return object(name).flatMap(object -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            object.members
                    .keySet()
                    .forEach(member -> object.count(member).ifPresent(count -> counts.put(member, count)));
            return counts.size() == object.members.size() ? Optional.of(counts) : Optional.empty();
        });
    }

    private <T> Optional<Map<String, T>> all(Class<T> type) {
        Map<String, T> found = new LinkedHashMap<>();
        members.keySet().forEach(name -> member(name, type).ifPresent(value -> found.put(name, value)));
        return found.size() == members.size() ? Optional.of(found) : Optional.empty();
    }

    /** A constant by its name in kebab case. */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return text(name)
                .flatMap(word -> Stream.of(type.getEnumConstants())
                        .filter(one -> one.name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .equals(word))
                        .findFirst());
    }

    /** A whole number of whatever sign. */
    public Optional<Long> number(String name) {
        Object value = members.get(name);
        return value instanceof Integer || value instanceof Long
                ? Optional.of(((Number) value).longValue())
                : Optional.empty();
    }

    /** Whether there is a member of that name that is not null. */
    public boolean has(String name) {
        return members.get(name) != null;
    }

    /** The same object without a member. */
    JsonObject without(String name) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(members);
        rest.remove(name);
        return new JsonObject(rest);
    }

    /** The same object with a member. */
    JsonObject with(String name, Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new JsonObject(more);
    }

    private <T> Optional<T> member(String name, Class<T> type) {
        return Optional.ofNullable(members.get(name)).filter(type::isInstance).map(type::cast);
    }
}
