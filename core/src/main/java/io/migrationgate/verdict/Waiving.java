package io.migrationgate.verdict;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.Waiver;
import java.time.Instant;
import java.util.Optional;

/**
 * Applies the waivers of a plan, as long as they are in force.
 *
 * <p>A waiver without a setting turns a FAIL or INCONCLUSIVE into WAIVED. One with a setting only changes what is asked
 * for: what then passes is WAIVED, what fails is FAIL.
 */
public final class Waiving {
    private Waiving() {}

    /** The settings that a criterion is judged by for an asset: the plan's, with those of a waiver laid over them. */
    public static Settings settings(MigrationPlan plan, CriterionId criterion, String asset, Instant now) {
        Settings settings = plan.settingsOf(criterion.id());
        return inForce(plan, criterion, asset, now)
                .map(waiver -> settings.under(waiver.setting()))
                .orElse(settings);
    }

    /** The finding as the waivers leave it, where they give its subject the name that it has. */
    public static Finding apply(MigrationPlan plan, Finding finding, Instant now) {
        return apply(plan, finding, finding.subject(), now);
    }

    /** The finding as the waivers leave it, by the name that they give its subject. */
    public static Finding apply(MigrationPlan plan, Finding finding, String name, Instant now) {
        Optional<Waiver> found = inForce(plan, finding.criterion(), name, now);
        if (found.isEmpty()) {
            return finding;
        }
        Waiver waiver = found.get();
        if (waiver.setting().isEmpty()) {
            return finding.status() == Status.PASS ? finding : finding.waivedBy(waiver);
        }
        return finding.status() == Status.PASS ? finding.waivedBy(waiver) : finding.judgedBy(waiver);
    }

    private static Optional<Waiver> inForce(MigrationPlan plan, CriterionId criterion, String asset, Instant now) {
        return plan.waiver(criterion.id(), asset).filter(waiver -> criterion.waivable() && waiver.inForce(now));
    }
}
