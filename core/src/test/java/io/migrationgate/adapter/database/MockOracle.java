package io.migrationgate.adapter.database;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A mock of a connection to Oracle, of which no server can be had: it gives rows to statements that name a view, and parses
 * nothing. What it proves is how rows are read, and which statements are sent.
 */
final class MockOracle {
    private static final int NO_SUCH_VIEW = 942;

    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    final List<String> statements = new ArrayList<>();
    final List<List<Object>> bound = new ArrayList<>();

    /** One row for every statement that holds these words; what holds none is refused as a view that is not there. */
    MockOracle row(String words, @Nullable Object... columns) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(Integer.toString(i + 1), columns[i]);
        }
        rows.computeIfAbsent(words, key -> new ArrayList<>()).add(row);
        return this;
    }

    MockOracle named(String words, Map<String, Object> columns) {
        rows.computeIfAbsent(words, key -> new ArrayList<>()).add(columns);
        return this;
    }

    MockOracle nothing(String words) {
        rows.computeIfAbsent(words, key -> new ArrayList<>());
        return this;
    }

    Connection connection() {
        return proxy(Connection.class, (method, arguments) -> switch (method) {
            case "prepareStatement" -> statement((String) arguments[0]);
            default -> null;
        });
    }

    private PreparedStatement statement(String text) {
        statements.add(text);
        List<Object> values = new ArrayList<>();
        bound.add(values);
        return proxy(PreparedStatement.class, (method, arguments) -> switch (method) {
            case "executeQuery" -> result(text);
            case "execute" -> false;
            case "setObject" -> {
                values.add(arguments[1]);
                yield null;
            }
            default -> null;
        });
    }

    private ResultSet result(String text) throws SQLException {
        List<Map<String, Object>> found = rows.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new SQLException("mock", "42000", NO_SUCH_VIEW));
        int[] at = {-1};
        boolean[] wasNull = {false};
        return proxy(ResultSet.class, (method, arguments) -> {
            if (method.equals("next")) {
                at[0]++;
                return at[0] < found.size();
            }
            if (method.equals("wasNull")) {
                return wasNull[0];
            }
            if (!method.startsWith("get")) {
                return null;
            }
            Object value = found.get(at[0]).get(arguments[0].toString());
            wasNull[0] = value == null;
            return switch (method) {
                case "getString" -> value == null ? null : value.toString();
                case "getLong" -> value == null ? 0L : ((Number) value).longValue();
                case "getBigDecimal" -> value == null ? null : new BigDecimal(value.toString());
                case "getTimestamp" -> value instanceof java.time.Instant time ? Timestamp.from(time) : null;
                default -> value;
            };
        });
    }

    private interface Does {
        @Nullable Object method(String name, Object[] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Does does) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        does.method(method.getName(), arguments == null ? new Object[0] : arguments)));
    }

    /** What every statement must be, since none was ever parsed by a server. */
    boolean onlyReads() {
        return statements.stream().allMatch(text -> {
            String upper = text.toUpperCase(Locale.ROOT);
            boolean starts = List.of("SELECT ", "WITH ", "SET TRANSACTION READ ONLY").stream()
                    .anyMatch(upper::startsWith);
            long open = text.chars().filter(sign -> sign == '(').count();
            long closed = text.chars().filter(sign -> sign == ')').count();
            long quotes = text.chars().filter(sign -> sign == '\'').count();
            return starts && open == closed && quotes % 2 == 0 && !text.contains(";") && !text.contains("  ");
        });
    }

    /** As many values were bound as the statement has places for. */
    boolean bindsAll() {
        return IntStream.range(0, statements.size())
                .allMatch(i ->
                        statements.get(i).chars().filter(sign -> sign == '?').count()
                                == bound.get(i).size());
    }
}
