package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.DatabaseEvidence;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.OpenWork.Sessions;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.Database;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether the work that is open on the source will end within the time to drain it, and whether only those write whom
 * the freeze will lock out.
 *
 * <p>A transaction that is open across the freeze is lost, or holds the freeze up until somebody kills it.
 */
final class TransactionsShort implements Criterion {
    private static final String PREFIX = "transactions-short";
    private static final EvidenceKind<OpenWork> KIND = OpenWork.TOPIC.of(Side.SOURCE);
    private static final String DRAIN = "drain";
    /** The budget of the phase in a plan that says nothing of it. */
    private static final Duration STANDARD = Duration.ofMinutes(5);

    @Override
    public CriterionId id() {
        return CriterionId.TRANSACTIONS_SHORT;
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
        Duration budget = budget(subject);
        Sentence expected = Sentence.of("transactions-short.expected", budget);
        Optional<Evidence<OpenWork>> read = subject.live(KIND, subject.asset().name());
        if (read.isEmpty()) {
            return subject.unread(KIND, subject.asset().name(), expected);
        }
        OpenWork work = read.get().value();
        Tally tally = new Tally();
        work.unseen().stream().map(AccountCase::unseen).forEach(tally::unclear);
        Set<String> known = known(subject.database());
        for (Sessions sessions : work.sessions()) {
            Duration oldest = sessions.oldestTransaction();
            if (oldest != null && oldest.compareTo(budget) > 0) {
                tally.wrong(Sentence.of("transactions-short.long", sessions.account(), oldest));
            }
            if (sessions.writing() && !AccountNames.any(known, sessions.account())) {
                tally.wrong(Sentence.of("transactions-short.unknown", sessions.account(), sessions.count()));
            }
        }
        long count = work.sessions().stream().mapToLong(Sessions::count).sum();
        tally.right(Sentence.of("transactions-short.seen", count));
        return tally.weigh(subject, read.get(), expected, PREFIX);
    }

    private static Duration budget(Case subject) {
        Cutover cutover = subject.plan().cutover();
        List<Cutover.Phase> phases = cutover == null ? List.of() : cutover.phases();
        return phases.stream()
                .filter(phase -> phase.id().equals(DRAIN))
                .map(Cutover.Phase::budget)
                .filter(Objects::nonNull)
                .min(Duration::compareTo)
                .orElse(STANDARD);
    }

    private static Set<String> known(Database database) {
        Set<String> known = new HashSet<>(database.accounts().application());
        DatabaseEvidence.replication(database).ifPresent(known::add);
        Optional.ofNullable(database.accounts().reverse()).ifPresent(known::add);
        return known;
    }
}
