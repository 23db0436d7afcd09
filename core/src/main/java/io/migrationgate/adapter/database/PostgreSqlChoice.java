package io.migrationgate.adapter.database;

import io.migrationgate.evidence.DatabaseQuestion;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tables a question is about, as two regular expressions of the server, so that the server leaves out what nobody
 * asks for.
 *
 * @param with matches names {@code schema.table} that are looked at
 * @param without matches those that are left out
 */
record PostgreSqlChoice(String with, String without) {
    private static final String ALL = "^";
    /** No name is empty. */
    private static final String NONE = "^$";

    /** Characters that mean something in an expression. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

    /**
     * The condition on a table {@code c} in a schema {@code n}; {@link #bound} goes with it.
     *
     * <p>Schemas of the server itself and those of temporary tables are never meant.
     */
    static final String TABLES = " n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"
            + " and (n.nspname || '.' || c.relname) ~ ? and (n.nspname || '.' || c.relname) !~ ?";

    static PostgreSqlChoice of(DatabaseQuestion question) {
        return new PostgreSqlChoice(
                question.tables().isEmpty() ? ALL : expression(question.tables()),
                question.exclude().isEmpty() ? NONE : expression(question.exclude()));
    }

    /** What {@link #TABLES} takes, followed by more. */
    Object[] bound(Object... more) {
        return Stream.concat(Stream.of(with, without), Stream.of(more)).toArray();
    }

    private static String expression(List<String> patterns) {
        return patterns.stream()
                .map(pattern -> Stream.of(pattern.split("\\*", -1))
                        .map(part -> SPECIAL.matcher(part).replaceAll("\\\\$0"))
                        .collect(Collectors.joining(".*")))
                .collect(Collectors.joining("|", "^(?:", ")$"));
    }
}
