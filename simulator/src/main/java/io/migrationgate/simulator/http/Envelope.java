package io.migrationgate.simulator.http;

import io.migrationgate.simulator.action.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wraps what an action answers, or why it was refused, in a reply.
 *
 * <p>Names the product's public host and never the port: the same scenario gives the same bytes on every port.
 */
final class Envelope {
    private final JsonWriter json;

    Envelope(JsonWriter json) {
        this.json = json;
    }

    Answer success(String requestId, Map<String, Object> body) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("RequestId", requestId);
        all.putAll(body);
        return Answer.json(200, json.write(all));
    }

    Answer refusal(String requestId, String product, Refusal refusal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("RequestId", requestId);
        body.put("HostId", product + ".aliyuncs.com");
        body.put("Code", refusal.code());
        body.put("Message", refusal.text());
        body.put(
                "Recommend",
                "https://api.aliyun.com/troubleshoot?q=" + refusal.code() + "&product=" + product + "&requestId="
                        + requestId);
        return Answer.json(refusal.status(), json.write(body));
    }
}
