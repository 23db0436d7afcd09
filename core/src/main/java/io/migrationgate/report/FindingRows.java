package io.migrationgate.report;

import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.criteria.Stage;
import io.migrationgate.criteria.catalog.Catalog;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words findings and waivers as rows of the report. */
final class FindingRows {
    /** Worst first; inside a status the order of the catalogue and of the plan. */
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparingInt(one -> switch (one.status()) {
        case FAIL -> 0;
        case INCONCLUSIVE -> 1;
        case WAIVED -> 2;
        case PASS -> 3;
    });

    private final MigrationPlan plan;
    private final Wording wording;
    private final Instant now;

    FindingRows(MigrationPlan plan, Wording wording, Instant now) {
        this.plan = plan;
        this.wording = wording;
        this.now = now;
    }

    List<FindingRow> of(List<Finding> findings) {
        return findings.stream().sorted(WORST_FIRST).map(this::row).toList();
    }

    private FindingRow row(Finding finding) {
        Sentence remedy = finding.status() == Status.PASS ? null : finding.remedy();
        return new FindingRow(
                finding.criterion().id(),
                finding.subject(),
                null,
                finding.stage().name(),
                finding.status().name(),
                finding.level().name(),
                finding.grade(),
                wording.say(finding.expected()),
                wording.say(finding.observed()),
                finding.observedAt(),
                finding.source(),
                remedy == null ? null : wording.say(remedy),
                Catalog.find(finding.criterion()).map(Criterion::reference).orElseThrow(),
                finding.criterion().section().number(),
                waiver(finding.waiver()),
                side(finding));
    }

    private static @Nullable String side(Finding finding) {
        if (!finding.criterion().subject().sided()) {
            return null;
        }
        return finding.stage() == Stage.OPENING ? "target" : "source";
    }

    List<WaiverRow> waivers() {
        return plan.waivers().stream().map(this::row).toList();
    }

    private @Nullable WaiverRow waiver(@Nullable Waiver waiver) {
        return waiver == null ? null : row(waiver);
    }

    private WaiverRow row(Waiver waiver) {
        return new WaiverRow(
                waiver.criterion(),
                waiver.asset(),
                waiver.by(),
                waiver.until(),
                waiver.reason(),
                waiver.accepts(),
                waiver.setting().values().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + " " + value(entry.getValue()))
                        .collect(Collectors.joining(", ")),
                waiver.inForce(now));
    }

    private String value(Object value) {
        if (value instanceof Duration duration) {
            return wording.duration(duration);
        }
        return value instanceof Double share ? Math.round(share * 100) + "%" : value.toString();
    }
}
