package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.catalog.AccountCase.Role;
import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.DatabaseEvidence;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.DtsWayBack;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference.Reverse;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether changes can come back from target to source: by a task that DTS has or can make, by an account that may
 * read on the target and write on the source, from a log that the target keeps until the rollback deadline.
 */
final class DtsReversePath implements Criterion {
    private static final String PREFIX = "dts-reverse-path";
    private static final EvidenceKind<SourceSettings> TARGET_LOG = SourceSettings.TOPIC.of(Side.TARGET);

    @Override
    public CriterionId id() {
        return CriterionId.DTS_REVERSE_PATH;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/dts/developer-reference/api-createreversedtsjob";
    }

    @Override
    public boolean judges(Asset asset) {
        return asset instanceof Database;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(
                EvidenceKind.DTS_TASK,
                DtsWayBack.KIND,
                DatabaseEvidence.REVERSE_READER,
                DatabaseEvidence.REVERSE_WRITER,
                TARGET_LOG);
    }

    @Override
    public Finding judge(Case subject) {
        Reverse reverse = subject.database().dts().reverse();
        Sentence expected = expected(reverse);
        String name = subject.asset().name();
        Optional<Evidence<DtsLookup>> forward = subject.live(EvidenceKind.DTS_TASK, name);
        if (forward.isEmpty()) {
            return subject.unread(EvidenceKind.DTS_TASK, name, expected);
        }
        if (reverse instanceof Reverse.None || reverse instanceof Reverse.Undeclared) {
            return none(subject, forward.get(), reverse, expected);
        }
        Optional<Evidence<DtsWayBack>> back = subject.live(DtsWayBack.KIND, name);
        if (back.isEmpty()) {
            return subject.unread(DtsWayBack.KIND, name, expected);
        }
        Tally tally = new Tally();
        DtsTask task = forward.get().value().task();
        if (task == null) {
            tally.wrong(Sentence.of(
                    "inventory-found.absent",
                    subject.database().dts().job(),
                    subject.cloud().region()));
        } else if (reverse instanceof Reverse.Prepared prepared) {
            new PreparedWayBack(subject, prepared, task, tally)
                    .look(back.get().value().prepared());
        } else {
            new CreatedWayBack(subject.database(), task, tally).look(back.get().value());
        }
        if (subject.database().accounts().reverse() == null) {
            tally.wrong(Sentence.of("dts-reverse-path.no-account"));
        }
        Optional<Finding> unread = tally.hasWrong() ? Optional.empty() : databases(subject, expected, tally);
        return unread.orElseGet(() -> tally.weigh(subject, back.get(), expected, PREFIX));
    }

    /** Looks at what the databases know of the way back; the finding where that could not be read. */
    private static Optional<Finding> databases(Case subject, Sentence expected, Tally tally) {
        return account(subject, Side.TARGET, Role.READER, DatabaseEvidence.REVERSE_READER, expected, tally)
                .or(() -> account(subject, Side.SOURCE, Role.WRITER, DatabaseEvidence.REVERSE_WRITER, expected, tally))
                .or(() -> log(subject, expected, tally));
    }

    private static Optional<Finding> account(
            Case subject, Side side, Role role, EvidenceKind<AccountRights> kind, Sentence expected, Tally tally) {
        String name = subject.asset().name();
        Optional<Evidence<AccountRights>> read = subject.live(kind, name);
        if (read.isEmpty()) {
            return Optional.of(subject.unread(kind, name, expected));
        }
        tally.over(read.get());
        Tally ofAccount = new Tally();
        new AccountCase(subject, side, role, read.get().value(), ofAccount).look();
        tally.take(ofAccount, role == Role.READER ? "dts-reverse-path.reader" : "dts-reverse-path.writer");
        return Optional.empty();
    }

    private static Optional<Finding> log(Case subject, Sentence expected, Tally tally) {
        String name = subject.asset().name();
        Optional<Evidence<SourceSettings>> read = subject.live(TARGET_LOG, name);
        if (read.isEmpty()) {
            return Optional.of(subject.unread(TARGET_LOG, name, expected));
        }
        tally.over(read.get());
        Tally ofLog = new Tally();
        new LogCase(subject, Side.TARGET, read.get().value(), ofLog).look();
        tally.take(ofLog, "settings.of-target");
        return Optional.empty();
    }

    private static Sentence expected(Reverse reverse) {
        if (reverse instanceof Reverse.Prepared prepared) {
            return Sentence.of("dts-reverse-path.expected-prepared", prepared.job());
        }
        return Sentence.of(
                reverse instanceof Reverse.Auto ? "dts-reverse-path.expected-auto" : "dts-reverse-path.expected");
    }

    private static Finding none(Case subject, Evidence<?> proof, Reverse reverse, Sentence expected) {
        Sentence observed =
                Sentence.of(reverse instanceof Reverse.None ? "dts-reverse-path.none" : "dts-reverse-path.undeclared");
        return subject.fail(proof, expected, observed, Sentence.of("dts-reverse-path.do-none"));
    }
}
