package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether the servers keep the log that replication reads: the source for the way forward, the target for the way
 * back until its deadline.
 *
 * <p>A log that ends before somebody has read it ends the way, and nobody hears of it until the way is needed.
 */
final class DtsSourceSettings implements Criterion {
    private static final String PREFIX = "dts-source-settings";
    private static final EvidenceKind<SourceSettings> SOURCE = SourceSettings.TOPIC.of(Side.SOURCE);
    private static final EvidenceKind<SourceSettings> TARGET = SourceSettings.TOPIC.of(Side.TARGET);

    @Override
    public CriterionId id() {
        return CriterionId.DTS_SOURCE_SETTINGS;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/dts/user-guide/troubleshoot-precheck-failures";
    }

    @Override
    public boolean judges(Asset asset) {
        return asset instanceof Database;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return Set.of(SOURCE, TARGET);
    }

    @Override
    public Finding judge(Case subject) {
        Sentence expected = Sentence.of("dts-source-settings.expected");
        String name = subject.asset().name();
        Optional<Evidence<SourceSettings>> source = subject.live(SOURCE, name);
        if (source.isEmpty()) {
            return subject.unread(SOURCE, name, expected);
        }
        Optional<Evidence<SourceSettings>> target = subject.live(TARGET, name);
        if (target.isEmpty()) {
            return subject.unread(TARGET, name, expected);
        }
        Tally tally = new Tally();
        look(subject, Side.SOURCE, source.get().value(), tally, "settings.of-source");
        look(subject, Side.TARGET, target.get().value(), tally, "settings.of-target");
        return tally.weigh(subject, source.get(), expected, PREFIX);
    }

    private static void look(Case subject, Side side, SourceSettings settings, Tally tally, String key) {
        Tally ofSide = new Tally();
        new LogCase(subject, side, settings, ofSide).look();
        tally.take(ofSide, key);
    }
}
