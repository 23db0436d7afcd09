package io.migrationgate.simulator.scenario;

import io.migrationgate.simulator.scenario.ServerScript.Absence;
import io.migrationgate.simulator.scenario.ServerScript.Part;
import io.migrationgate.simulator.scenario.ServerScript.Run;
import io.migrationgate.simulator.scenario.ServerScript.Target;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Reads the servers of a scenario; one of which nothing is said but its ids is healthy. */
final class ServerReader {
    private static final Set<String> STATES = Set.of("Unavailable", "Available", "InUse", "Deleting");
    private static final Set<String> STATUSES =
            Set.of("Ready", "Running", "Stopped", "InError", "Finished", "Waiting", "Expired", "Deleting");
    private static final Set<String> TARGET_TYPES = Set.of("Image", "ContainerImage", "TargetInstance");
    private static final Duration LAST_START = Duration.ofMinutes(-40);
    private static final Duration LENGTH = Duration.ofMinutes(10);
    private static final Duration MONTH = Duration.ofDays(30);

    private ServerReader() {}

    static ServerScript read(Value value) {
        Fields fields = value.fields();
        String job = fields.required("job").text();
        String region = fields.find("region").map(Value::text).orElse("cn-hangzhou");
        Target target =
                fields.find("target").map(block -> target(block, region)).orElse(null);
        boolean toInstance = target != null && !target.template();
        long frequency =
                fields.find("frequency").map(hours -> hours.integer(1, 168)).orElse(1L);
        ServerScript server = new ServerScript(
                fields.find("name").map(Value::text).orElse(job),
                fields.required("source").text(),
                job,
                region,
                fields.find("platform").map(Value::text).orElse("CentOS"),
                fields.find("agentVersion").map(Value::text).orElse("1.5.2.3"),
                target,
                fields.find("state")
                        .map(state -> TimelineReader.read(state, "state", word -> word.word(STATES)))
                        .orElse(Timeline.constant("InUse")),
                text(fields, "sourceError"),
                fields.find("status")
                        .map(status -> TimelineReader.read(status, "status", word -> word.word(STATUSES)))
                        .orElse(null),
                text(fields, "jobError"),
                fields.find("runOnce").map(Value::flag).orElse(false),
                frequency,
                fields.find("targetType")
                        .map(type -> type.word(TARGET_TYPES))
                        .orElse(toInstance ? "TargetInstance" : "Image"),
                fields.find("validFor").map(Value::signedDuration).orElse(MONTH),
                fields.find("runs")
                        .map(runs -> runs.list().stream().map(ServerReader::run).toList())
                        .orElseGet(() -> regular(frequency)),
                list(fields, "absent").stream()
                        .flatMap(one -> absences(one).stream())
                        .toList(),
                ReportingReader.list(fields));
        fields.finish();
        return server;
    }

    /** The run before the last, the last and the next. */
    private static List<Run> regular(long frequency) {
        return LongStream.rangeClosed(-1, 1)
                .mapToObj(number -> LAST_START.plusHours(number * frequency))
                .map(start -> new Run(start, start.plus(LENGTH), true))
                .toList();
    }

    private static Target target(Value value, String region) {
        Fields fields = value.fields();
        String instance = text(fields, "instance");
        String template = text(fields, "launchTemplate");
        if ((instance == null) == (template == null)) {
            throw value.refused("has both or none of instance and launchTemplate");
        }
        Target target = new Target(
                instance == null ? String.valueOf(template) : instance,
                instance == null,
                fields.find("region").map(Value::text).orElse(region),
                fields.find("osType")
                        .map(type -> type.word(Set.of("linux", "windows")))
                        .orElse("linux"));
        fields.finish();
        return target;
    }

    private static Run run(Value value) {
        Fields fields = value.fields();
        Value end = fields.required("end");
        Run run = new Run(
                fields.required("start").signedDuration(),
                end.signedDuration(),
                fields.find("image").map(Value::flag).orElse(true));
        fields.finish();
        if (run.end().compareTo(run.start()) <= 0) {
            throw end.refused("is not later than start");
        }
        return run;
    }

    private static List<Absence> absences(Value value) {
        Fields fields = value.fields();
        Set<String> names = Set.of("source", "job", "target");
        List<Part> parts = fields.find("part")
                .map(word -> List.of(Part.valueOf(word.word(names).toUpperCase(Locale.ROOT))))
                .orElse(Arrays.asList(Part.values()));
        Period period = TimelineReader.period(fields);
        fields.finish();
        return parts.stream().map(part -> new Absence(part, period)).toList();
    }

    private static List<Value> list(Fields fields, String key) {
        return fields.find(key).map(Value::list).orElse(List.of());
    }

    private static @Nullable String text(Fields fields, String key) {
        return fields.find(key).map(Value::text).orElse(null);
    }
}
