package io.migrationgate.it.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Ids that come as a JSON array inside one parameter, at most 100 of them. */
final class IdArray {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 100;

    private IdArray() {}

    /** The ids, none when the parameter was not sent. Refuses the call with the error when they are no such array. */
    static List<String> of(RpcRequest request, String name, ApiError error) {
        String text = request.parameter(name);
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            List<String> ids = List.of(JSON.readValue(text, String[].class));
            if (ids.size() > MOST) {
                throw new RefusedCall(error);
            }
            return ids;
        } catch (JsonProcessingException e) {
            throw new RefusedCall(error);
        }
    }
}
