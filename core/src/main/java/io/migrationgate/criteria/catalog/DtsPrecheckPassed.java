package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.DtsPrecheck;
import io.migrationgate.evidence.DtsPrecheck.Item;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Database;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether the precheck of the DTS task passed.
 *
 * <p>A check that somebody skipped or ignored, or that ended as a warning, is named and needs a waiver: DTS itself goes
 * on without it.
 */
final class DtsPrecheckPassed implements Criterion {
    private static final Set<String> PASSED = Set.of("finished", "success");
    private static final Set<String> ENDED = Set.of("finished", "success", "failed");

    @Override
    public CriterionId id() {
        return CriterionId.DTS_PRECHECK;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/dts/developer-reference/api-describeprecheckstatus";
    }

    @Override
    public boolean judges(Asset asset) {
        return asset instanceof Database;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(EvidenceKind.DTS_PRECHECK);
    }

    @Override
    public Finding judge(Case subject) {
        Sentence expected = Sentence.of("dts-precheck.expected");
        String name = subject.asset().name();
        Optional<Evidence<DtsPrecheck>> read = subject.live(EvidenceKind.DTS_PRECHECK, name);
        if (read.isEmpty()) {
            return subject.unread(EvidenceKind.DTS_PRECHECK, name, expected);
        }
        DtsPrecheck precheck = read.get().value();
        List<String> failed = named(precheck, item -> word(item.state()).equals("failed"));
        List<String> waved = named(
                precheck,
                item -> item.skipped() || item.ignored() || word(item.state()).equals("warning"));
        if (!failed.isEmpty()) {
            return subject.fail(
                    read.get(),
                    expected,
                    Sentence.of("dts-precheck.failed", failed),
                    Sentence.of("dts-precheck.repair"));
        }
        if (!waved.isEmpty()) {
            return subject.fail(
                    read.get(),
                    expected,
                    Sentence.of("dts-precheck.skipped", waved),
                    Sentence.of("dts-precheck.waive"));
        }
        return withoutNamedItems(subject, read.get(), expected);
    }

    private static Finding withoutNamedItems(Case subject, Evidence<DtsPrecheck> read, Sentence expected) {
        DtsPrecheck precheck = read.value();
        String status = word(precheck.status());
        Integer errors = precheck.errors();
        if (status.equals("failed") || (errors != null && errors > 0)) {
            Sentence observed = Sentence.of("dts-precheck.errors", errors == null ? "?" : errors);
            return subject.fail(read, expected, observed, Sentence.of("dts-precheck.repair"));
        }
        List<String> open = named(precheck, item -> !ENDED.contains(word(item.state())));
        boolean passed =
                PASSED.contains(status) && open.isEmpty() && !precheck.items().isEmpty();
        if (passed) {
            return subject.pass(
                    read,
                    expected,
                    Sentence.of("dts-precheck.passed", precheck.items().size()));
        }
        Sentence observed = open.isEmpty()
                ? Sentence.of(
                        "dts-precheck.status",
                        status.isEmpty() ? "-" : status,
                        precheck.items().size())
                : Sentence.of("dts-precheck.open", open);
        return subject.inconclusive(read, expected, observed, Sentence.of("dts-precheck.run"));
    }

    private static List<String> named(DtsPrecheck precheck, Predicate<Item> which) {
        return precheck.items().stream().filter(which).map(Item::name).toList();
    }

    private static String word(@Nullable String state) {
        return state == null ? "" : state.toLowerCase(Locale.ROOT);
    }
}
