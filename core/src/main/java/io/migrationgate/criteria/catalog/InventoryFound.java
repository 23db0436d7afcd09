package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.CallerIdentity;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.ServerTargetLookup;
import io.migrationgate.evidence.SmcJobLookup;
import io.migrationgate.evidence.SmcSourceLookup;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.Server;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether every id that the plan declares for an asset is what the cloud knows under it.
 *
 * <p>A right command on a wrong object is the worst cutover of all: task or job, instance, region, both ends and the
 * account are compared with the reply, and an id that the reply does not name is not found.
 */
final class InventoryFound implements Criterion {
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
        return asset instanceof Database || asset instanceof Server;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(
                EvidenceKind.CALLER_IDENTITY,
                EvidenceKind.DTS_TASK,
                SmcJobLookup.KIND,
                SmcSourceLookup.KIND,
                ServerTargetLookup.KIND);
    }

    @Override
    public Finding judge(Case subject) {
        if (subject.asset() instanceof Server server) {
            Sentence expected = ServerInventory.expected(server, subject.cloud().region());
            return wrongAccount(subject, expected).orElseGet(() -> ServerInventory.judge(subject, expected));
        }
        DtsReference dts = subject.database().dts();
        Sentence expected = Sentence.of(
                "inventory-found.expected",
                dts.job(),
                dts.instance(),
                subject.cloud().region());
        return wrongAccount(subject, expected).orElseGet(() -> database(subject, expected));
    }

    private static Finding database(Case subject, Sentence expected) {
        Database database = subject.database();
        DtsReference dts = database.dts();
        Optional<Evidence<DtsLookup>> read = subject.live(EvidenceKind.DTS_TASK, database.name());
        if (read.isEmpty()) {
            return subject.unread(EvidenceKind.DTS_TASK, database.name(), expected);
        }
        DtsTask task = read.get().value().task();
        if (task == null) {
            Sentence observed = Sentence.of(
                    "inventory-found.absent", dts.job(), subject.cloud().region());
            return subject.fail(read.get(), expected, observed, Sentence.of("dts.find-task"));
        }
        return compared(subject, read.get(), task, expected);
    }

    private static Finding compared(Case subject, Evidence<DtsLookup> read, DtsTask task, Sentence expected) {
        DeclaredIds ids = DeclaredIds.of(subject.database(), subject.cloud(), task);
        if (!ids.different().isEmpty()) {
            Sentence observed = Sentence.of("inventory-found.different", ids.different());
            return subject.fail(read, expected, observed, Sentence.of("inventory-found.correct"));
        }
        if (!ids.unknown().isEmpty()) {
            Sentence observed = Sentence.of("inventory-found.unknown", ids.unknown());
            return subject.inconclusive(read, expected, observed, Sentence.of("inventory-found.look"));
        }
        return subject.pass(read, expected, Sentence.of("inventory-found.found", ids.same()));
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
