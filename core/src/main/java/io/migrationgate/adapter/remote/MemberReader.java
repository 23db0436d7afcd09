package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the members of an object one by one, and gives a value only when every one of them was of its kind.
 *
 * <p>A member that is wrong is given as a stand-in, which nobody sees.
 */
final class MemberReader {
    /** More than anybody counts, in bytes, too. */
    private static final long MOST = 1_000_000_000_000_000_000L;

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final JsonObject json;
    private boolean wrong;

    private MemberReader(JsonObject json, boolean wrong) {
        this.json = json;
        this.wrong = wrong;
    }

    /** Reads an object that has exactly these members. */
    static MemberReader of(JsonObject json, String... names) {
        return new MemberReader(json, Members.exactly(json, names).isEmpty());
    }

    /** The value that was put together from the members; empty when one was wrong. */
    <T> Optional<T> value(Supplier<T> together) {
        T value = together.get();
        return wrong ? Optional.empty() : Optional.of(value);
    }

    private <T> T must(Optional<T> member, T standIn) {
        wrong |= member.isEmpty();
        return member.orElse(standIn);
    }

    private <T> @Nullable T may(String name, Optional<T> member) {
        wrong |= member.isEmpty() && json.has(name);
        return member.orElse(null);
    }

    /** A number of things. */
    long count(String name) {
        return must(counted(name), 0L);
    }

    /** A number of things, or null. */
    @Nullable Long countOrNull(String name) {
        return may(name, counted(name));
    }

    private Optional<Long> counted(String name) {
        return json.count(name).filter(count -> count <= MOST);
    }

    boolean flag(String name) {
        return must(json.flag(name), false);
    }

    @Nullable Boolean flagOrNull(String name) {
        return may(name, json.flag(name));
    }

    /** A time since 1970 with a year of four digits, or null. */
    @Nullable Instant timeOrNull(String name) {
        return may(name, timed(name));
    }

    /** A time since 1970 with a year of four digits. */
    Instant time(String name) {
        return must(timed(name), Instant.EPOCH);
    }

    private Optional<Instant> timed(String name) {
        return json.time(name).filter(time -> !time.isBefore(Instant.EPOCH) && time.isBefore(LATEST));
    }

    /** A text of that form. */
    String text(String name, Pattern form) {
        return must(matching(name, form), "");
    }

    /** A text of that form, or null. */
    @Nullable String textOrNull(String name, Pattern form) {
        return may(name, matching(name, form));
    }

    private Optional<String> matching(String name, Pattern form) {
        return json.text(name).filter(text -> form.matcher(text).matches());
    }

    /** The name of a constant. */
    <E extends Enum<E>> E constant(String name, E[] constants) {
        return must(json.text(name).flatMap(text -> Members.constant(constants, text)), constants[0]);
    }

    /** An object, or null. */
    <T> @Nullable T objectOrNull(String name, Function<JsonObject, Optional<T>> reader) {
        return may(name, json.object(name).flatMap(reader));
    }

    /** An object. */
    <T> T object(String name, Function<JsonObject, Optional<T>> reader, T standIn) {
        return must(json.object(name).flatMap(reader), standIn);
    }

    /** A list of objects, no more than so many. */
    <T> List<T> objects(String name, int most, Function<JsonObject, Optional<T>> reader) {
        List<JsonObject> given = must(json.objects(name).filter(list -> list.size() <= most), List.of());
        List<T> read = new ArrayList<>();
        given.forEach(one -> reader.apply(one).ifPresent(read::add));
        wrong |= read.size() < given.size();
        return read;
    }

    /** A list of short lines, no more than so many. */
    List<String> lines(String name, int most) {
        if (!(json.members().get(name) instanceof List<?> given) || given.size() > most) {
            wrong = true;
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (Object line : given) {
            if (line instanceof String text) {
                lines.add(OneLine.of(text));
            }
        }
        wrong |= lines.size() < given.size();
        return lines;
    }
}
