package io.migrationgate.simulator.scenario;

import io.migrationgate.simulator.scenario.BackupScript.File;
import io.migrationgate.simulator.scenario.BackupScript.Manifest;
import io.migrationgate.simulator.scenario.BackupScript.Product;
import io.migrationgate.simulator.scenario.BackupScript.Restored;
import io.migrationgate.simulator.scenario.BackupScript.Taken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the backups of a scenario; one of which nothing is said but its id was made and restored this night. */
final class BackupScriptReader {
    private static final Duration START = Duration.ofHours(-3);
    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final Duration RESTORED = Duration.ofHours(-2);
    private static final int WHOLE = 100;
    private static final long MOST_BYTES = 1L << 50;

    private final Product product;
    private final String of;
    private final Fields fields;

    private BackupScriptReader(Product product, Fields fields) {
        this.product = product;
        this.fields = fields;
        this.of = fields.required(key()).text();
    }

    static List<BackupScript> list(Value value) {
        List<BackupScript> backups = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Value item : value.list()) {
            Fields fields = item.fields();
            fields.named();
            Set<String> words = Arrays.stream(Product.values())
                    .map(BackupScriptReader::word)
                    .collect(Collectors.toSet());
            String word = fields.required("product").word(words);
            Product product = Product.valueOf(word.toUpperCase(Locale.ROOT));
            BackupScript backup = new BackupScriptReader(product, fields).read();
            if (!seen.add(List.of(product, backup.of()))) {
                throw item.refused("is of the same product and id as another one");
            }
            backups.add(backup);
        }
        return backups;
    }

    private static String word(Product product) {
        return product.name().toLowerCase(Locale.ROOT);
    }

    private String key() {
        return switch (product) {
            case HBR -> "client";
            case EXTERNAL -> "manifest";
            case RDS, TAIR, MONGODB, ECS -> "instance";
        };
    }

    private BackupScript read() {
        boolean external = product == Product.EXTERNAL;
        List<String> disks = product == Product.ECS ? disks() : List.of();
        List<Taken> taken = external ? List.of() : taken(disks);
        BackupScript backup = new BackupScript(
                product,
                of,
                external ? "" : fields.find("region").map(Value::text).orElse("cn-hangzhou"),
                product == Product.HBR
                        ? fields.find("instance").map(Value::text).orElse(null)
                        : null,
                product == Product.HBR ? fields.find("vault").map(Value::text).orElse("v-1") : "",
                disks,
                taken,
                external ? List.of() : restored(taken),
                external ? List.of() : absent(),
                external ? List.of() : ReportingReader.list(fields),
                external ? manifest() : null);
        fields.finish();
        return backup;
    }

    private List<String> disks() {
        List<String> disks = values("disks").stream().map(Value::text).toList();
        return disks.isEmpty() ? List.of("d-" + of) : disks;
    }

    private List<Taken> taken(List<String> disks) {
        if (fields.find("taken").isPresent()) {
            return values("taken").stream().map(one -> taken(one, disks)).toList();
        }
        List<String> parts = disks.isEmpty() ? List.of("") : disks;
        return parts.stream()
                .map(part -> new Taken(id(part), part, START, START.plus(LENGTH), status(), true, "FullBackup", WHOLE))
                .toList();
    }

    private String id(String part) {
        return product == Product.ECS ? "s-" + part : of + "-backup";
    }

    private Taken taken(Value value, List<String> disks) {
        Fields one = value.fields();
        Duration start = one.find("start").map(Value::signedDuration).orElse(START);
        Value end = one.find("end").orElse(null);
        Taken taken = new Taken(
                one.required("id").text(),
                part(one, disks),
                start,
                end == null ? start.plus(LENGTH) : end.signedDuration(),
                one.find("status").map(Value::text).orElse(status()),
                one.find("available").map(Value::flag).orElse(true),
                one.find("type").map(Value::text).orElse("FullBackup"),
                percent(one));
        one.finish();
        if (end != null && taken.end().compareTo(start) <= 0) {
            throw end.refused("is not later than start");
        }
        return taken;
    }

    private static String part(Fields one, List<String> disks) {
        Value part = one.find("of").orElse(null);
        if (part == null) {
            return disks.isEmpty() ? "" : disks.get(0);
        }
        return disks.isEmpty() ? part.text() : part.word(disks);
    }

    private List<Restored> restored(List<Taken> taken) {
        boolean lists = product == Product.MONGODB || product == Product.ECS || product == Product.HBR;
        if (!lists) {
            return List.of();
        }
        if (fields.find("restored").isPresent()) {
            return values("restored").stream().map(one -> restored(one, taken)).toList();
        }
        return taken.stream()
                .map(one -> new Restored("restored-" + one.id(), one.id(), RESTORED, restoredStatus(), WHOLE, false))
                .toList();
    }

    private Restored restored(Value value, List<Taken> taken) {
        Fields one = value.fields();
        Restored restored = new Restored(
                one.required("to").text(),
                one.find("backup")
                        .map(Value::text)
                        .orElseGet(() -> taken.isEmpty() ? "none" : taken.get(0).id()),
                one.find("at").map(Value::signedDuration).orElse(RESTORED),
                one.find("status").map(Value::text).orElse(restoredStatus()),
                percent(one),
                one.find("deleted").map(Value::flag).orElse(false));
        one.finish();
        return restored;
    }

    private static int percent(Fields one) {
        return one.find("progress").map(value -> (int) value.integer(0, WHOLE)).orElse(WHOLE);
    }

    private String status() {
        return switch (product) {
            case ECS -> "accomplished";
            case HBR -> "COMPLETE";
            case RDS, TAIR, MONGODB, EXTERNAL -> "Success";
        };
    }

    private String restoredStatus() {
        return switch (product) {
            case ECS -> "Available";
            case HBR -> "COMPLETE";
            case RDS, TAIR, MONGODB, EXTERNAL -> "Running";
        };
    }

    private List<Period> absent() {
        return values("absent").stream()
                .map(value -> {
                    Fields period = value.fields();
                    Period read = TimelineReader.period(period);
                    period.finish();
                    return read;
                })
                .toList();
    }

    private Manifest manifest() {
        List<File> files =
                values("files").stream().map(BackupScriptReader::file).toList();
        return new Manifest(
                fields.find("id").map(Value::text).orElse("backup-1"),
                fields.find("takenAt").map(Value::signedDuration).orElse(START),
                files.isEmpty() ? List.of(new File(of + ".data", 1_000, 1_000L)) : files,
                fields.find("text").map(Value::text).orElse(null));
    }

    private static File file(Value value) {
        Fields one = value.fields();
        long bytes = one.required("bytes").integer(0, MOST_BYTES);
        Value found = one.find("found").orElse(null);
        File file = new File(one.required("path").text(), bytes, found == null ? Long.valueOf(bytes) : found(found));
        one.finish();
        return file;
    }

    private static @Nullable Long found(Value value) {
        return value.isWord("no") ? null : Long.valueOf(value.integer(0, MOST_BYTES));
    }

    private List<Value> values(String key) {
        return fields.find(key).map(Value::list).orElse(List.of());
    }
}
