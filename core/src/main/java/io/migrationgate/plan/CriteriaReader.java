package io.migrationgate.plan;

import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the settings that a plan gives criteria. */
final class CriteriaReader {
    private final Map<String, Key<Section>> criteria = new LinkedHashMap<>();
    private final Key<Section> key;

    CriteriaReader(Vocabulary vocabulary) {
        vocabulary.criteria().keySet().forEach(id -> criteria.put(id, criterion(id, vocabulary)));
        List<Key<?>> keys = new ArrayList<>(criteria.values());
        key = Key.optional(
                "criteria",
                new Nested(new Form("Criteria", keys)),
                "Settings of criteria, only where they are stricter than the default; a looser one needs a waiver.");
    }

    private static Key<Section> criterion(String id, Vocabulary vocabulary) {
        String doc = vocabulary.parameters(id).isEmpty() ? "Has no settings." : "Settings of this criterion.";
        return Key.optional(id, SettingsReader.shape(id, vocabulary), doc);
    }

    Key<Section> key() {
        return key;
    }

    Map<String, Settings> read(Section plan, Scope scope) {
        Map<String, Settings> settings = new LinkedHashMap<>();
        Section given = plan.get(key);
        if (given != null) {
            criteria.forEach((id, criterion) -> {
                Section section = given.get(criterion);
                if (section != null) {
                    settings.put(id, new SettingsReader(scope).strict(id, section));
                }
            });
        }
        return settings;
    }
}
