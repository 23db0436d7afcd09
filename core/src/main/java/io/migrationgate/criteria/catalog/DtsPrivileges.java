package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.DatabaseEvidence;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether the replication account holds on the source what DTS documents for the engine, and nothing more.
 *
 * <p>A right too few stops the task on the worst day; a right too many is what a leaked password opens.
 */
final class DtsPrivileges implements Criterion {
    private static final String PREFIX = "dts-privileges";

    @Override
    public CriterionId id() {
        return CriterionId.DTS_PRIVILEGES;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/dts/user-guide/prepare-the-database-accounts-for-data-migration";
    }

    @Override
    public boolean judges(Asset asset) {
        return asset instanceof Database;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(DatabaseEvidence.REPLICATION);
    }

    @Override
    public Finding judge(Case subject) {
        Database database = subject.database();
        String engine = database.engine().name().toLowerCase(Locale.ROOT);
        Optional<String> account = DatabaseEvidence.replication(database);
        if (account.isEmpty()) {
            return subject.undeclared(
                    Sentence.of("dts-privileges.expected-any", engine),
                    Sentence.of("dts-privileges.no-account"),
                    Sentence.of("dts-privileges.do-account"));
        }
        Sentence expected = Sentence.of("dts-privileges.expected", account.get(), engine);
        Optional<Evidence<AccountRights>> read = subject.live(DatabaseEvidence.REPLICATION, database.name());
        if (read.isEmpty()) {
            return subject.unread(DatabaseEvidence.REPLICATION, database.name(), expected);
        }
        Tally tally = new Tally();
        new AccountCase(
                        subject,
                        Side.SOURCE,
                        AccountCase.Role.READER,
                        read.get().value(),
                        tally)
                .look();
        return tally.weigh(subject, read.get(), expected, PREFIX);
    }
}
