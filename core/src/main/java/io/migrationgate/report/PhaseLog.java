package io.migrationgate.report;

import io.migrationgate.report.FindingText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the phases of a cutover for a build log: in a line each, or, where a plan is what was asked for, in full.
 *
 * <p>Actions are never shortened: what is printed is what would be done. Of a plan that is too long for any log, the rest is
 * counted, and stands in the pages.
 */
final class PhaseLog {
    private static final int MOST = 600;
    private static final String INDENT = "    ";
    private static final int HANG = 18;

    private final Wording wording;
    private final List<String> lines = new ArrayList<>();

    private PhaseLog(Wording wording) {
        this.wording = wording;
    }

    /** The phases in a line each. */
    static List<String> summaries(Report report, Wording wording) {
        return PhaseText.of(report, wording).stream()
                .map(text -> text.phase().name() + ": " + text.summary())
                .toList();
    }

    /** All that each phase does and sees. */
    static List<String> forward(Report report, Wording wording) {
        PhaseLog log = new PhaseLog(wording);
        boolean opened = false;
        for (PhaseText text : PhaseText.of(report, wording)) {
            if (text.phase().opened() && !opened) {
                log.lines.add("");
                log.head("-- " + wording.say("report.page.point-of-no-return"));
            }
            opened = text.phase().opened();
            log.phase(text.phase().name() + ", " + text.summary(), text.forward());
        }
        return log.bounded();
    }

    /** What takes each phase back. */
    static List<String> back(Report report, Wording wording) {
        PhaseLog log = new PhaseLog(wording);
        for (PhaseText text : PhaseText.of(report, wording)) {
            log.phase(text.phase().name() + ": " + text.backSummary(), text.back());
        }
        return log.bounded();
    }

    private void phase(String head, List<Line> facts) {
        lines.add("");
        head(head);
        String before = "";
        for (Line fact : facts) {
            String label = fact.label().equals(before) ? "" : fact.label();
            String first = String.format(Locale.ROOT, "%s  %-12s", INDENT, label);
            lines.addAll(TextWrap.lines(LogText.WIDTH, first, HANG, PlainText.clean(fact.text())));
            before = fact.label();
        }
    }

    private void head(String text) {
        lines.addAll(TextWrap.lines(LogText.WIDTH, INDENT, HANG, PlainText.clean(text)));
    }

    private List<String> bounded() {
        if (lines.size() <= MOST) {
            return List.copyOf(lines);
        }
        List<String> some = new ArrayList<>(lines.subList(0, MOST));
        some.add(INDENT + wording.say("report.log.more", lines.size() - MOST));
        return List.copyOf(some);
    }
}
