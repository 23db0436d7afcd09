package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.DatabaseEvidence;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.evidence.WriterAccounts.Account;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether nobody but the replication account can write to the target yet, and whether the accounts of the application
 * are there and wait.
 *
 * <p>What is written to the target before it is opened is overwritten, or stops the replication.
 */
final class TargetClosed implements Criterion {
    private static final String PREFIX = "target-closed";
    private static final EvidenceKind<WriterAccounts> KIND = WriterAccounts.TOPIC.of(Side.TARGET);
    private static final int MOST_NAMED = 20;

    @Override
    public CriterionId id() {
        return CriterionId.TARGET_CLOSED;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/dts/user-guide/switch-workloads-to-the-destination-database-1";
    }

    @Override
    public boolean judges(Asset asset) {
        return asset instanceof Database;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(KIND);
    }

    @Override
    public Finding judge(Case subject) {
        Sentence expected = Sentence.of("target-closed.expected");
        Database database = subject.database();
        List<String> application = database.accounts().application();
        if (application.isEmpty()) {
            return subject.undeclared(
                    expected, Sentence.of("target-closed.no-account"), Sentence.of("target-closed.do-account"));
        }
        Optional<Evidence<WriterAccounts>> read = subject.live(KIND, database.name());
        if (read.isEmpty()) {
            return subject.unread(KIND, database.name(), expected);
        }
        WriterAccounts accounts = read.get().value();
        Tally tally = new Tally();
        accounts.unseen().stream().map(AccountCase::unseen).forEach(tally::unclear);
        application.forEach(name -> waits(name, accounts, tally));
        strangers(database, accounts, tally);
        return tally.weigh(subject, read.get(), expected, PREFIX);
    }

    private static void waits(String name, WriterAccounts accounts, Tally tally) {
        List<Account> found = accounts.accounts().stream()
                .filter(account -> AccountNames.same(name, account.name()))
                .toList();
        if (found.isEmpty()) {
            tally.wrong(Sentence.of("target-closed.absent", name));
        } else if (found.stream().allMatch(Account::locked)) {
            tally.right(Sentence.of("target-closed.locked", name));
        } else {
            tally.wrong(Sentence.of("target-closed.open", name));
        }
    }

    private static void strangers(Database database, WriterAccounts accounts, Tally tally) {
        List<String> expected =
                DatabaseEvidence.replication(database).map(List::of).orElse(List.of());
        List<String> strangers = accounts.accounts().stream()
                .filter(account -> account.writes() && !account.locked() && !account.system())
                .map(Account::name)
                .filter(name -> !AccountNames.any(expected, name))
                .filter(name -> !AccountNames.any(database.accounts().application(), name))
                .sorted()
                .toList();
        if (!strangers.isEmpty()) {
            List<String> shown = strangers.subList(0, Math.min(MOST_NAMED, strangers.size()));
            tally.wrong(Sentence.of("target-closed.strangers", strangers.size(), shown));
        }
    }
}
