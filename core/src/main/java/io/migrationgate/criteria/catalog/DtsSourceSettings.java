package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import java.util.Set;

/**
 * Judges whether the servers keep the log that replication reads: the source for the way forward, the target for the way
 * back until its deadline.
 *
 * <p>A log that ends before somebody has read it ends the way, and nobody hears of it until the way is needed.
 */
final class DtsSourceSettings implements Criterion {
    private static final String PREFIX = "dts-source-settings";
    private static final BothSides<SourceSettings> SIDES = BothSides.of(SourceSettings.TOPIC);

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
        return SIDES.kinds();
    }

    @Override
    public Finding judge(Case subject) {
        Sentence expected = Sentence.of("dts-source-settings.expected");
        return SIDES.judge(subject, expected, (source, target) -> {
            Tally tally = new Tally();
            look(subject, Side.SOURCE, source.value(), tally, "settings.of-source");
            look(subject, Side.TARGET, target.value(), tally, "settings.of-target");
            return tally.weigh(subject, source, expected, PREFIX);
        });
    }

    private static void look(Case subject, Side side, SourceSettings settings, Tally tally, String key) {
        Tally ofSide = new Tally();
        new LogCase(subject, side, settings, ofSide).look();
        tally.take(ofSide, key);
    }
}
