package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.CallerIdentity;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Cloud;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether every id that the plan declares for an asset is what the cloud knows under it.
 *
 * <p>A right command on a wrong object is the worst cutover of all: task or job, instance, region, both ends and the
 * account are compared with the reply, and an id that the reply does not name is not found.
 */
final class InventoryFound implements Criterion {
    private static final List<AssetRule> RULES =
            List.of(DatabaseInventory.RULE, ServerInventory.RULE, StoreInventory.RULE, TrafficInventory.RULE);

    @Override
    public CriterionId id() {
        return CriterionId.INVENTORY_FOUND;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/dts/developer-reference/api-describedtsjobs";
    }

    @Override
    public boolean judges(Asset asset) {
        return AssetRule.anyFor(RULES, asset);
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        Set<EvidenceKind<?>> needs = new HashSet<>(AssetRule.needs(RULES));
        needs.add(EvidenceKind.CALLER_IDENTITY);
        return needs;
    }

    @Override
    public Finding judge(Case subject) {
        AssetRule rule = AssetRule.of(RULES, subject.asset());
        Sentence expected = rule.expected().apply(subject);
        return wrongAccount(subject, expected).orElseGet(() -> rule.judge().apply(subject, expected));
    }

    private static Optional<Finding> wrongAccount(Case subject, Sentence expected) {
        Cloud cloud = subject.cloud();
        String account = cloud.account();
        if (account == null) {
            return Optional.empty();
        }
        Optional<Evidence<CallerIdentity>> read = subject.live(EvidenceKind.CALLER_IDENTITY, cloud.name());
        if (read.isEmpty()) {
            return Optional.of(subject.unread(EvidenceKind.CALLER_IDENTITY, cloud.name(), expected));
        }
        String answered = read.get().value().account();
        if (answered.equals(account)) {
            return Optional.empty();
        }
        Sentence observed = Sentence.of("inventory-found.other-account", answered, account, cloud.name());
        return Optional.of(
                subject.fail(read.get(), expected, observed, Sentence.of("inventory-found.use-account", cloud.name())));
    }
}
