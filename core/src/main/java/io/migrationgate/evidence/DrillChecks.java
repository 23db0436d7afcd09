package io.migrationgate.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What comparing a restored copy with what had been backed up came to.
 *
 * @param schemaEqual whether the copy has the schema of the source
 * @param tables rows of every table
 * @param newest the latest value of a time column; null when no table has one
 * @param keysAsked how many rows were looked for by key
 * @param keysFound how many of them were read back
 */
public record DrillChecks(
        boolean schemaEqual, List<Rows> tables, @Nullable Instant newest, long keysAsked, long keysFound) {
    /** What all checks together say. */
    public enum Result {
        PASSED,
        /** Nothing speaks against the copy, but something could not be compared. */
        NOT_PROVABLE,
        FAILED
    }

    /**
     * Rows of a table of the copy, with the band of the source's counts around the time of the backup.
     *
     * @param least null when the source's counts are not known
     * @param most null when the source's counts are not known
     */
    public record Rows(
            String table,
            long rows,
            @Nullable Long least,
            @Nullable Long most) {
        private Result result() {
            if (least == null || most == null) {
                return Result.NOT_PROVABLE;
            }
            return least <= rows && rows <= most ? Result.PASSED : Result.FAILED;
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("table", table);
            members.put("rows", rows);
            if (least != null && most != null) {
                members.put("least", least);
                members.put("most", most);
            }
            return members;
        }

        private static Optional<Rows> read(JsonObject json) {
            Optional<Long> least = json.count("least");
            Optional<Long> most = json.count("most");
            boolean band = least.isPresent() == json.members().containsKey("least")
                    && most.isPresent() == json.members().containsKey("most");
            return json.text("table")
                    .flatMap(table -> json.count("rows")
                            .map(rows -> new Rows(table, rows, least.orElse(null), most.orElse(null))))
                    .filter(rows -> band);
        }
    }

    public DrillChecks {
        tables = List.copyOf(tables);
    }

    /** What the checks say of a backup that was taken at that time. */
    public Result result(Instant backupTime) {
        boolean failed = !schemaEqual
                || (newest != null && newest.isAfter(backupTime))
                || keysFound != keysAsked
                || tables.stream().anyMatch(table -> table.result() == Result.FAILED);
        if (failed) {
            return Result.FAILED;
        }
        boolean whole = newest != null
                && keysAsked > 0
                && !tables.isEmpty()
                && tables.stream().allMatch(table -> table.result() == Result.PASSED);
        return whole ? Result.PASSED : Result.NOT_PROVABLE;
    }

    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("schemaEqual", schemaEqual);
        members.put("tables", tables.stream().map(Rows::members).toList());
        if (newest != null) {
            members.put("newest", newest.toString());
        }
        members.put("keysAsked", keysAsked);
        members.put("keysFound", keysFound);
        return new JsonObject(members);
    }

    static Optional<DrillChecks> read(JsonObject json) {
        Optional<Boolean> schema = json.flag("schemaEqual");
        Optional<List<Rows>> tables = json.objects("tables").map(DrillChecks::rows);
        Optional<Instant> newest = json.time("newest");
        Optional<Long> asked = json.count("keysAsked");
        Optional<Long> found = json.count("keysFound");
        boolean readable = schema.isPresent()
                && tables.isPresent()
                && asked.isPresent()
                && found.isPresent()
                && newest.isPresent() == json.members().containsKey("newest")
                && tables.get().size()
                        == json.objects("tables").orElse(List.of()).size();
        return readable
                ? Optional.of(
                        new DrillChecks(schema.get(), tables.get(), newest.orElse(null), asked.get(), found.get()))
                : Optional.empty();
    }

    private static List<Rows> rows(List<JsonObject> tables) {
        return tables.stream().flatMap(table -> Rows.read(table).stream()).toList();
    }
}
