package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Flag;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Zone;
import java.time.ZoneId;

/**
 * Describes every key of {@code migration.yaml}.
 *
 * <p>This is the one description: the reader checks by it, and {@code docs/plan.md} and the JSON Schema are written from
 * it. Each part is described in the reader of that part.
 */
final class PlanForm {
    static final Key<String> MIGRATION =
            Key.required("migration", Texts.NAME, "Name of the migration.", "orders-to-hangzhou");
    static final Key<ZoneId> TIMEZONE = Key.optional(
            "timezone", Zone.SHAPE, "How times are shown to people; UTC when absent. Data stay UTC.", "Asia/Shanghai");
    static final Key<MigrationPlan.Environment> ENVIRONMENT = Key.optional(
            "environment",
            Choice.of("environment", MigrationPlan.Environment.class),
            "`production` when absent; a run in `staging` is a drill.",
            "production");
    static final Key<Boolean> SIMULATED = Key.optional(
            "simulated",
            new Flag(),
            "`false` when absent. `true` only in examples and checks: such a plan runs against a scenario or loopback"
                    + " endpoints, exactly one of them, and nothing real is decided.",
            "false");

    private final CriteriaReader criteria;
    private final WaiverReader waivers;
    private final CutoverReader cutover;
    private final RollbackReader rollback;

    PlanForm(Vocabulary vocabulary) {
        criteria = new CriteriaReader(vocabulary);
        waivers = new WaiverReader(vocabulary);
        cutover = new CutoverReader(vocabulary);
        rollback = new RollbackReader(vocabulary);
    }

    /** The description as a whole. */
    Form form() {
        return Form.of(
                "Plan",
                MIGRATION,
                TIMEZONE,
                ENVIRONMENT,
                SIMULATED,
                CloudReader.KEY,
                DatabaseReader.KEY,
                ServerReader.KEY,
                ObjectStoreReader.KEY,
                TrafficReader.KEY,
                criteria.key(),
                waivers.key(),
                cutover.key(),
                rollback.key(),
                StateReader.KEY);
    }

    CriteriaReader criteria() {
        return criteria;
    }

    WaiverReader waivers() {
        return waivers;
    }

    CutoverReader cutover() {
        return cutover;
    }

    RollbackReader rollback() {
        return rollback;
    }
}
