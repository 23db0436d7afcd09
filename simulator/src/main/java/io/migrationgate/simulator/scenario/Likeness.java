package io.migrationgate.simulator.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Completes a scenario that says which other one it is like: what it says comes first, all else is taken from the other.
 *
 * <p>In a list, an entry that has the name of an entry there is that entry with the keys changed that it gives; entries
 * with other names are added. A list whose entries have no names is taken as it is. A block of the scenario itself, such as
 * {@code traffic}, changes in the keys that it gives.
 */
final class Likeness {
    private static final String KEY = "like";
    private static final String NAME = "name";
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private final Origin origin;
    private final Siblings siblings;

    Likeness(Origin origin, Siblings siblings) {
        this.origin = origin;
        this.siblings = siblings;
    }

    /** The root with what it is like filled in; the same root when it is like none. */
    Node complete(Node root) {
        Node like = value(root, KEY);
        if (like == null) {
            return root;
        }
        Value name = new Value(origin, KEY, like);
        if (!FILE.matcher(name.text()).matches()) {
            throw name.refused("is not the name of a file in the same folder");
        }
        Node other = other(name);
        if (value(other, KEY) != null) {
            throw name.refused("is itself like another scenario; name that one");
        }
        origin.add(name.text(), other);
        MappingNode own = (MappingNode) root;
        List<NodeTuple> said = own.getValue().stream()
                .filter(tuple -> !KEY.equals(scalar(tuple.getKeyNode())))
                .toList();
        return merged(said, (MappingNode) other, own, true);
    }

    private Node other(Value name) {
        String text;
        try {
            text = siblings.text(name.text());
        } catch (ScenarioException e) {
            throw name.refused("cannot be read: " + e.sentence());
        }
        Node other = ScenarioReader.compose(name.text(), text);
        if (other instanceof MappingNode) {
            return other;
        }
        throw name.refused("is not a scenario");
    }

    private MappingNode merged(List<NodeTuple> said, MappingNode other, Node place, boolean whole) {
        Map<String, NodeTuple> tuples = new LinkedHashMap<>();
        other.getValue().forEach(tuple -> tuples.put(String.valueOf(scalar(tuple.getKeyNode())), tuple));
        for (NodeTuple tuple : said) {
            String key = String.valueOf(scalar(tuple.getKeyNode()));
            NodeTuple there = tuples.get(key);
            Node value =
                    there == null ? tuple.getValueNode() : value(tuple.getValueNode(), there.getValueNode(), whole);
            tuples.put(key, new NodeTuple(tuple.getKeyNode(), value));
        }
        return new MappingNode(
                other.getTag(),
                true,
                new ArrayList<>(tuples.values()),
                place.getStartMark(),
                place.getEndMark(),
                other.getFlowStyle());
    }

    private Node value(Node said, Node there, boolean whole) {
        return whole && said instanceof MappingNode block && there instanceof MappingNode other
                ? merged(block.getValue(), other, said, false)
                : list(said, there);
    }

    private Node list(Node said, Node there) {
        if (!(said instanceof SequenceNode own) || !(there instanceof SequenceNode others) || !named(own)) {
            return said;
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        int unnamed = 0;
        for (Node entry : others.getValue()) {
            String name = name(entry);
            entries.put(name == null ? "\0" + unnamed++ : name, entry);
        }
        for (Node entry : own.getValue()) {
            String name = String.valueOf(name(entry));
            Node same = entries.get(name);
            entries.put(
                    name,
                    same instanceof MappingNode mapping
                            ? merged(((MappingNode) entry).getValue(), mapping, entry, false)
                            : entry);
        }
        return new SequenceNode(
                own.getTag(),
                true,
                new ArrayList<>(entries.values()),
                own.getStartMark(),
                own.getEndMark(),
                own.getFlowStyle());
    }

    private static boolean named(SequenceNode list) {
        return !list.getValue().isEmpty() && list.getValue().stream().allMatch(entry -> name(entry) != null);
    }

    private static @Nullable String name(Node entry) {
        Node name = value(entry, NAME);
        return name == null ? null : scalar(name);
    }

    private static @Nullable Node value(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (key.equals(scalar(tuple.getKeyNode()))) {
                    return tuple.getValueNode();
                }
            }
        }
        return null;
    }

    private static @Nullable String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }
}
