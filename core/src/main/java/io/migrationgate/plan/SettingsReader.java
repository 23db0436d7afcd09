package io.migrationgate.plan;

import io.migrationgate.plan.form.Count;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.Shape;
import io.migrationgate.plan.form.Share;
import io.migrationgate.plan.form.Span;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the settings of a criterion by the parameters that the vocabulary gives it. */
final class SettingsReader {
    private static final Duration SHORTEST_POLL = Duration.ofSeconds(1);

    private final Scope scope;

    SettingsReader(Scope scope) {
        this.scope = scope;
    }

    /** The settings of a criterion: one key per parameter. */
    static Nested shape(String criterion, Vocabulary vocabulary) {
        List<Key<?>> keys = vocabulary.parameters(criterion).stream()
                .<Key<?>>map(SettingsReader::key)
                .toList();
        return new Nested(new Form("Settings of " + criterion, keys));
    }

    /** Reads settings that must not be looser than the defaults. */
    Settings strict(String criterion, Section section) {
        Settings settings = any(criterion, section);
        for (Parameter parameter : scope.vocabulary().parameters(criterion)) {
            Object value = settings.values().get(parameter.name());
            if (value != null) {
                scope.notLooser(section.spot(key(parameter)), value, criterion, parameter);
            }
        }
        return settings;
    }

    /** Reads settings that may be looser. */
    Settings any(String criterion, Section section) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : scope.vocabulary().parameters(criterion)) {
            Key<?> key = key(parameter);
            Object value = section.get(key);
            if (value != null) {
                values.put(parameter.name(), value);
                notTooOften(key, section, value);
            }
        }
        return new Settings(values);
    }

    private void notTooOften(Key<?> key, Section section, Object value) {
        boolean tooOften =
                value instanceof Duration duration && duration.compareTo(SHORTEST_POLL) < 0 && !scope.simulated();
        if (key.name().equals("pollInterval") && tooOften) {
            section.spot(key).refuse("is under 1s; a real cloud is asked at most once a second, write 1s or more");
        }
    }

    private static Key<?> key(Parameter parameter) {
        String doc = switch (parameter.stricter()) {
            case LESS -> "less is stricter";
            case MORE -> "more is stricter";
            case FREE -> "free to set";
        };
        String standard = parameter.written();
        return Key.optional(
                parameter.name(),
                shape(parameter),
                String.format(Locale.ROOT, "Default `%s`; %s.", standard, doc),
                standard);
    }

    private static Shape<?> shape(Parameter parameter) {
        if (parameter.standard() instanceof Duration) {
            return Span.SHAPE;
        }
        return parameter.standard() instanceof Double ? Share.SHAPE : new Count(1, 1_000_000);
    }
}
