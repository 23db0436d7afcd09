package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what a full verification found; a task of which nothing is said has one table without a difference. */
final class VerificationReader {
    private static final Set<String> STATUSES = Set.of("NotStarted", "Checking", "Failed", "Finished");
    private static final Duration WHEN = Duration.ofHours(-2);
    private static final long ROWS = 1_000;

    private VerificationReader() {}

    static VerificationScript clean() {
        return new VerificationScript(Timeline.constant("Finished"), List.of(table("app.items")));
    }

    static VerificationScript read(Value value) {
        Fields fields = value.fields();
        Timeline<String> status = fields.find("status")
                .map(words -> TimelineReader.read(words, "status", word -> word.word(STATUSES)))
                .orElse(Timeline.constant("Finished"));
        List<VerificationScript.Table> tables = fields.find("tables")
                .map(list -> list.list().stream().map(VerificationReader::table).toList())
                .orElse(clean().tables());
        fields.finish();
        Set<String> names = new HashSet<>();
        for (VerificationScript.Table table : tables) {
            if (!names.add(table.source() + " " + table.target())) {
                throw value.refused("compares " + table.source() + " with " + table.target() + " twice");
            }
        }
        return new VerificationScript(status, tables);
    }

    private static VerificationScript.Table table(Value value) {
        if (!value.isMapping()) {
            return table(name(value));
        }
        Fields fields = value.fields();
        String source = name(fields.required("table"));
        long rows = count(fields, "rows", ROWS);
        VerificationScript.Table table = new VerificationScript.Table(
                source,
                fields.find("target").map(VerificationReader::name).orElse(source),
                fields.find("status")
                        .map(word -> word.word(Set.of("0", "2", "3", "5")))
                        .orElse("0"),
                rows,
                count(fields, "compared", rows),
                count(fields, "different", 0),
                fields.find("error").map(code -> code.integer(1, 4)).orElse(null),
                fields.find("at").map(Value::signedDuration).orElse(WHEN));
        fields.finish();
        return table;
    }

    private static VerificationScript.Table table(String name) {
        return new VerificationScript.Table(name, name, "0", ROWS, ROWS, 0, null, WHEN);
    }

    private static String name(Value value) {
        String name = value.text();
        int dot = name.indexOf('.');
        if (dot <= 0 || dot == name.length() - 1) {
            throw value.refused("is not a database and a table with a dot between");
        }
        return name;
    }

    private static long count(Fields fields, String key, long otherwise) {
        return fields.find(key).map(number -> number.integer(0, Long.MAX_VALUE)).orElse(otherwise);
    }
}
