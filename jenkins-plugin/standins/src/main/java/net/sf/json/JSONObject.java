package net.sf.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** Stands in for a submitted form; it holds the text that a test puts in. */
public final class JSONObject {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public JSONObject element(String key, Object value) {
        values.put(key, value);
        return this;
    }

    public String optString(String key) {
        Object value = values.get(key);
        return value == null ? "" : value.toString();
    }
}
