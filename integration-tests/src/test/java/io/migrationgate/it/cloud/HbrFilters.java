package io.migrationgate.it.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Reads the filters of HBR: {@code Filters.N.Key}, {@code Filters.N.Operator} ({@code IN} unless given) and {@code
 * Filters.N.Values.M}. BETWEEN has one value, a JSON array of two; IN is not allowed for CompleteTime.
 *
 * @param keys those that the documents name
 * @param field turns a key into the field that it is about
 */
record HbrFilters(Set<String> keys, UnaryOperator<String> field) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Predicate<ObjectNode> asked(RpcRequest request) {
        Predicate<ObjectNode> all = job -> true;
        for (int n = 1; !request.parameter("Filters." + n + ".Key").isEmpty(); n++) {
            all = all.and(one(request, "Filters." + n));
        }
        return all;
    }

    private Predicate<ObjectNode> one(RpcRequest request, String filter) {
        String key = request.parameter(filter + ".Key");
        String operator = request.parameters().getOrDefault(filter + ".Operator", "IN");
        List<String> values = request.numbered(filter + ".Values");
        if (!keys.contains(key) || values.isEmpty() || (operator.equals("IN") && key.equals("CompleteTime"))) {
            throw refused(filter);
        }
        String name = field.apply(key);
        String first = values.get(0);
        return switch (operator) {
            case "IN" -> Match.oneOf(name, values);
            case "EQUAL" -> Match.equal(name, first);
            case "NOT_EQUAL" -> Match.equal(name, first).negate();
            case "GREATER_THAN" -> job -> number(job, name) > number(first, filter);
            case "GREATER_THAN_OR_EQUAL" -> job -> number(job, name) >= number(first, filter);
            case "LESS_THAN" -> job -> number(job, name) < number(first, filter);
            case "LESS_THAN_OR_EQUAL" -> job -> number(job, name) <= number(first, filter);
            case "BETWEEN" -> between(name, first, filter);
            default -> throw refused(filter);
        };
    }

    private static Predicate<ObjectNode> between(String name, String array, String filter) {
        try {
            long[] ends = JSON.readValue(array, long[].class);
            if (ends.length != 2) {
                throw refused(filter);
            }
            return job -> number(job, name) >= ends[0] && number(job, name) <= ends[1];
        } catch (JsonProcessingException e) {
            throw refused(filter);
        }
    }

    private static long number(ObjectNode job, String name) {
        return job.path(name).asLong();
    }

    private static long number(String value, String filter) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw refused(filter);
        }
    }

    private static RefusedCall refused(String filter) {
        return new RefusedCall(400, "InvalidParameter", "The specified parameter " + filter + " is not valid.");
    }
}
