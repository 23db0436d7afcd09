package io.migrationgate.report;

import io.migrationgate.report.SectionRow.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a report as lines for a build log.
 *
 * <p>What blocks stands on top and fits one screen: at most {@value #FULL} findings in full and never more lines than
 * {@value #SCREEN}, the rest counted. All six sections follow, one line a finding.
 */
final class LogText {
    /** With {@code [WARNING] } in front a line is still at most 120 columns wide. */
    static final int WIDTH = 110;

    static final int SCREEN = 40;
    static final int FULL = 10;
    private static final int ROWS = 20;
    private static final int TODOS = 25;
    private static final int LONG = 330;
    private static final int SHORT = 160;
    private static final String INDENT = "    ";
    private static final int HANG = 6;

    private final Report report;
    private final Wording wording;
    private final List<String> lines = new ArrayList<>();

    private LogText(Report report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    static List<String> of(Report report, Wording wording) {
        LogText text = new LogText(report, wording);
        text.head();
        if (report.advisory()) {
            text.todo();
        } else {
            text.blocking();
        }
        text.waivers();
        for (SectionRow section : report.sections()) {
            text.section(section);
        }
        return List.copyOf(text.lines);
    }

    private void head() {
        String title = wording.say("report.log.title", clean(report.headline(), SHORT));
        if (report.simulated()) {
            title += " - " + wording.say("report.page.simulated");
        }
        if (report.advisory()) {
            title += " - " + wording.say("report.page.advisory");
        }
        lines.add(TextWrap.cut(title + " - " + clean(report.migration(), LONG), WIDTH));
        String stopped = report.stopped();
        if (stopped != null) {
            add(wording.say("report.page.stopped") + ": ", stopped, LONG);
        }
        add(wording.say("report.page.next") + ": ", report.next(), LONG);
        String hash = report.planHash();
        if (hash != null) {
            add(wording.say("report.page.plan-hash") + ": ", hash, LONG);
        }
        Instant until = report.validUntil();
        if (until != null) {
            add(wording.say("report.page.valid-until") + ": ", wording.time(until), LONG);
        }
    }

    private void blocking() {
        List<FindingRow> blocking = report.blocking();
        int shown = 0;
        for (FindingRow finding : blocking) {
            List<String> block = inFull(finding);
            boolean fits = shown == 0 || lines.size() + block.size() < SCREEN;
            if (shown == FULL || !fits) {
                break;
            }
            lines.addAll(block);
            shown++;
        }
        if (shown < blocking.size()) {
            lines.add(wording.say("report.log.more-blocking", blocking.size() - shown));
        }
    }

    private void todo() {
        List<ToDo> todos = ToDo.of(report, wording);
        int number = 0;
        for (ToDo todo : todos.subList(0, Math.min(TODOS, todos.size()))) {
            lines.add("");
            String head = String.format(Locale.ROOT, "%2d  ", ++number) + wording.say("todo." + todo.kind()) + "  ";
            lines.addAll(TextWrap.lines(WIDTH, head, HANG, clean(todo.what(), LONG)));
            for (ToDo.Reason reason :
                    todo.reasons().subList(0, Math.min(FULL, todo.reasons().size()))) {
                add(INDENT + "- ", reason.line(), LONG);
            }
            more(todo.reasons().size() - FULL);
        }
        more(todos.size() - TODOS);
    }

    private void more(int count) {
        if (count > 0) {
            lines.add(INDENT + wording.say("report.log.more", count));
        }
    }

    private List<String> inFull(FindingRow finding) {
        FindingText text = new FindingText(finding, wording);
        List<String> block = new ArrayList<>();
        block.add("");
        block.add(TextWrap.cut(
                finding.status() + "  " + clean(finding.criterion(), SHORT) + "  " + clean(text.subject(), SHORT),
                WIDTH));
        for (FindingText.Line line : text.facts()) {
            String label = String.format(Locale.ROOT, "%s%-10s", INDENT, line.label());
            block.addAll(TextWrap.lines(WIDTH, label, label.length(), clean(line.text(), LONG)));
        }
        return block;
    }

    private void waivers() {
        if (report.waivers().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(wording.say("report.page.waivers"));
        for (WaiverRow waiver : report.waivers()) {
            add(INDENT, new WaiverText(waiver, wording).line(), 2 * LONG);
        }
    }

    private void section(SectionRow section) {
        String level = section.evidenceLevel();
        lines.add("");
        String head = section.id() + "  " + clean(section.title(), SHORT) + ": "
                + wording.say("report.state." + section.state().name())
                + (level == null ? "" : ", " + wording.say("report.page.weakest") + " " + clean(level, SHORT));
        lines.add(TextWrap.cut(head, WIDTH));
        List<String> rows = new ArrayList<>();
        for (FindingRow finding : report.findingsOf(section)) {
            rows.add(finding.status() + "  " + finding.criterion() + "  " + new FindingText(finding, wording).subject()
                    + ": " + finding.observed());
        }
        rows(rows, SHORT);
        List<String> notes = new ArrayList<>();
        for (Fact fact : section.facts()) {
            notes.add(fact.subject() + ": " + fact.text());
        }
        notes.addAll(own(section));
        rows(notes, LONG);
        lines.addAll(planned(section));
    }

    /** What is drawn from other parts of the report. */
    private List<String> own(SectionRow section) {
        List<String> own = new ArrayList<>();
        switch (section.id()) {
            case 2 ->
                report.referencesOf(section)
                        .forEach((criterion, reference) ->
                                own.add(wording.say("report.log.reference", criterion, reference)));
            case 3 -> {
                if (report.planHash() == null && section.state() != SectionRow.State.OUT_OF_SCOPE) {
                    own.addAll(PhaseLog.summaries(report, wording));
                }
            }
            case 5 -> {
                report.lag().forEach(curve -> own.add(curve.database() + ": " + new LagSummary(curve, wording).text()));
                for (LagHistoryRow row : report.lagHistory()) {
                    LagHistoryText text = new LagHistoryText(row, wording);
                    text.lines().forEach(line -> own.add(text.subject() + ": " + line));
                }
            }
            case 6 -> {
                for (Map.Entry<String, List<String>> entry :
                        report.notJudgedByCriterion().entrySet()) {
                    own.add(wording.say("report.page.not-judged") + ": " + entry.getKey() + " ("
                            + String.join(", ", entry.getValue()) + ")");
                }
            }
            default -> {}
        }
        return own;
    }

    /** Where a plan was asked for, all of it. */
    private List<String> planned(SectionRow section) {
        if (report.planHash() == null || section.state() == SectionRow.State.OUT_OF_SCOPE) {
            return List.of();
        }
        return switch (section.id()) {
            case 3 -> PhaseLog.forward(report, wording);
            case 4 -> PhaseLog.back(report, wording);
            default -> List.of();
        };
    }

    private void rows(List<String> rows, int length) {
        rows.stream().limit(ROWS).forEach(row -> add(INDENT, row, length));
        more(rows.size() - ROWS);
    }

    private void add(String first, String text, int length) {
        lines.addAll(TextWrap.lines(WIDTH, first, HANG, clean(text, length)));
    }

    private static String clean(String text, int length) {
        return PlainText.clean(text, length);
    }
}
