package io.migrationgate.simulator.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * Hands out the keys of one block of a scenario file and, at {@link #finish}, refuses those that nobody asked for.
 *
 * <p>So the set of known keys is written once: where they are read.
 */
final class Fields {
    private final Value block;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    Fields(Value block, MappingNode mapping) {
        this.block = block;
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new Value(block.origin(), block.path(), tuple.getKeyNode()).text();
            String path = block.path().isEmpty() ? key : block.path() + "." + key;
            Value value = new Value(block.origin(), path, tuple.getValueNode());
            if (values.put(key, value) != null) {
                throw value.refused("is there twice");
            }
        }
    }

    Value required(String key) {
        return find(key)
                .orElseThrow(() -> new ScenarioException(block.place() + ": "
                        + (block.path().isEmpty() ? "the scenario" : block.path()) + " has no " + key));
    }

    Optional<Value> find(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** Takes the key by which scenarios that are like this one change an entry; it means nothing else. */
    void named() {
        find("name").ifPresent(Value::text);
    }

    /** All keys as they are, for blocks whose keys are names. */
    Map<String, Value> all() {
        asked.addAll(values.keySet());
        return values;
    }

    void finish() {
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                Value value = entry.getValue();
                throw new ScenarioException(value.place() + ": " + value.path() + " is not a key here; known are "
                        + asked.stream().collect(Collectors.joining(", ")));
            }
        }
    }
}
