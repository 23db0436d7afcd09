package io.migrationgate.jenkins.report;

import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says on the page of a build what a report comes to: the verdict, what to do now, and what blocks first. */
public final class ReportSummary {
    private static final int SHOWN = 3;
    private static final Map<Verdict, String> ICONS = Map.of(
            Verdict.GO, "symbol-status-blue",
            Verdict.NO_GO, "symbol-status-red",
            Verdict.INCONCLUSIVE, "symbol-status-yellow");

    private final Report report;

    private ReportSummary(Report report) {
        this.report = report;
    }

    static ReportSummary of(Report report) {
        return new ReportSummary(report);
    }

    /** The symbol of the verdict, which brings its colour along. */
    public String getIcon() {
        return ICONS.getOrDefault(report.verdict(), "symbol-status-yellow");
    }

    /** The verdict in a few words. */
    public String getHeadline() {
        return report.headline();
    }

    /** The name of the migration. */
    public String getMigration() {
        return report.migration();
    }

    /** One sentence: what you can do now. */
    public String getNext() {
        return report.next();
    }

    /** Whether nothing of it says anything about a real cloud. */
    public boolean isSimulated() {
        return report.simulated();
    }

    /** Whether no cutover accepts it. */
    public boolean isAdvisory() {
        return report.advisory();
    }

    /** The first findings that block. */
    public List<Blocking> getBlocking() {
        return report.blocking().stream().limit(SHOWN).map(Blocking::new).toList();
    }

    /** How many more block, in a few words; null when all are shown. */
    public @Nullable String getMore() {
        int more = report.blocking().size() - SHOWN;
        return more > 0 ? Messages.ReportSummary_more(more) : null;
    }

    /** Shows one finding that blocks. */
    public static final class Blocking {
        private final FindingRow finding;

        private Blocking(FindingRow finding) {
            this.finding = finding;
        }

        /** The criterion's id. */
        public String getCriterion() {
            return finding.criterion();
        }

        /** The asset's name. */
        public String getAsset() {
            return finding.asset();
        }

        /** FAIL or INCONCLUSIVE. */
        public String getStatus() {
            return finding.status();
        }

        /** What was seen. */
        public String getObserved() {
            return finding.observed();
        }
    }
}
