package io.migrationgate.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * What came back over the wire.
 *
 * @param headers by name in lower case
 * @param complete whether the body was as long as announced
 */
record RawReply(int status, Map<String, String> headers, String body, boolean complete) {
    JsonNode json() {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }

    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    String code() {
        return at("/Code").asText();
    }
}
