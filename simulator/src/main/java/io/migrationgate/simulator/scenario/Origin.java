package io.migrationgate.simulator.scenario;

import java.util.IdentityHashMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Knows which file each part of a scenario stands in, so that a mistake is named where it was made. */
final class Origin {
    private final String file;
    private final IdentityHashMap<Node, String> elsewhere = new IdentityHashMap<>();

    /**
     * Takes everything for standing in one file until told otherwise.
     *
     * @param file its name
     */
    Origin(String file) {
        this.file = file;
    }

    /** Says that a node and all below it stand in another file. */
    void add(String other, Node node) {
        elsewhere.put(node, other);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                add(other, tuple.getKeyNode());
                add(other, tuple.getValueNode());
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> add(other, item));
        }
    }

    String file(Node node) {
        return elsewhere.getOrDefault(node, file);
    }
}
