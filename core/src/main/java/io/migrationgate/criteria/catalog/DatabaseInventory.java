package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference;
import java.util.Optional;
import java.util.Set;

/** Compares what a plan declares of a database with the task that DTS knows under its id. */
final class DatabaseInventory {
    static final AssetRule RULE = new AssetRule(
            Database.class, Set.of(EvidenceKind.DTS_TASK), DatabaseInventory::expected, DatabaseInventory::database);

    private DatabaseInventory() {}

    private static Sentence expected(Case subject) {
        DtsReference dts = subject.database().dts();
        return Sentence.of(
                "inventory-found.expected",
                dts.job(),
                dts.instance(),
                subject.cloud().region());
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
}
