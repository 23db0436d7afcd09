package io.migrationgate.plan.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Points at one value of the text: its node, its path for people, and where mistakes about it go. */
public final class Spot {
    /** Where a value would stand that nobody wrote. */
    static final Spot NOWHERE = nowhere();

    private final Node node;
    private final Mark mark;
    private final String path;
    private final Mistakes mistakes;

    Spot(Node node, Mark mark, String path, Mistakes mistakes) {
        this.node = node;
        this.mark = mark;
        this.path = path;
        this.mistakes = mistakes;
    }

    private static Spot nowhere() {
        Mark start = new Mark("", 0, 0, 0, new int[0], 0);
        return new Spot(new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.FLOW), start, "", new Mistakes());
    }

    /** An entry of a mapping: where its name stands and where its value does. */
    record Entry(String name, Spot key, Spot value) {}

    /** Reports a mistake here. */
    public void refuse(String sentence) {
        mistakes.add(mark, path, sentence);
    }

    /** Reads the value here, or reports what is wrong with it and returns null. */
    public <T> @Nullable T read(Shape<T> shape) {
        if (node.getTag().equals(StrictEvents.REFUSED)) {
            return null;
        }
        if (node.getTag().equals(Tag.NULL)) {
            refuse("is empty; write " + shape.words() + ", or take it out");
            return null;
        }
        return shape.read(this);
    }

    /** Whether a list without elements stands here. */
    public boolean isEmptyList() {
        return node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    }

    /** The line, from 1. */
    int line() {
        return mark.getLine() + 1;
    }

    /** The place of a key that is not there: the mapping's own. */
    Spot missing(String key) {
        return new Spot(node, mark, below(path, key), mistakes);
    }

    /** The text of a plain word or a quoted string; null for everything else. */
    @Nullable String text() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR) ? scalar.getValue() : null;
    }

    /** The characters of a scalar that YAML takes for this type; null for everything else. */
    @Nullable String plain(Tag type) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(type) ? scalar.getValue() : null;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** What stands here, in a word. */
    String kind() {
        if (isMapping()) {
            return "a mapping";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (node.getTag().equals(Tag.BOOL)) {
            return "true or false";
        }
        return node.getTag().equals(Tag.STR) ? "text" : "a number";
    }

    /** The elements of a list; null when this is no list. */
    @Nullable List<Spot> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return null;
        }
        List<Spot> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Spot(item, item.getStartMark(), path + "[" + items.size() + "]", mistakes));
        }
        return items;
    }

    /** The entries of a mapping, each name once (a repeated one is reported); null when this is no mapping. */
    @Nullable List<Entry> entries() {
        if (!(node instanceof MappingNode mapping)) {
            return null;
        }
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Entry entry = entry(tuple);
            if (entry == null) {
                continue;
            }
            Integer first = lines.putIfAbsent(entry.name, entry.key.line());
            if (first == null) {
                entries.add(entry);
            } else {
                entry.key.refuse("is given twice, first in line " + first + "; keep one");
            }
        }
        return entries;
    }

    private @Nullable Entry entry(NodeTuple tuple) {
        Node name = tuple.getKeyNode();
        Mark at = name.getStartMark();
        if (name.getTag().equals(StrictEvents.REFUSED)) {
            return null;
        }
        if (!(name instanceof ScalarNode scalar)) {
            mistakes.add(at, path, "a key here is a list or a mapping; a key is plain text");
            return null;
        }
        if (name.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            mistakes.add(at, path, "a key here is empty; a key is plain text");
            return null;
        }
        String below = below(path, scalar.getValue());
        if (scalar.getValue().equals("<<") && scalar.isPlain()) {
            mistakes.add(at, path.isEmpty() ? "<<" : path + ".<<", "merge keys are not allowed; write the keys out");
            return null;
        }
        Node value = tuple.getValueNode();
        return new Entry(
                scalar.getValue(),
                new Spot(name, at, below, mistakes),
                new Spot(value, value.getStartMark(), below, mistakes));
    }

    /** The path of a key below another one. */
    static String below(String path, String key) {
        String name = Quoted.isPlain(key) ? key : "(" + Quoted.HIDDEN + ")";
        return path.isEmpty() ? name : path + "." + name;
    }
}
