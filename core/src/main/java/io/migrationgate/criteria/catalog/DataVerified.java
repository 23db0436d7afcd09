package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.DtsVerification;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.TablePatterns;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether the data of both sides were compared, by the full verification of DTS read in this run.
 *
 * <p>No reply of DTS says whether it compared all rows or a sample, and whether it repaired what differed; and it leaves
 * tables out without a word: those whose target is empty, and those of more than 10,000 rows without a key (user guide of
 * DTS, "Configure data verification"). So its word alone stays open in a real plan. Comparisons of our own will be records
 * that stand beside it.
 */
final class DataVerified implements Criterion {
    private static final String MAX_AGE = "maxAge";

    @Override
    public CriterionId id() {
        return CriterionId.DATA_VERIFIED;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/dts/developer-reference/api-describedatachecktabledetails";
    }

    @Override
    public boolean judges(Asset asset) {
        return asset instanceof Database;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(EvidenceKind.DTS_TASK, DtsVerification.KIND);
    }

    @Override
    public Finding judge(Case subject) {
        Database database = subject.database();
        Duration maxAge = maxAge(subject, database);
        Sentence expected = Sentence.of("data-verified.expected", maxAge);
        Optional<Evidence<DtsLookup>> task = subject.live(EvidenceKind.DTS_TASK, database.name());
        if (task.isEmpty()) {
            return subject.unread(EvidenceKind.DTS_TASK, database.name(), expected);
        }
        Optional<Evidence<DtsVerification>> read = subject.live(DtsVerification.KIND, database.name());
        if (read.isEmpty()) {
            return subject.unread(DtsVerification.KIND, database.name(), expected);
        }
        Tally tally = new Tally();
        status(task.get().value().task(), tally);
        new VerifiedTables(TablePatterns.of(database.verify()), subject.now(), maxAge, tally)
                .look(read.get().value());
        Finding finding =
                tally.weigh(subject, read.get(), expected, "data-verified", Sentence.of("data-verified.not-seen"));
        return read.get()
                .value()
                .oldest()
                .map(began -> finding.until(began.plus(maxAge)))
                .orElse(finding);
    }

    /** Finished says that it ended, not that nothing differs. */
    private static void status(@Nullable DtsTask task, Tally tally) {
        String status = task == null || task.fullCheck() == null ? "-" : task.fullCheck();
        if (!status.toLowerCase(Locale.ROOT).equals("finished")) {
            tally.unclear(Sentence.of("data-verified.status", status));
        }
    }

    /** A waiver's limit comes before the database's own, that before the plan's. */
    private static Duration maxAge(Case subject, Database database) {
        Optional<Duration> waived = subject.plan()
                .waiver(CriterionId.DATA_VERIFIED.id(), database.name())
                .filter(waiver -> waiver.inForce(subject.now()))
                .flatMap(waiver -> waiver.setting().duration(MAX_AGE));
        Database.Comparison verify = database.verify();
        Duration own = verify == null ? null : verify.maxAge();
        return waived.isPresent() || own == null ? waived.orElseGet(() -> subject.setting(MAX_AGE)) : own;
    }
}
