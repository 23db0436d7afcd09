package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.Span;
import io.migrationgate.plan.form.Table;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what a plan says about the way back from each phase. */
final class RollbackReader {
    private static final Key<Duration> TIME = Key.optional("time", Span.SHAPE, "How long it takes.", "10m");
    private static final Key<String> LOSS = Key.optional(
            "loss",
            Texts.PROSE,
            "Which data may be lost; nothing before the targets open, unless it is said here.",
            "none while the reverse task runs");
    private static final Key<Duration> DEADLINE = Key.optional(
            "deadline",
            Span.SHAPE,
            "Until how long after the phase it works; until the targets open where a phase comes before that.",
            "24h");
    private static final Key<String> BY =
            Key.optional("by", Texts.LINE, "Who does it; the phase's owner when absent.", "DBA on call");

    private final Key<Map<String, Found<Section>>> key;

    RollbackReader(Vocabulary vocabulary) {
        key = Key.optional(
                "rollback",
                new Table<>(
                        "phase",
                        Choice.of("phase", vocabulary.phases()),
                        new Nested(Form.of("Way back", TIME, LOSS, DEADLINE, BY))),
                "Per phase, what the engine cannot know about the way back; a phase that changes nothing has that of the one"
                        + " before it.");
    }

    Key<Map<String, Found<Section>>> key() {
        return key;
    }

    Map<String, WayBack> read(Section plan) {
        Map<String, WayBack> ways = new LinkedHashMap<>();
        plan.get(key, Map.of()).forEach((phase, way) -> ways.put(phase, way(way.value())));
        return ways;
    }

    private static WayBack way(Section section) {
        return new WayBack(section.get(TIME), section.get(LOSS), section.get(DEADLINE), section.get(BY));
    }
}
