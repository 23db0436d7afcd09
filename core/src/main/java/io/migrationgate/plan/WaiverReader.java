package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Items;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Moment;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.ReadLater;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.Spot;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the waivers of a plan.
 *
 * <p>A waiver that has expired is no mistake: it simply counts no more. Two for the same criterion and asset are one,
 * because nobody could say which of them a finding was judged by.
 */
final class WaiverReader {
    private static final Key<String> ASSET = Key.required(
            "asset",
            Texts.NAME,
            "Name of the asset; for criteria on phases the id of the phase, for criteria on the plan `plan`.",
            "session-cache");
    private static final Key<String> BY = Key.required("by", Texts.LINE, "Who accepts the loss.", "on-call DBA");
    private static final Key<Instant> UNTIL =
            Key.required("until", Moment.SHAPE, "When the waiver expires.", "2026-12-06T00:00:00+08:00");
    private static final Key<String> REASON =
            Key.required("reason", Texts.PROSE, "Why the criterion is waived.", "cache is rebuilt");
    private static final Key<String> ACCEPTS =
            Key.required("accepts", Texts.PROSE, "What may be lost.", "10 min of cold cache");
    private static final Key<Spot> SETTING = Key.optional(
            "setting",
            new ReadLater("a mapping with settings of the waived criterion"),
            "Looser settings of that criterion: the finding is judged by them, what then passes is WAIVED and what fails"
                    + " FAIL. Without it a FAIL or INCONCLUSIVE becomes WAIVED.",
            "{ for: 30s }");

    private final Vocabulary vocabulary;
    private final Key<String> criterion;
    private final Key<List<Found<Section>>> key;

    WaiverReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        criterion = Key.required(
                "criterion",
                Choice.of("criterion", vocabulary.criteria().keySet()),
                "Id of the criterion; it must be one that can be waived.",
                "dts-lag");
        key = Key.optional(
                "waivers",
                new Items<>(new Nested(Form.of("Waiver", criterion, ASSET, BY, UNTIL, REASON, ACCEPTS, SETTING))),
                "Losses that somebody accepts, each for one criterion and asset.");
    }

    Key<List<Found<Section>>> key() {
        return key;
    }

    List<Waiver> read(Section plan, Scope scope) {
        Set<List<String>> seen = new HashSet<>();
        return Found.values(plan.get(key)).stream()
                .map(section -> waiver(section, scope, seen))
                .toList();
    }

    private Waiver waiver(Section section, Scope scope, Set<List<String>> seen) {
        String asset = section.get(ASSET);
        String id = section.get(criterion);
        if (asset != null) {
            scope.waived(new Found<>(asset, section.spot(ASSET)));
        }
        if (asset != null && id != null && !seen.add(List.of(id, asset))) {
            section.spot(criterion).refuse("is waived for this asset already; keep one waiver of both");
        }
        return new Waiver(
                section.need(criterion),
                section.need(ASSET),
                section.need(BY),
                section.need(UNTIL),
                section.need(REASON),
                section.need(ACCEPTS),
                setting(id, section, scope));
    }

    private Settings setting(@Nullable String id, Section section, Scope scope) {
        if (id == null) {
            return Settings.NONE;
        }
        if (!vocabulary.isWaivable(id)) {
            section.spot(criterion).refuse(id + " cannot be waived; take the waiver out, with its setting");
            return Settings.NONE;
        }
        Spot spot = section.get(SETTING);
        Section settings = spot == null ? null : spot.read(SettingsReader.shape(id, vocabulary));
        return settings == null ? Settings.NONE : new SettingsReader(scope).any(id, settings);
    }
}
