package io.migrationgate.simulator.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads one value of a scenario file and refuses what it cannot be, naming the place. */
record Value(Origin origin, String path, Node node) {
    private static final Pattern DURATION = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(ms|s|m|h)");
    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether it is a scalar that reads so. */
    boolean isWord(String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    Fields fields() {
        if (node instanceof MappingNode mapping) {
            return new Fields(this, mapping);
        }
        throw refused("is not a block of keys");
    }

    List<Value> list() {
        if (node instanceof SequenceNode sequence) {
            List<Value> values = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                values.add(new Value(origin, path + "[" + values.size() + "]", item));
            }
            return values;
        }
        throw refused("is not a list");
    }

    String text() {
        if (node instanceof ScalarNode scalar
                && !Tag.NULL.equals(scalar.getTag())
                && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw refused("is not a text");
    }

    String word(Collection<String> allowed) {
        String text = text();
        if (allowed.contains(text)) {
            return text;
        }
        throw refused("is none of " + allowed.stream().sorted().collect(Collectors.joining(", ")));
    }

    boolean flag() {
        return word(List.of("true", "false")).equals("true");
    }

    long integer(long least, long most) {
        try {
            long number = Long.parseLong(text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, together with the bounds.
        }
        throw refused("is not a whole number from " + least + " to " + most);
    }

    /** A duration that may be negative. */
    Duration signedDuration() {
        Matcher matcher = DURATION.matcher(text());
        if (matcher.matches()) {
            BigDecimal millis = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(factor(matcher.group(2))));
            if (millis.abs().compareTo(BigDecimal.valueOf(Duration.ofDays(3_650).toMillis())) <= 0) {
                return Duration.ofMillis(millis.longValue());
            }
        }
        throw refused("is not a duration, which is a number with a unit: 800ms, 5s, 2m or 1h");
    }

    Duration duration() {
        Duration duration = signedDuration();
        if (duration.isNegative()) {
            throw refused("is negative");
        }
        return duration;
    }

    OffsetDateTime time() {
        try {
            return OffsetDateTime.parse(text());
        } catch (DateTimeParseException e) {
            throw refused("is not a time with an offset, such as 2026-12-05T00:00:00+08:00");
        }
    }

    /** A scalar as the type YAML gives it: true, a whole number or a text. */
    Object plain() {
        String text = text();
        if (Tag.BOOL.equals(node.getTag())) {
            return flag();
        }
        return Tag.INT.equals(node.getTag()) ? integer(Long.MIN_VALUE, Long.MAX_VALUE) : text;
    }

    /** What to throw when the value is wrong; the sentence begins with place and path. */
    ScenarioException refused(String why) {
        String shown = node instanceof ScalarNode scalar ? " \"" + shortened(scalar.getValue()) + "\"" : "";
        return new ScenarioException(place() + ": " + path + shown + " " + why);
    }

    String place() {
        return origin.file(node) + ":" + (node.getStartMark().getLine() + 1) + ":"
                + (node.getStartMark().getColumn() + 1);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    private static long factor(String unit) {
        Long factor = MILLIS.get(unit);
        if (factor == null) {
            throw new IllegalStateException("the pattern and the units differ: " + unit);
        }
        return factor;
    }
}
