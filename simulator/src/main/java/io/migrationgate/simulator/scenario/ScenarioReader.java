package io.migrationgate.simulator.scenario;

import java.io.StringReader;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a scenario file strictly: the first mistake is refused in one sentence with file, line and column.
 *
 * <p>Every key is described in docs/scenarios.md. Times are offsets from {@code startsAt}, durations carry a unit.
 *
 * <pre>{@code
 * startsAt: 2026-12-05T00:00:00+08:00
 * tasks:
 *   - name: orders
 *     instance: dtsorders01
 *     job: orders01
 *     type: sync
 *     lag: [ { at: 0s, lag: 800ms }, { at: 30s, lag: 6s }, { at: 32s, lag: 800ms } ]
 * faults:
 *   - { action: DescribeDtsJobs, from: 10s, times: 2, kind: throttling }
 * }</pre>
 *
 * <p>With {@code like: healthy.yaml} a scenario is another one of the same folder but for what it says itself.
 */
public final class ScenarioReader {
    /** Calls per second and account as documented; the other actions have no documented rate. */
    private static final Map<String, Integer> DOCUMENTED_RATES =
            Map.of("DescribeDtsJobs", 20, "DescribeDtsJobDetail", 40);

    private static final String DEFAULT_ACCOUNT = "1234567890123456";

    private ScenarioReader() {}

    /**
     * Reads a scenario.
     *
     * @param file what the text is called in error messages
     * @throws ScenarioException when the text is not a scenario
     */
    public static Scenario read(String file, String text) {
        return read(file, text, Siblings.NONE);
    }

    /**
     * Reads a scenario that may say which other one it is like.
     *
     * @param siblings reads that one
     * @throws ScenarioException when the text is not a scenario
     */
    public static Scenario read(String file, String text, Siblings siblings) {
        Node root = compose(file, text);
        if (root == null) {
            throw new ScenarioException(file + ":1:1: the scenario is empty");
        }
        Origin origin = new Origin(file);
        Fields fields = new Value(origin, "", new Likeness(origin, siblings).complete(root)).fields();
        OffsetDateTime startsAt = fields.required("startsAt").time();
        Scenario scenario = new Scenario(
                startsAt.toInstant(),
                startsAt.getOffset(),
                fields.find("seed").map(seed -> seed.integer(0, Long.MAX_VALUE)).orElse(1L),
                account(fields.find("account")),
                fields.find("roles")
                        .map(list -> list.list().stream().map(RoleReader::read).toList())
                        .orElse(List.of()),
                fields.find("chargePerCall").map(Value::duration).orElse(Duration.ofMillis(20)),
                throttle(fields.find("throttle")),
                fields.find("clockSkew").map(Value::signedDuration).orElse(Duration.ZERO),
                fields.find("numbersAsText").map(Value::flag).orElse(false),
                fields.find("detailDelay").map(ScenarioReader::perType).orElse(false),
                tasks(fields),
                servers(fields),
                fields.find("traffic").map(TrafficReader::read).orElse(TrafficScript.NONE),
                fields.find("objects").map(ObjectsReader::list).orElse(List.of()),
                fields.find("records").map(RecordReader::list).orElse(List.of()),
                fields.find("backups").map(BackupScriptReader::list).orElse(List.of()),
                fields.find("databases").map(DatabaseScriptReader::list).orElse(List.of()),
                fields.find("faults")
                        .map(list -> list.list().stream().map(FaultReader::read).toList())
                        .orElse(List.of()));
        fields.finish();
        return scenario;
    }

    static @Nullable Node compose(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            String place = mark == null ? "" : ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
            throw new ScenarioException(file + place + ": not readable as YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new ScenarioException(file + ":1:1: not readable as YAML: the text is too long or holds a character"
                    + " that YAML does not allow");
        }
    }

    private static Account account(Optional<Value> value) {
        if (value.isEmpty()) {
            return new Account(DEFAULT_ACCOUNT, "acs:ram::" + DEFAULT_ACCOUNT + ":user/migration-gate");
        }
        Fields fields = value.get().fields();
        String id = fields.find("id").map(Value::text).orElse(DEFAULT_ACCOUNT);
        String prefix = "acs:ram::" + id + ":";
        String arn = fields.find("arn").map(text -> arn(text, prefix)).orElse(prefix + "user/migration-gate");
        fields.finish();
        return new Account(id, arn);
    }

    private static String arn(Value value, String prefix) {
        String arn = value.text();
        String who = arn.startsWith(prefix) ? arn.substring(prefix.length()) : "";
        if (who.equals("root") || who.matches("user/[^/]+|assumed-role/[^/]+/[^/]+")) {
            return arn;
        }
        throw value.refused(
                "is none of " + prefix + "root, " + prefix + "user/NAME, " + prefix + "assumed-role/ROLE/SESSION");
    }

    private static Map<String, Integer> throttle(Optional<Value> value) {
        if (value.isEmpty()) {
            return Map.of();
        }
        if (!value.get().isMapping()) {
            value.get().word(Set.of("documented"));
            return DOCUMENTED_RATES;
        }
        Map<String, Integer> rates = new TreeMap<>();
        value.get().fields().all().forEach((action, rate) -> rates.put(action, (int) rate.integer(1, 1_000_000)));
        return rates;
    }

    private static boolean perType(Value value) {
        return value.word(Set.of("milliseconds", "per-type")).equals("per-type");
    }

    private static List<TaskScript> tasks(Fields fields) {
        List<TaskScript> tasks = new ArrayList<>();
        Set<String> jobs = new HashSet<>();
        Map<TaskType, String> units = new EnumMap<>(TaskType.class);
        for (Value value : fields.find("tasks").map(Value::list).orElse(List.of())) {
            TaskScript task = TaskReader.task(value);
            boolean fresh = jobs.add(task.forward().job());
            if (!fresh || (task.reverse() != null && !jobs.add(task.reverse().job()))) {
                throw value.refused("has a job id that another task has");
            }
            HistoryScript history = task.history();
            if (history != null && !history.unit().equals(units.computeIfAbsent(task.type(), type -> history.unit()))) {
                throw value.refused("has a history in another unit than a task of the same type before it");
            }
            tasks.add(task);
        }
        fields.find("generated").map(TaskReader::generated).ifPresent(tasks::addAll);
        return tasks;
    }

    private static List<ServerScript> servers(Fields fields) {
        List<ServerScript> servers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Value value : fields.find("servers").map(Value::list).orElse(List.of())) {
            ServerScript server = ServerReader.read(value);
            boolean fresh = ids.add(server.job());
            if (!fresh || !ids.add(server.source())) {
                throw value.refused("has the id of a job or a source that another server has");
            }
            servers.add(server);
        }
        return servers;
    }
}
