package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Moment;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.Span;
import io.migrationgate.plan.form.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how the cutover goes. */
final class CutoverReader {
    private static final Key<Instant> NOT_BEFORE =
            Key.required("notBefore", Moment.SHAPE, "When it may begin.", "2026-12-05T02:00:00+08:00");
    private static final Key<Instant> NOT_AFTER =
            Key.required("notAfter", Moment.SHAPE, "When it must be over.", "2026-12-05T05:00:00+08:00");
    private static final Key<Section> WINDOW = Key.optional(
            "window", new Nested(Form.of("Window", NOT_BEFORE, NOT_AFTER)), "When the cutover may happen.");
    private static final Key<Duration> OBSERVE = Key.optional(
            "observe",
            Span.SHAPE,
            "How long the target is watched afterwards; the default of `post-cutover` when absent.",
            "30m");

    private final PhaseReader phases;
    private final Key<Map<String, Found<String>>> commands;
    private final Key<Section> key;

    CutoverReader(Vocabulary vocabulary) {
        phases = new PhaseReader(vocabulary);
        commands = Key.optional(
                "commands",
                new Table<>("phase", Choice.of("phase", vocabulary.phases()), Texts.NAME),
                "Names of commands by phase; the argument lists behind them live in the pom or in the step, never here.",
                "{ switch-application: app-switch }");
        key = Key.optional(
                "cutover",
                new Nested(Form.of("Cutover", WINDOW, OBSERVE, commands, phases.key())),
                "How the cutover goes.");
    }

    Key<Section> key() {
        return key;
    }

    @Nullable Cutover read(Section plan, Scope scope) {
        Section section = plan.get(key);
        if (section == null) {
            return null;
        }
        scope.notLooser(section, OBSERVE, "post-cutover", "observe");
        Map<String, String> names = new LinkedHashMap<>();
        section.get(commands, Map.of()).forEach((phase, command) -> names.put(phase, command.value()));
        return new Cutover(window(section.get(WINDOW)), section.get(OBSERVE), names, phases.read(section, scope));
    }

    private static Cutover.@Nullable Window window(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        Instant from = section.get(NOT_BEFORE);
        Instant to = section.get(NOT_AFTER);
        if (from != null && to != null && !from.isBefore(to)) {
            section.spot(NOT_AFTER).refuse("is not after notBefore; write a later time");
        }
        return new Cutover.Window(section.need(NOT_BEFORE), section.need(NOT_AFTER));
    }
}
