package io.migrationgate.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param within how many tables more there are, each with rows inside of its band
 * @param unseen how many things could not be looked at
 */
public record DrillChecks(
        boolean schemaEqual,
        List<Rows> tables,
        @Nullable Instant newest,
        long keysAsked,
        long keysFound,
        long within,
        long unseen) {
    /** More tables than this are not told one by one: a record stays below a megabyte. */
    static final int MOST = 1_000;

    /** How many tables a sentence names. */
    private static final int NAMED = 3;

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

    /** Checks of which every table is told, and nothing was left out. */
    public DrillChecks(
            boolean schemaEqual, List<Rows> tables, @Nullable Instant newest, long keysAsked, long keysFound) {
        this(schemaEqual, tables, newest, keysAsked, keysFound, 0, 0);
    }

    /** Checks of however many tables: those that speak against the copy are told first. */
    static DrillChecks of(
            boolean schemaEqual,
            List<Rows> tables,
            @Nullable Instant newest,
            long keysAsked,
            long keysFound,
            long unseen) {
        List<Rows> sorted = tables.stream()
                .sorted(Comparator.comparing(Rows::result, Comparator.reverseOrder()))
                .toList();
        List<Rows> told = sorted.subList(0, Math.min(MOST, sorted.size()));
        long within = sorted.stream()
                .skip(told.size())
                .filter(table -> table.result() == Result.PASSED)
                .count();
        long open = sorted.size() - told.size() - within;
        return new DrillChecks(schemaEqual, told, newest, keysAsked, keysFound, within, unseen + open);
    }

    /** What speaks against the copy of a backup that was taken at that time, worst first; empty when nothing does. */
    public List<Sentence> failures(Instant backupTime) {
        List<Sentence> failures = new ArrayList<>();
        if (!schemaEqual) {
            failures.add(Sentence.of("drill.schema-differs"));
        }
        List<Rows> outside =
                tables.stream().filter(table -> table.result() == Result.FAILED).toList();
        outside.stream()
                .limit(NAMED)
                .map(table -> Sentence.of(
                        "drill.rows-outside",
                        table.table(),
                        table.rows(),
                        Objects.requireNonNull(table.least()),
                        Objects.requireNonNull(table.most())))
                .forEach(failures::add);
        if (outside.size() > NAMED) {
            failures.add(Sentence.of("drill.rows-outside-more", outside.size() - NAMED));
        }
        if (newest != null && newest.isAfter(backupTime)) {
            failures.add(Sentence.of("drill.newest-later", newest, backupTime));
        }
        if (keysFound != keysAsked) {
            failures.add(Sentence.of("drill.keys-missing", keysFound, keysAsked));
        }
        return failures;
    }

    /** What could not be compared; empty when everything was. */
    public List<Sentence> gaps() {
        List<Sentence> gaps = new ArrayList<>();
        long unknown = tables.stream()
                .filter(table -> table.result() == Result.NOT_PROVABLE)
                .count();
        if (unknown > 0 || (tables.isEmpty() && within == 0)) {
            gaps.add(Sentence.of("drill.rows-unknown", unknown));
        }
        if (newest == null) {
            gaps.add(Sentence.of("drill.no-time"));
        }
        if (keysAsked == 0) {
            gaps.add(Sentence.of("drill.no-keys"));
        }
        if (unseen > 0) {
            gaps.add(Sentence.of("drill.unseen-things", unseen));
        }
        return gaps;
    }

    /** What the checks say of a backup that was taken at that time. */
    public Result result(Instant backupTime) {
        if (!failures(backupTime).isEmpty()) {
            return Result.FAILED;
        }
        return gaps().isEmpty() ? Result.PASSED : Result.NOT_PROVABLE;
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
        if (within > 0) {
            members.put("within", within);
        }
        if (unseen > 0) {
            members.put("unseen", unseen);
        }
        return new JsonObject(members);
    }

    static Optional<DrillChecks> read(JsonObject json) {
        Optional<Boolean> schema = json.flag("schemaEqual");
        Optional<List<Rows>> tables = json.objects("tables").map(DrillChecks::rows);
        Optional<Instant> newest = json.time("newest");
        Optional<Long> asked = json.count("keysAsked");
        Optional<Long> found = json.count("keysFound");
        Optional<Long> within = countOrNone(json, "within");
        Optional<Long> unseen = countOrNone(json, "unseen");
        boolean readable = schema.isPresent()
                && within.isPresent()
                && unseen.isPresent()
                && tables.isPresent()
                && asked.isPresent()
                && found.isPresent()
                && newest.isPresent() == json.members().containsKey("newest")
                && tables.get().size()
                        == json.objects("tables").orElse(List.of()).size();
        return readable
                ? Optional.of(new DrillChecks(
                        schema.get(),
                        tables.get(),
                        newest.orElse(null),
                        asked.get(),
                        found.get(),
                        within.get(),
                        unseen.get()))
                : Optional.empty();
    }

    private static Optional<Long> countOrNone(JsonObject json, String name) {
        return json.members().containsKey(name) ? json.count(name) : Optional.of(0L);
    }

    private static List<Rows> rows(List<JsonObject> tables) {
        return tables.stream().flatMap(table -> Rows.read(table).stream()).toList();
    }
}
