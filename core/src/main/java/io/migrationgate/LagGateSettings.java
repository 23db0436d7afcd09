package io.migrationgate;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.plan.Parameter;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.form.Span;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller of the lag gate asks for beside the plan.
 *
 * @param settings of {@code dts-lag}; may be stricter than the plan's, never looser (free with {@code simulated: true})
 * @param databases names of the databases to judge; empty means all
 */
public record LagGateSettings(Settings settings, List<String> databases) {
    /** Nothing beside the plan. */
    public static final LagGateSettings NONE = new LagGateSettings(Settings.NONE, List.of());

    public LagGateSettings {
        databases = List.copyOf(databases);
    }

    /**
     * Reads settings as people give them to a face, each a duration as a plan writes it.
     *
     * @param given text by name: {@code below}, {@code for}, {@code timeout}, {@code pollInterval}. What stands before the
     *     last dot of a name, for example {@code migrationGate.}, is the face's own and only repeated in a refusal
     * @throws UsageException when a name is none of these or a text is no duration
     */
    public static LagGateSettings parse(Map<String, String> given, List<String> databases) {
        Map<String, Object> settings = new LinkedHashMap<>();
        given.forEach((name, text) -> settings.put(setting(name), duration(name, text)));
        return new LagGateSettings(new Settings(settings), databases);
    }

    private static String setting(String name) {
        String setting = name.substring(name.lastIndexOf('.') + 1);
        boolean known = CriterionId.DTS_LAG.parameters().stream()
                .filter(parameter -> parameter.standard() instanceof Duration)
                .map(Parameter::name)
                .anyMatch(setting::equals);
        if (!known) {
            throw new UsageException(name + ": dts-lag has no such setting");
        }
        return setting;
    }

    private static Duration duration(String name, String text) {
        Optional<Duration> said = Span.said(text.strip());
        String found = name + " is \"" + text + "\", which is ";
        Duration duration = said.orElseThrow(() -> new UsageException(found + "not " + Span.SHAPE.words()));
        if (duration.compareTo(Span.LONGEST) > 0) {
            throw new UsageException(found + "longer than ten years");
        }
        return duration;
    }
}
