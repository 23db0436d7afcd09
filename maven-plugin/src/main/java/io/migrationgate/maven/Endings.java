package io.migrationgate.maven;

import io.migrationgate.UsageException;
import io.migrationgate.access.CredentialException;
import io.migrationgate.plan.PlanException;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Turns whatever a run comes to, a report or an exception, into an ending. */
final class Endings {
    private static final List<String> BLOCKING = List.of("FAIL", "INCONCLUSIVE");
    private static final int SHOWN = 10;

    private Endings() {}

    /** The ending of a run that may fail. */
    static Ending of(Supplier<Ending> run) {
        try {
            return run.get();
        } catch (PlanException broken) {
            return Ending.of(Outcome.BROKEN_PLAN, broken(broken.mistakes()));
        } catch (UsageException | CredentialException refused) {
            return Ending.of(Outcome.USAGE, String.valueOf(refused.getMessage()));
        } catch (RuntimeException | LinkageError mistake) {
            return Ending.unexpected(mistake);
        }
    }

    /** The ending that a report stands for; what blocks is named, since the message is the last that people see. */
    static Ending of(Report report, ReportFolder folder) {
        List<String> lines = new ArrayList<>();
        String repeated = report.verdict() + ": ";
        String headline = report.headline();
        lines.add(report.migration() + ": "
                + (headline.startsWith(repeated) ? headline.substring(repeated.length()) : headline));
        lines.add(report.next());
        List<FindingRow> blocking = report.findings().stream()
                .filter(finding -> BLOCKING.contains(finding.status()))
                .sorted(Comparator.comparing(finding -> BLOCKING.indexOf(finding.status())))
                .toList();
        blocking.stream().limit(SHOWN).map(Endings::line).forEach(lines::add);
        if (blocking.size() > SHOWN) {
            lines.add("and " + (blocking.size() - SHOWN) + " more");
        }
        lines.add("See " + folder.page());
        return Ending.of(report.outcome(), String.join("\n  ", lines));
    }

    private static String line(FindingRow finding) {
        String remedy = finding.remedy() == null ? "" : "; " + finding.remedy();
        return finding.status() + " " + finding.criterion() + " " + finding.asset() + ": " + finding.observed()
                + "; needed: " + finding.expected() + remedy;
    }

    private static String broken(List<String> mistakes) {
        if (mistakes.size() == 1) {
            return mistakes.get(0);
        }
        return "the plan has " + mistakes.size() + " mistakes\n  " + String.join("\n  ", mistakes);
    }
}
