package io.migrationgate.plan;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which tables a plan wants compared and which it leaves out, by patterns {@code schema.table} in which a star stands
 * for any text; no pattern at all stands for every table.
 */
public record TablePatterns(List<String> wanted, List<String> excluded) {
    public TablePatterns {
        wanted = List.copyOf(wanted);
        excluded = List.copyOf(excluded);
    }

    /** The patterns of what a plan wants compared. */
    public static TablePatterns of(Database.@Nullable Comparison verify) {
        return verify == null
                ? new TablePatterns(List.of(), List.of())
                : new TablePatterns(verify.tables(), verify.exclude());
    }

    /** Whether the plan leaves a table out. */
    public boolean excludes(String table) {
        return excluded.stream().anyMatch(pattern -> matches(pattern, table));
    }

    /** Whether a table is wanted and not left out. */
    public boolean include(String table) {
        boolean asked = wanted.isEmpty() || wanted.stream().anyMatch(pattern -> matches(pattern, table));
        return asked && !excludes(table);
    }

    /** The patterns that the plan wants compared and that none of these tables matches. */
    public List<String> unmatched(List<String> tables) {
        return wanted.stream()
                .filter(pattern -> tables.stream().noneMatch(table -> matches(pattern, table)))
                .toList();
    }

    private static boolean matches(String pattern, String table) {
        String regex = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.matches(regex, table);
    }
}
