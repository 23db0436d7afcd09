package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one direction of a task: its states, stages, lag, checkpoint and what is wrong with its reports. */
final class FlowReader {
    private static final Set<String> STAGES = Set.of("NotStarted", "Migrating", "Failed", "Finished");
    private static final Set<String> INCREMENTAL = Set.of("NotStarted", "Migrating", "Failed", "Finished", "Catched");
    private static final Duration DEFAULT_LAG = Duration.ofMillis(800);

    private final Fields fields;
    private final TaskType type;

    FlowReader(Fields fields, TaskType type) {
        this.fields = fields;
        this.type = type;
    }

    FlowScript read(EndpointScript source, EndpointScript target, PrecheckScript otherwise) {
        LagCurve.Shape shape = fields.find("curve").map(FlowReader::shape).orElse(LagCurve.Shape.STEP);
        Duration jitter = fields.find("jitter").map(Value::duration).orElse(Duration.ZERO);
        Optional<LagCurve> second =
                fields.find("secondReading").map(value -> TimelineReader.lag(value, shape, Duration.ZERO));
        return new FlowScript(
                fields.required("job").text(),
                words("status", type.statuses(), type.running()),
                words("structure", STAGES, "Finished"),
                words("data", STAGES, "Finished"),
                words("incremental", INCREMENTAL, "Catched"),
                fields.find("lag")
                        .map(value -> TimelineReader.lag(value, shape, jitter))
                        .orElse(new LagCurve(LagCurve.constant(DEFAULT_LAG).points(), shape, jitter)),
                second.orElse(null),
                fields.find("checkpoint")
                        .map(FlowReader::checkpoint)
                        .orElse(new CheckpointRule(CheckpointRule.Kind.FOLLOWS, null)),
                source,
                target,
                fields.find("precheck").map(PrecheckReader::read).orElse(otherwise),
                fields.find("verification").map(VerificationReader::read).orElse(VerificationReader.clean()),
                list("reporting").stream().map(FlowReader::reporting).toList(),
                list("retry").stream().map(FlowReader::retry).toList());
    }

    private Timeline<String> words(String key, Set<String> allowed, String otherwise) {
        return fields.find(key)
                .map(value -> TimelineReader.read(value, "status", word -> word.word(allowed)))
                .orElse(Timeline.constant(otherwise));
    }

    private List<Value> list(String key) {
        return fields.find(key).map(Value::list).orElse(List.of());
    }

    private static LagCurve.Shape shape(Value value) {
        return LagCurve.Shape.valueOf(value.word(Set.of("step", "linear")).toUpperCase(Locale.ROOT));
    }

    private static CheckpointRule checkpoint(Value value) {
        return switch (value.text()) {
            case "follows" -> new CheckpointRule(CheckpointRule.Kind.FOLLOWS, null);
            case "stands-still" -> new CheckpointRule(CheckpointRule.Kind.STANDS_STILL, null);
            default -> new CheckpointRule(CheckpointRule.Kind.BEHIND, value.duration());
        };
    }

    private static ReportingPeriod reporting(Value value) {
        Fields fields = value.fields();
        Period period = TimelineReader.period(fields);
        Map<String, Object> set = new LinkedHashMap<>();
        fields.find("set")
                .ifPresent(block -> block.fields().all().forEach((name, item) -> set.put(name, item.plain())));
        List<String> without = fields.find("without")
                .map(names -> names.list().stream().map(Value::text).toList())
                .orElse(set.isEmpty() ? ReportingPeriod.DELAY_AND_CHECKPOINT : List.of());
        fields.finish();
        return new ReportingPeriod(period, without, set);
    }

    private static RetryPeriod retry(Value value) {
        Fields fields = value.fields();
        RetryPeriod retry = new RetryPeriod(
                TimelineReader.period(fields),
                fields.find("count")
                        .map(count -> (int) count.integer(1, 1_000_000))
                        .orElse(1),
                fields.find("target")
                        .map(target -> target.word(Set.of("srcDB", "destDB", "inner_module")))
                        .orElse("srcDB"),
                fields.find("message").map(Value::text).orElse("The connection was lost."));
        fields.finish();
        return retry;
    }
}
