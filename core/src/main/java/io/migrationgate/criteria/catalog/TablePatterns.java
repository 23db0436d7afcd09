package io.migrationgate.criteria.catalog;

import io.migrationgate.plan.Database;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which tables a plan wants compared and which it leaves out, by patterns {@code schema.table} in which a star stands
 * for any text.
 */
record TablePatterns(List<String> wanted, List<String> excluded) {
    static TablePatterns of(Database.@Nullable Comparison verify) {
        return verify == null
                ? new TablePatterns(List.of(), List.of())
                : new TablePatterns(verify.tables(), verify.exclude());
    }

    /** Whether the plan leaves a table out. */
    boolean excludes(String table) {
        return excluded.stream().anyMatch(pattern -> matches(pattern, table));
    }

    /** The patterns that the plan wants compared and that none of these tables matches. */
    List<String> unmatched(List<String> tables) {
        return wanted.stream()
                .filter(pattern -> tables.stream().noneMatch(table -> matches(pattern, table)))
                .toList();
    }

    private static boolean matches(String pattern, String table) {
        String regex = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.matches(regex, table);
    }
}
