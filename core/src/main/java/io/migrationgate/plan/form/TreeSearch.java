package io.migrationgate.plan.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Walks everything that stands in a text, known key or not, for what may stand nowhere: secrets above all.
 *
 * <p>Comments are searched too: the whole text of a plan is kept in journals and shown in reports.
 */
final class TreeSearch {
    private static final String NO_SECRETS = "looks like a secret; a plan holds no password, token or AccessKey,"
            + " so take it out, renew it and name a credential instead";

    private final Mistakes mistakes;
    private final Set<Integer> reported = new HashSet<>();

    TreeSearch(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Reports what was taken out of the events, with the path where it stood. */
    static void report(Map<Integer, StrictEvents.Refusal> refusals, Node root, Mistakes mistakes) {
        walk(root, "", (node, path) -> {
            StrictEvents.Refusal refusal = refusals.remove(node.getStartMark().getIndex());
            if (refusal != null) {
                mistakes.add(refusal.mark(), path, refusal.sentence());
            }
        });
        refusals.values().forEach(refusal -> mistakes.add(refusal.mark(), "", refusal.sentence()));
    }

    /** Searches keys and values. */
    void nodes(Node root) {
        walk(root, "", (node, path) -> {
            if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(tuple -> key(tuple, path));
            } else if (node instanceof ScalarNode scalar && Secrets.isIn(scalar.getValue())) {
                refuse(node, path);
            }
        });
    }

    /** Searches the lines in which nothing was found yet. */
    void comments(String text) {
        int line = 0;
        for (String content : text.split("\n", -1)) {
            if (content.contains("#") && Secrets.isIn(content) && reported.add(line)) {
                mistakes.add(line + 1, content.indexOf('#') + 1, "", NO_SECRETS);
            }
            line++;
        }
    }

    private void key(NodeTuple tuple, String path) {
        boolean named = tuple.getKeyNode() instanceof ScalarNode key
                && tuple.getValueNode() instanceof ScalarNode
                && Secrets.isNamedLikeOne(key.getValue());
        if (named) {
            refuse(tuple.getKeyNode(), Spot.below(path, name(tuple)));
        }
    }

    private void refuse(Node node, String path) {
        reported.add(node.getStartMark().getLine());
        mistakes.add(node.getStartMark(), path, NO_SECRETS);
    }

    private static void walk(Node node, String path, BiConsumer<Node, String> visit) {
        visit.accept(node, path);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String below = Spot.below(path, name(tuple));
                walk(tuple.getKeyNode(), below, visit);
                walk(tuple.getValueNode(), below, visit);
            }
        } else if (node instanceof SequenceNode sequence) {
            int index = 0;
            for (Node item : sequence.getValue()) {
                walk(item, path + "[" + index + "]", visit);
                index++;
            }
        }
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }
}
