package io.migrationgate.simulator.scenario;

import io.migrationgate.simulator.scenario.HistoryScript.Gap;
import io.migrationgate.simulator.scenario.HistoryScript.Spike;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what CloudMonitor remembers of a task. */
final class HistoryReader {
    private static final Set<String> DAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_DAYS = 31;

    private HistoryReader() {}

    static HistoryScript read(Value value, TaskType type) {
        Fields fields = value.fields();
        HistoryScript history = new HistoryScript(
                fields.find("days")
                        .map(days -> (int) days.integer(1, LONGEST_DAYS))
                        .orElse(LONGEST_DAYS),
                fields.find("base").map(Value::duration).orElse(Duration.ofMillis(800)),
                fields.find("jitter").map(Value::duration).orElse(Duration.ZERO),
                list(fields, "spikes").stream().map(HistoryReader::spike).toList(),
                list(fields, "gaps").stream().map(HistoryReader::gap).toList(),
                fields.find("unit").map(Value::text).orElse(documented(type)));
        fields.finish();
        return history;
    }

    static String documented(TaskType type) {
        return type == TaskType.SYNC ? "Milliseconds" : "Seconds";
    }

    private static Spike spike(Value value) {
        Fields fields = value.fields();
        Value lasts = fields.required("for");
        if (lasts.duration().isZero() || lasts.duration().compareTo(Duration.ofDays(1)) > 0) {
            throw lasts.refused("is not longer than nothing and at most a day");
        }
        Spike spike = new Spike(
                fields.find("day")
                        .map(day -> DayOfWeek.valueOf(day.word(DAYS).toUpperCase(Locale.ROOT)))
                        .orElse(null),
                (int) fields.required("hour").integer(0, 23),
                lasts.duration(),
                fields.required("lag").duration());
        fields.finish();
        return spike;
    }

    private static Gap gap(Value value) {
        Fields fields = value.fields();
        Duration from = fields.required("from").signedDuration();
        Value until = fields.required("until");
        if (until.signedDuration().compareTo(from) <= 0) {
            throw until.refused("is not later than from");
        }
        Gap gap = new Gap(from, until.signedDuration());
        fields.finish();
        return gap;
    }

    private static List<Value> list(Fields fields, String key) {
        return fields.find(key).map(Value::list).orElse(List.of());
    }
}
