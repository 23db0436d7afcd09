package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes whole replies of an action before they are sent: the looseness that the documents and their samples show. */
public final class Rewrites {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Consumer<ObjectNode>>> changes = new ConcurrentHashMap<>();

    Rewrites() {}

    /** Changes every answer of the action that is not an error. */
    public Rewrites of(String action, Consumer<ObjectNode> change) {
        changes.computeIfAbsent(action, same -> new CopyOnWriteArrayList<>()).add(change);
        return this;
    }

    Reply apply(String action, Reply reply) {
        List<Consumer<ObjectNode>> wanted = changes.getOrDefault(action, List.of());
        if (wanted.isEmpty() || reply.status() != 200) {
            return reply;
        }
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(reply.text());
            wanted.forEach(change -> change.accept(body));
            return Reply.ok(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes each number and flag as a text. */
    public static Consumer<ObjectNode> scalarsAsTexts() {
        return body -> scalars(
                body, value -> value.isNumber() || value.isBoolean() ? TextNode.valueOf(value.asText()) : value);
    }

    /** Takes a field out; steps are parted by slashes and must be objects. */
    public static Consumer<ObjectNode> without(String path) {
        return body -> {
            int last = path.lastIndexOf('/');
            JsonNode parent = last < 0 ? body : body.at("/" + path.substring(0, last));
            if (parent instanceof ObjectNode object) {
                object.remove(path.substring(last + 1));
            }
        };
    }

    /** Puts the JSON that stands inside a text in the text's place, as some published samples show it. */
    public static Consumer<ObjectNode> unwrapping(String field) {
        return body -> {
            try {
                body.set(field, JSON.readTree(body.path(field).asText()));
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Says with HTTP 200 that the call failed, as products with a Success field do. */
    public static Consumer<ObjectNode> failure(String code, String message) {
        return body -> {
            body.removeAll();
            body.put("RequestId", Reply.newRequestId());
            body.put("Success", false);
            body.put("Code", code);
            body.put("Message", message);
        };
    }

    private static void scalars(JsonNode node, UnaryOperator<JsonNode> change) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                scalars(field.getValue(), change);
                field.setValue(change.apply(field.getValue()));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                scalars(array.get(i), change);
                array.set(i, change.apply(array.get(i)));
            }
        }
    }
}
