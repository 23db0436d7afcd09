package io.migrationgate.plan.form;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserException;

/**
 * Takes out of a stream of YAML events what a plan may not hold: anchors, aliases, explicit tags, deep nesting.
 *
 * <p>They are taken out rather than thrown, so that the rest of the text is still read and all mistakes come at once.
 * What was taken out is kept by position; whoever walks the nodes reports it with its path.
 */
final class StrictEvents implements Parser {
    /** The tag of a value that was taken out; it is reported already. */
    static final Tag REFUSED = new Tag("migration-gate:refused");

    private static final int DEEPEST = 20;

    private final Parser events;
    private final Map<Integer, Refusal> refusals = new HashMap<>();
    private @Nullable Event next;
    private int depth;
    private int documents;

    /** What was taken out, and where. */
    record Refusal(Mark mark, String sentence) {}

    StrictEvents(Parser events) {
        this.events = events;
    }

    /** What was taken out, by its position in the text. */
    Map<Integer, Refusal> refusals() {
        return refusals;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        Event event = peekEvent();
        return event != null && event.is(choice);
    }

    @Override
    @SuppressWarnings("NullAway") // SnakeYAML's own parser answers null behind the end, and its composer knows
    public Event peekEvent() {
        if (next == null) {
            Event event = events.peekEvent();
            next = event == null ? null : strict(events.getEvent());
        }
        return next;
    }

    @Override
    public Event getEvent() {
        Event event = peekEvent();
        next = null;
        return event;
    }

    private Event strict(Event event) {
        if (event instanceof DocumentStartEvent) {
            documents++;
            if (documents > 1) {
                throw failure("a second document starts here; a plan is one document", event);
            }
        }
        if (event instanceof AliasEvent) {
            refuse(event, "aliases are not allowed; write the value out");
            return refused(event);
        }
        if (event instanceof CollectionStartEvent) {
            depth++;
            if (depth > DEEPEST) {
                throw failure("is nested deeper than " + DEEPEST + " levels; a plan needs fewer", event);
            }
        } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
            depth--;
        }
        return event instanceof NodeEvent node ? bare(node) : event;
    }

    private Event bare(NodeEvent event) {
        if (event.getAnchor() != null) {
            refuse(event, "anchors are not allowed; write the value out where it is needed");
        }
        if (event instanceof ScalarEvent scalar) {
            return bare(scalar);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        if (start.getTag() != null) {
            refuse(event, "explicit tags are not allowed; write the value alone");
        }
        Mark from = start.getStartMark();
        Mark to = start.getEndMark();
        return start instanceof MappingStartEvent
                ? new MappingStartEvent(null, null, true, from, to, start.getFlowStyle())
                : new SequenceStartEvent(null, null, true, from, to, start.getFlowStyle());
    }

    private Event bare(ScalarEvent scalar) {
        if (scalar.getTag() != null) {
            refuse(scalar, "explicit tags are not allowed; write the value alone");
        }
        ImplicitTuple implicit = new ImplicitTuple(scalar.isPlain(), !scalar.isPlain());
        return new ScalarEvent(
                null,
                null,
                implicit,
                scalar.getValue(),
                scalar.getStartMark(),
                scalar.getEndMark(),
                scalar.getScalarStyle());
    }

    private void refuse(Event event, String sentence) {
        Mark mark = event.getStartMark();
        refusals.putIfAbsent(mark.getIndex(), new Refusal(mark, sentence));
    }

    private static Event refused(Event event) {
        return new ScalarEvent(
                null,
                REFUSED.getValue(),
                new ImplicitTuple(false, false),
                "",
                event.getStartMark(),
                event.getEndMark(),
                DumperOptions.ScalarStyle.PLAIN);
    }

    private static ParserException failure(String sentence, Event event) {
        return new ParserException(null, null, sentence, event.getStartMark());
    }
}
