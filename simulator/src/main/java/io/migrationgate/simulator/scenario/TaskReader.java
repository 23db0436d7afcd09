package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the tasks of a scenario: the ones described each by itself and the ones described by their number. */
final class TaskReader {
    private static final int MOST_GENERATED = 100_000;

    private TaskReader() {}

    static TaskScript task(Value value) {
        Fields fields = value.fields();
        TaskType type = type(fields);
        String region = fields.find("region").map(Value::text).orElse("cn-hangzhou");
        EndpointScript source =
                fields.find("source").map(end -> endpoint(end, region)).orElse(EndpointScript.NONE);
        EndpointScript target =
                fields.find("target").map(end -> endpoint(end, region)).orElse(EndpointScript.NONE);
        FlowScript forward = new FlowReader(fields, type).read(source, target, PrecheckReader.passed());
        TaskScript task = new TaskScript(
                fields.find("name").map(Value::text).orElse(forward.job()),
                fields.required("instance").text(),
                type,
                region,
                text(fields, "account").orElse(null),
                forward,
                fields.find("reverse")
                        .map(block -> reverse(block, type, source, target))
                        .orElse(null),
                absences(fields.find("absent")),
                fields.find("history")
                        .map(history -> HistoryReader.read(history, type))
                        .orElse(null));
        fields.finish();
        return task;
    }

    static List<TaskScript> generated(Value value) {
        Fields fields = value.fields();
        int count = (int) fields.required("count").integer(1, MOST_GENERATED);
        String prefix = fields.find("prefix").map(Value::text).orElse("bulk");
        TaskType type = type(fields);
        String region = fields.find("region").map(Value::text).orElse("cn-hangzhou");
        LagCurve lag = new LagCurve(
                fields.find("lag")
                        .map(curve -> TimelineReader.lag(curve, LagCurve.Shape.STEP, Duration.ZERO))
                        .orElse(LagCurve.constant(Duration.ofMillis(800)))
                        .points(),
                LagCurve.Shape.STEP,
                fields.find("jitter").map(Value::duration).orElse(Duration.ZERO));
        fields.finish();
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> String.format(Locale.ROOT, "%s%06d", prefix, number))
                .map(id -> new TaskScript(
                        id, "dts" + id, type, region, null, healthy(id, type, lag), null, List.of(), null))
                .toList();
    }

    private static FlowScript healthy(String job, TaskType type, LagCurve lag) {
        return new FlowScript(
                job,
                Timeline.constant(type.running()),
                Timeline.constant("Finished"),
                Timeline.constant("Finished"),
                Timeline.constant("Catched"),
                lag,
                null,
                new CheckpointRule(CheckpointRule.Kind.FOLLOWS, null),
                EndpointScript.NONE,
                EndpointScript.NONE,
                PrecheckReader.passed(),
                VerificationReader.clean(),
                List.of(),
                List.of());
    }

    private static FlowScript reverse(Value value, TaskType type, EndpointScript source, EndpointScript target) {
        if (type != TaskType.SYNC) {
            throw value.refused("only goes with type: sync");
        }
        Fields fields = value.fields();
        FlowScript flow = new FlowReader(fields, type).read(target, source, PrecheckReader.passed());
        fields.finish();
        return flow;
    }

    private static TaskType type(Fields fields) {
        String word = fields.required("type").word(Set.of("migration", "sync"));
        return TaskType.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static EndpointScript endpoint(Value value, String region) {
        Fields fields = value.fields();
        EndpointScript endpoint = new EndpointScript(
                text(fields, "engine").orElse(null),
                text(fields, "instanceType").orElse(null),
                text(fields, "instance").orElse(null),
                text(fields, "region").orElse(region),
                text(fields, "ip").orElse(null),
                text(fields, "port").orElse(null),
                text(fields, "database").orElse(null),
                text(fields, "user").orElse(null));
        fields.finish();
        return endpoint;
    }

    private static Optional<String> text(Fields fields, String key) {
        return fields.find(key).map(Value::text);
    }

    private static List<Period> absences(Optional<Value> value) {
        List<Period> periods = new ArrayList<>();
        for (Value item : value.map(Value::list).orElse(List.of())) {
            Fields fields = item.fields();
            periods.add(TimelineReader.period(fields));
            fields.finish();
        }
        return periods;
    }
}
