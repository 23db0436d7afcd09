package io.migrationgate.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the body of a reply as JSON, with numbers as text where a scenario wants them so. */
final class JsonWriter {
    private final ObjectMapper mapper = new ObjectMapper();
    private final boolean numbersAsText;

    JsonWriter(boolean numbersAsText) {
        this.numbersAsText = numbersAsText;
    }

    byte[] write(Map<String, Object> body) {
        try {
            return mapper.writeValueAsBytes(numbersAsText ? texts(body) : body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reply holds texts, numbers, flags, lists and maps alone", e);
        }
    }

    private static Object texts(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonWriter::texts).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> texts = new LinkedHashMap<>();
            map.forEach((key, item) -> texts.put(key, texts(item)));
            return texts;
        }
        return value;
    }
}
