package io.migrationgate.simulator.scenario;

import io.migrationgate.simulator.scenario.ObjectsScript.Difference;
import io.migrationgate.simulator.scenario.ObjectsScript.Side;
import io.migrationgate.simulator.scenario.ObjectsScript.Transfer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the object stores of a scenario; one of which nothing is said but its names has been copied well. */
final class ObjectsReader {
    private static final Set<String> TOOLS = Set.of("ossimport", "jindo-distcp", "other");
    private static final Set<String> STATES = Set.of("succeeded", "running", "failed", "aborted");
    private static final Set<String> FLAG = Set.of("true", "false");
    /** The keys of a configuration that are looked at, with the words that OSSImport knows; none = any text. */
    private static final Map<String, Set<String>> SETTINGS = Map.of(
            "jobName", Set.of(),
            "jobType", Set.of("import", "audit"),
            "srcType", Set.of("local", "oss", "qiniu", "bos", "ks3", "s3", "youpai", "http", "cos", "azure"),
            "destBucket", Set.of(),
            "isAuditAfterImport", FLAG,
            "auditMode", Set.of("simple", "general", "detailed"),
            "isIncremental", FLAG,
            "importSince", Set.of());

    private static final String UNTOLD = "untold";

    private static final long TASKS = 12;
    private static final long OBJECTS = 40;
    private static final long MOST_OBJECTS = 100_000;
    private static final long MOST = 1_000_000_000_000L;

    private ObjectsReader() {}

    static List<ObjectsScript> list(Value value) {
        List<ObjectsScript> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Value item : value.list()) {
            ObjectsScript one = read(item);
            if (!seen.add("name " + one.name()) || !seen.add("bucket " + one.bucket())) {
                throw item.refused("has the name or the bucket of another one");
            }
            all.add(one);
        }
        return all;
    }

    private static ObjectsScript read(Value value) {
        Fields fields = value.fields();
        String name = fields.required("name").text();
        String bucket = fields.required("bucket").text();
        String job = fields.find("job").map(Value::text).orElse(name);
        ObjectsScript script = new ObjectsScript(
                name,
                bucket,
                fields.find("region").map(Value::text).orElse("cn-hangzhou"),
                fields.find("tool").map(word -> word.word(TOOLS)).orElse("ossimport"),
                job,
                settings(fields, job, bucket),
                fields.find("transfer")
                        .map(one -> TimelineReader.read(one, "transfer", ObjectsReader::transfer))
                        .orElse(Timeline.constant(finished())),
                absences(fields, "absent"),
                absences(fields, "bucketAbsent"),
                fields.find("owner").map(Value::text),
                fields.find("count")
                        .map(count -> count.integer(0, MOST_OBJECTS))
                        .orElse(OBJECTS),
                fields.find("inventoryAge").map(Value::signedDuration).orElse(Duration.ofHours(1)),
                fields.find("differences").map(Value::list).orElse(List.of()).stream()
                        .map(ObjectsReader::difference)
                        .toList());
        fields.finish();
        return script;
    }

    private static Map<String, String> settings(Fields fields, String job, String bucket) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "jobName", job,
                "jobType", "import",
                "srcType", "s3",
                "destBucket", bucket,
                "isAuditAfterImport", "true",
                "auditMode", "general",
                "isIncremental", "false",
                "importSince", "0"));
        fields.find("settings")
                .ifPresent(block -> block.fields().all().forEach((key, text) -> {
                    Set<String> words = SETTINGS.get(key);
                    if (words == null) {
                        throw text.refused("is none of the keys that are looked at");
                    }
                    settings.put(key, words.isEmpty() || text.text().equals(UNTOLD) ? text.text() : text.word(words));
                }));
        settings.values().removeIf(UNTOLD::equals);
        return settings;
    }

    private static Transfer finished() {
        return new Transfer("succeeded", true, 0, 0, TASKS, 0, 0);
    }

    private static Transfer transfer(Value value) {
        if (!value.isMapping()) {
            value.word(Set.of("finished"));
            return finished();
        }
        Fields fields = value.fields();
        Transfer transfer = new Transfer(
                fields.find("state").map(word -> word.word(STATES)).orElse("succeeded"),
                fields.find("scanFinished").map(Value::flag).orElse(true),
                count(fields, "pending", 0),
                count(fields, "dispatched", 0),
                count(fields, "succeeded", TASKS),
                count(fields, "failed", 0),
                count(fields, "errorLists", 0));
        fields.finish();
        return transfer;
    }

    private static long count(Fields fields, String key, long otherwise) {
        return fields.find(key).map(count -> count.integer(0, MOST)).orElse(otherwise);
    }

    private static Difference difference(Value value) {
        Fields fields = value.fields();
        Difference difference = new Difference(
                fields.required("object").integer(1, MOST_OBJECTS),
                Side.valueOf(fields.required("side")
                        .word(Set.of("source", "target", "bucket"))
                        .toUpperCase(Locale.ROOT)),
                fields.find("absent").map(Value::flag).orElse(false),
                fields.find("size").map(size -> size.integer(0, MOST)),
                fields.find("checksum").map(Value::flag).orElse(true));
        fields.finish();
        return difference;
    }

    private static List<Period> absences(Fields fields, String key) {
        return fields.find(key).map(Value::list).orElse(List.of()).stream()
                .map(ObjectsReader::absence)
                .toList();
    }

    private static Period absence(Value value) {
        Fields fields = value.fields();
        Period period = TimelineReader.period(fields);
        fields.finish();
        return period;
    }
}
