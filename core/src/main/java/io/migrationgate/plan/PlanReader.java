package io.migrationgate.plan;

import io.migrationgate.plan.form.Mistakes;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.Spot;
import io.migrationgate.plan.form.YamlText;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads {@code migration.yaml} and reports everything that is wrong with it at once.
 *
 * <p>Checks form only: it opens no path, host or credential. What a criterion needs and a plan lacks is a finding later,
 * not a mistake here.
 */
public final class PlanReader {
    private final PlanForm form;
    private final Section section;
    private final Scope scope;

    private PlanReader(PlanForm form, Section section, Scope scope) {
        this.form = form;
        this.section = section;
        this.scope = scope;
    }

    /**
     * Reads a plan.
     *
     * @throws PlanException with all mistakes, by position
     */
    public static MigrationPlan read(PlanText text, Vocabulary vocabulary) {
        Mistakes mistakes = new Mistakes();
        PlanForm form = new PlanForm(vocabulary);
        Spot whole = YamlText.read(text.bytes(), mistakes);
        Section section = whole == null ? null : whole.read(new Nested(form.form()));
        if (section == null) {
            throw new PlanException(mistakes.lines(text.name()));
        }
        Scope scope = new Scope(
                vocabulary,
                section.get(PlanForm.SIMULATED, false),
                section.need(CloudReader.KEY).keySet());
        MigrationPlan plan = new PlanReader(form, section, scope).plan();
        if (!mistakes.isEmpty()) {
            throw new PlanException(mistakes.lines(text.name()));
        }
        return plan;
    }

    /** In this order names are declared before they are used. */
    private MigrationPlan plan() {
        Map<String, Cloud> clouds = new CloudReader(scope).read(section);
        List<Database> databases = new DatabaseReader(scope).read(section);
        List<Server> servers = new ServerReader(scope).read(section);
        List<ObjectStore> objects = new ObjectStoreReader(scope).read(section);
        List<TrafficRoute> traffic = new TrafficReader(scope).read(section);
        notEmpty();
        return new MigrationPlan(
                section.need(PlanForm.MIGRATION),
                section.get(PlanForm.TIMEZONE, ZoneId.of("UTC")),
                section.get(PlanForm.ENVIRONMENT, MigrationPlan.Environment.PRODUCTION),
                scope.simulated(),
                clouds,
                databases,
                servers,
                objects,
                traffic,
                form.criteria().read(section, scope),
                form.waivers().read(section, scope),
                form.cutover().read(section, scope),
                form.rollback().read(section),
                StateReader.read(section));
    }

    private void notEmpty() {
        boolean listed = Stream.of(DatabaseReader.KEY, ServerReader.KEY, ObjectStoreReader.KEY, TrafficReader.KEY)
                .anyMatch(key -> section.has(key) && !section.spot(key).isEmptyList());
        if (!listed) {
            section.spot().refuse("names no asset; write at least one under databases, servers, objects or traffic");
        }
    }
}
