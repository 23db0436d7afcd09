package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads values that change over time: one value, or a list of {@code {at: 20s, <key>: <value>}} from 0s on. */
final class TimelineReader {
    private TimelineReader() {}

    static <T> Timeline<T> read(Value value, String key, Function<Value, T> reader) {
        if (!value.isList()) {
            return Timeline.constant(reader.apply(value));
        }
        List<Timeline.Change<T>> changes = new ArrayList<>();
        for (Value item : value.list()) {
            Fields fields = item.fields();
            Value at = fields.required("at");
            T changed = reader.apply(fields.required(key));
            fields.finish();
            changes.add(new Timeline.Change<>(inOrder(at, changes.isEmpty() ? null : lastOf(changes)), changed));
        }
        if (changes.isEmpty()) {
            throw value.refused("is empty");
        }
        return new Timeline<>(changes);
    }

    static LagCurve lag(Value value, LagCurve.Shape shape, Duration jitter) {
        Timeline<Duration> timeline = read(value, "lag", Value::duration);
        List<LagCurve.Point> points = timeline.changes().stream()
                .map(change -> new LagCurve.Point(change.at(), change.value()))
                .toList();
        return new LagCurve(points, shape, jitter);
    }

    static Period period(Fields fields) {
        Duration from = fields.find("from").map(Value::duration).orElse(Duration.ZERO);
        Value until = fields.find("until").orElse(null);
        if (until == null) {
            return new Period(from, null);
        }
        if (until.duration().compareTo(from) <= 0) {
            throw until.refused("is not later than from");
        }
        return new Period(from, until.duration());
    }

    /** A block that is a period and nothing else. */
    static Period wholePeriod(Value value) {
        Fields fields = value.fields();
        Period period = period(fields);
        fields.finish();
        return period;
    }

    private static <T> Duration lastOf(List<Timeline.Change<T>> changes) {
        return changes.get(changes.size() - 1).at();
    }

    private static Duration inOrder(Value at, @Nullable Duration last) {
        Duration time = at.duration();
        if (last == null && !time.isZero()) {
            throw at.refused("is the first one and must be 0s");
        }
        if (last != null && time.compareTo(last) <= 0) {
            throw at.refused("is not later than the one before");
        }
        return time;
    }
}
