package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.DtsWayBack;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference.Reverse;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether changes can come back from target to source, as far as DTS knows it.
 *
 * <p>What the databases know, the rights of the reverse account and how long logs are kept, is not read by this version:
 * a finding says so, and in a real plan it stays open.
 */
final class DtsReversePath implements Criterion {
    private static final String PREFIX = "dts-reverse-path";

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
        return Set.of(EvidenceKind.DTS_TASK, DtsWayBack.KIND);
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
        return tally.weigh(subject, back.get(), expected, PREFIX, Sentence.of("dts-reverse-path.not-seen"));
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
