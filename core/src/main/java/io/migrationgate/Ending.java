package io.migrationgate;

import io.migrationgate.access.CredentialException;
import io.migrationgate.plan.PlanException;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says how a run of a verb ended, in the same words in every face: an outcome, and the message that the host shows.
 *
 * <p>The message begins with the outcome and its number, because a host itself knows little more than success and
 * failure. What the host is told by it (an exception, a colour) is the face's own.
 *
 * @param cause set only for a mistake of the program itself, for the face to show where people look for it
 */
public record Ending(
        Outcome outcome, String message, @Nullable Throwable cause) {
    private static final int SHOWN = 10;

    /** Ends with an outcome and what is to be said about it. */
    public static Ending of(Outcome outcome, String sentence) {
        return new Ending(outcome, outcome.token() + ": " + sentence, null);
    }

    /**
     * The ending that a report stands for; what blocks is named, since the message is the last that people see.
     *
     * @param place where people find the report, for {@code See ...}
     */
    public static Ending of(Report report, String place) {
        List<String> lines = new ArrayList<>();
        String repeated = report.verdict() + ": ";
        String headline = report.headline();
        lines.add(report.migration() + ": "
                + (headline.startsWith(repeated) ? headline.substring(repeated.length()) : headline));
        lines.add(report.next());
        List<FindingRow> blocking = report.blocking();
        blocking.stream().limit(SHOWN).map(Ending::line).forEach(lines::add);
        if (blocking.size() > SHOWN) {
            lines.add("and " + (blocking.size() - SHOWN) + " more");
        }
        lines.add("See " + place);
        return of(report.outcome(), String.join("\n  ", lines));
    }

    /**
     * The ending of a run that was thrown out of: a broken plan and a refused call are named, everything else is a
     * mistake in the program, which is never a GO and whose own message is not shown.
     *
     * @param hint what people can do to see where the program failed, for example {@code run with -e to see where}
     */
    public static Ending of(Throwable problem, String hint) {
        if (problem instanceof PlanException broken) {
            return of(Outcome.BROKEN_PLAN, broken(broken.mistakes()));
        }
        if (problem instanceof UsageException || problem instanceof CredentialException) {
            return of(Outcome.USAGE, String.valueOf(problem.getMessage()));
        }
        String sentence = "nothing could be judged, the program failed with "
                + problem.getClass().getSimpleName() + "; " + hint;
        return new Ending(Outcome.INCONCLUSIVE, Outcome.INCONCLUSIVE.token() + ": " + sentence, problem);
    }

    /**
     * The ending of a run that may fail.
     *
     * @param hint as in {@link #of(Throwable, String)}
     */
    public static Ending of(Supplier<Ending> run, String hint) {
        try {
            return run.get();
        } catch (RuntimeException | LinkageError problem) {
            return of(problem, hint);
        }
    }

    private static String line(FindingRow finding) {
        String remedy = finding.remedy() == null ? "" : "; " + finding.remedy();
        return finding.status() + " " + finding.criterion() + " " + finding.about() + ": " + finding.observed()
                + "; needed: " + finding.expected() + remedy;
    }

    private static String broken(List<String> mistakes) {
        if (mistakes.size() == 1) {
            return mistakes.get(0);
        }
        return "the plan has " + mistakes.size() + " mistakes\n  " + String.join("\n  ", mistakes);
    }
}
