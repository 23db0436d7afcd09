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
        List<Sentence> failed = named(precheck, DtsPrecheckPassed::failed);
        List<Sentence> passedOver = named(precheck, DtsPrecheckPassed::passedOver);
        if (!failed.isEmpty()) {
            Sentence observed = passedOver.isEmpty()
                    ? Sentence.of("dts-precheck.failed", failed)
                    : Sentence.of("dts-precheck.failed-and-skipped", failed, passedOver);
            return subject.fail(read.get(), expected, observed, Sentence.of("dts-precheck.repair"));
        }
        if (!passedOver.isEmpty()) {
            return subject.fail(
                    read.get(),
                    expected,
                    Sentence.of("dts-precheck.skipped", passedOver),
                    Sentence.of("dts-precheck.waive"));
        }
        return withoutNamedItems(subject, read.get(), expected);
    }

    /** A failed check that somebody skipped or ignored holds nothing up any more: that is what a waiver is about. */
    private static boolean failed(Item item) {
        return word(item.state()).equals("failed") && !item.skipped() && !item.ignored();
    }

    private static boolean passedOver(Item item) {
        return item.skipped() || item.ignored() || word(item.state()).equals("warning");
    }

    private static Finding withoutNamedItems(Case subject, Evidence<DtsPrecheck> read, Sentence expected) {
        DtsPrecheck precheck = read.value();
        String status = word(precheck.status());
        Integer errors = precheck.errors();
        if (status.equals("failed") || (errors != null && errors > 0)) {
            Sentence observed = Sentence.of("dts-precheck.errors", errors == null ? "?" : errors);
            return subject.fail(read, expected, observed, Sentence.of("dts-precheck.repair"));
        }
        List<Sentence> open = named(precheck, item -> !ENDED.contains(word(item.state())));
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

    private static List<Sentence> named(DtsPrecheck precheck, Predicate<Item> which) {
        return precheck.items().stream()
                .filter(which)
                .map(DtsPrecheckPassed::named)
                .toList();
    }

    /** The check, what became of it, and what DTS says about it and against it. */
    private static Sentence named(Item item) {
        String state = item.state() == null ? "-" : item.state();
        Sentence named = item.skipped()
                ? Sentence.of("dts-precheck.item-skipped", item.name(), state)
                : item.ignored()
                        ? Sentence.of("dts-precheck.item-ignored", item.name(), state)
                        : Sentence.of("dts-precheck.item", item.name(), state);
        if (item.message() != null) {
            named = Sentence.of("dts-precheck.item-message", named, item.message());
        }
        return item.repair() == null ? named : Sentence.of("dts-precheck.item-repair", named, item.repair());
    }

    private static String word(@Nullable String state) {
        return state == null ? "" : state.toLowerCase(Locale.ROOT);
    }
}
