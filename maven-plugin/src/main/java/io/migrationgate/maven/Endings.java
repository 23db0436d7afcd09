package io.migrationgate.maven;

import io.migrationgate.UsageException;
import io.migrationgate.access.CredentialException;
import io.migrationgate.plan.PlanException;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Outcome;
import java.util.List;
import java.util.function.Supplier;

/** Turns whatever a run comes to, a report or an exception, into an ending. */
final class Endings {
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

    /** The ending that a report stands for. */
    static Ending of(Report report, ReportFolder folder) {
        return Ending.of(
                report.outcome(),
                report.migration() + ": " + report.headline() + ". " + report.next() + " See " + folder.page());
    }

    private static String broken(List<String> mistakes) {
        if (mistakes.size() == 1) {
            return mistakes.get(0);
        }
        return "the plan has " + mistakes.size() + " mistakes\n  " + String.join("\n  ", mistakes);
    }
}
