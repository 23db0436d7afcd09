package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.Sentence;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes sentences, whose times and durations stay values, and reads them back: few, short, and such as can be worded.
 *
 * <p>A text is a JSON text and a number a JSON number; {@code {"time"}}, {@code {"duration"}} and a nested sentence are
 * objects of one form each.
 */
final class SentenceForm {
    private static final int MOST = 100;
    private static final int MOST_DIGITS = 40;
    private static final int DEEPEST = 8;
    private static final String KEY = "key";
    private static final String ARGUMENTS = "arguments";
    private static final String TIME = "time";
    private static final String DURATION = "duration";

    private final Predicate<Sentence> wordable;

    /** @param wordable whether there are words for a sentence, and every place in them is filled */
    SentenceForm(Predicate<Sentence> wordable) {
        this.wordable = wordable;
    }

    static JsonObject write(Sentence sentence) {
        List<Object> arguments =
                sentence.arguments().stream().map(SentenceForm::written).toList();
        return Members.with(KEY, sentence.key()).and(ARGUMENTS, arguments).object();
    }

    private static Object written(Object argument) {
        if (argument instanceof Sentence nested) {
            return write(nested).members();
        }
        if (argument instanceof Instant time) {
            return Map.of(TIME, time.toString());
        }
        if (argument instanceof Duration duration) {
            return Map.of(DURATION, duration.toString());
        }
        if (argument instanceof List<?> list) {
            return list.stream().map(SentenceForm::written).toList();
        }
        return argument;
    }

    Optional<Sentence> read(JsonObject json) {
        return sentence(json, 0).filter(wordable);
    }

    private static Optional<Sentence> sentence(JsonObject json, int depth) {
        return Members.exactly(json, KEY, ARGUMENTS)
                .flatMap(exact -> exact.text(KEY))
                .flatMap(key -> list(json.members().get(ARGUMENTS), depth)
                        .map(arguments -> new Sentence(OneLine.of(key), arguments)));
    }

    private static Optional<List<Object>> list(@Nullable Object value, int depth) {
        if (!(value instanceof List<?> list) || list.size() > MOST || depth > DEEPEST) {
            return Optional.empty();
        }
        List<Object> arguments = new ArrayList<>();
        list.forEach(one -> argument(one, depth + 1).ifPresent(arguments::add));
        return Optional.of(arguments).filter(read -> read.size() == list.size());
    }

    private static Optional<Object> argument(@Nullable Object value, int depth) {
        if (value instanceof String text) {
            return Optional.of(OneLine.of(text));
        }
        if (value instanceof Integer || value instanceof Long) {
            return Optional.of(value);
        }
        if (value instanceof BigDecimal number) {
            return Optional.<Object>of(number).filter(any -> number.precision() <= MOST_DIGITS);
        }
        if (value instanceof List<?>) {
            return list(value, depth).map(Object.class::cast);
        }
        return value instanceof Map<?, ?> map ? object(map, depth) : Optional.empty();
    }

    private static Optional<Object> object(Map<?, ?> map, int depth) {
        JsonObject object = Members.of(map);
        try {
            if (object.has(TIME)) {
                return value(object, TIME).map(Instant::parse);
            }
            if (object.has(DURATION)) {
                return value(object, DURATION).map(Duration::parse);
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return sentence(object, depth).map(Object.class::cast);
    }

    private static Optional<String> value(JsonObject object, String name) {
        return Members.exactly(object, name).flatMap(one -> one.text(name));
    }
}
