package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Count;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Items;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.Span;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the phases that a plan lists. */
final class PhaseReader {
    private static final Key<String> OWNER =
            Key.optional("owner", Texts.LINE, "Who answers for the phase.", "DBA on call");
    private static final Key<Duration> BUDGET =
            Key.optional("budget", Span.SHAPE, "How long the phase may take; a default when absent.", "10m");
    private static final Key<List<Found<String>>> ASSETS = Key.optional(
            "assets",
            new Items<>(Texts.NAME),
            "Names of the assets it covers, all of its wave that it is about: an asset moves in the wave of the phases that"
                    + " name it, and in the first one when none does.",
            "[orders]");
    private static final Key<Integer> WAVE =
            Key.optional("wave", new Count(1, 1_000), "Number of the wave; 1 when absent.", "1");

    private final Key<String> id;
    private final Key<List<Found<String>>> after;
    private final Key<List<Found<String>>> entry;
    private final Key<List<Found<Section>>> key;

    PhaseReader(Vocabulary vocabulary) {
        Choice<String> phase = Choice.of("phase", vocabulary.phases());
        Choice<String> criterion = Choice.of("criterion", vocabulary.criteria().keySet());
        id = Key.required("id", phase, "Id of the phase.", "freeze");
        after = Key.optional(
                "after",
                new Items<>(phase),
                "Ids of the phases that must be over; what reverses the generated order is refused.",
                "[prepare-reverse]");
        entry = Key.optional(
                "entry",
                new Items<>(criterion),
                "Ids of the criteria that let it begin, beside the generated ones.",
                "[dts-lag]");
        key = Key.optional(
                "phases",
                new Items<>(new Nested(Form.of("Phase", id, after, OWNER, BUDGET, entry, ASSETS, WAVE))),
                "Phases that override the generated ones, in their order; those that are not listed stay as generated.");
    }

    Key<List<Found<Section>>> key() {
        return key;
    }

    List<Cutover.Phase> read(Section cutover, Scope scope) {
        Set<List<Object>> seen = new HashSet<>();
        return Found.values(cutover.get(key)).stream()
                .map(section -> phase(section, scope, seen))
                .toList();
    }

    private Cutover.Phase phase(Section section, Scope scope, Set<List<Object>> seen) {
        List<Found<String>> assets = section.get(ASSETS, List.of());
        scope.assets(assets);
        String name = section.get(id);
        int wave = section.get(WAVE, 1);
        if (name != null && !seen.add(List.of(name, wave))) {
            section.spot(id).refuse("is listed for wave " + wave + " already; keep one");
        }
        if (name != null && Found.values(section.get(after)).contains(name)) {
            section.spot(after).refuse("names the phase itself; name those that come before it");
        }
        return new Cutover.Phase(
                section.need(id),
                Found.values(section.get(after)),
                section.get(OWNER),
                section.get(BUDGET),
                Found.values(section.get(entry)),
                Found.values(assets),
                wave);
    }
}
