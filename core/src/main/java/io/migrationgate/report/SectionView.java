package io.migrationgate.report;

import io.migrationgate.report.FindingText.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A section as the HTML template shows it.
 *
 * @param tone style of the section: of its worst finding, or of its state
 * @param stateTone style of the state alone
 * @param counts how many findings hold, failed, and so on
 */
record SectionView(
        int id,
        String title,
        String tone,
        String state,
        String stateTone,
        @Nullable String level,
        String counts,
        boolean judged,
        List<FindingView> findings,
        boolean told,
        List<Line> facts,
        @Nullable TimelineView timeline,
        boolean phased,
        List<PhaseView> phases,
        List<CurveView> curves,
        String curvesLeftOut,
        boolean remembered,
        List<LagHistoryView> histories,
        boolean open,
        List<Line> notJudged,
        boolean nothing) {
    private static final int MOST_CURVES = 24;

    /**
     * A phase as the template shows it.
     *
     * @param boundary whether the first point of no return is passed with it
     */
    record PhaseView(String name, boolean boundary, String summary, List<Line> facts) {
        static PhaseView of(PhaseText text, boolean boundary, String summary, List<Line> facts) {
            return new PhaseView(
                    PlainText.clean(text.phase().name()),
                    boundary,
                    PlainText.clean(summary),
                    facts.stream()
                            .map(fact -> new Line(fact.label(), PlainText.clean(fact.text())))
                            .toList());
        }
    }

    /**
     * The drawing of the phases as the template shows it.
     *
     * @param svg already escaped
     */
    record TimelineView(String svg, String summary) {}

    static SectionView of(Report report, SectionRow section, Wording wording, Place place) {
        List<FindingRow> findings = report.findingsOf(section);
        List<Line> facts = section.facts().stream()
                .map(fact -> new Line(PlainText.clean(fact.subject()), PlainText.clean(fact.text())))
                .toList();
        List<PhaseView> phases = section.state() == SectionRow.State.OUT_OF_SCOPE
                ? List.of()
                : switch (section.id()) {
                    case 3 -> forward(report, wording);
                    case 4 -> back(report, wording);
                    default -> List.of();
                };
        List<CurveView> curves = section.id() == 5 ? curves(report, wording, place) : List.of();
        List<LagHistoryView> histories = section.id() == 5
                ? report.lagHistory().stream()
                        .map(row -> LagHistoryView.of(row, wording))
                        .toList()
                : List.of();
        List<Line> notJudged = section.id() == 6 ? notJudged(report) : List.of();
        return new SectionView(
                section.id(),
                PlainText.clean(section.title()),
                tone(section, findings),
                wording.say("report.state." + section.state().name()),
                section.state() == SectionRow.State.NOT_ASSESSED ? "inconclusive" : "none",
                PageView.clean(section.evidenceLevel()),
                counts(findings, wording),
                !findings.isEmpty(),
                findings.stream()
                        .map(finding -> FindingView.of(finding, wording))
                        .toList(),
                !facts.isEmpty(),
                facts,
                section.id() == 3 && !phases.isEmpty() ? timeline(report, wording, place) : null,
                !phases.isEmpty(),
                phases,
                curves,
                section.id() == 5 ? leftOut(report.lag().size() - curves.size(), wording) : "",
                !histories.isEmpty(),
                histories,
                !notJudged.isEmpty(),
                notJudged,
                findings.isEmpty()
                        && facts.isEmpty()
                        && phases.isEmpty()
                        && curves.isEmpty()
                        && histories.isEmpty()
                        && notJudged.isEmpty());
    }

    private static String tone(SectionRow section, List<FindingRow> findings) {
        if (findings.stream().anyMatch(finding -> finding.status().equals("FAIL"))) {
            return "fail";
        }
        boolean waived = findings.stream().anyMatch(finding -> finding.status().equals("WAIVED"));
        String held = findings.isEmpty() ? "none" : waived ? "waived" : "pass";
        boolean unproven = findings.stream().anyMatch(finding -> !finding.accepted());
        return unproven || section.state() == SectionRow.State.NOT_ASSESSED ? "inconclusive" : held;
    }

    private static String counts(List<FindingRow> findings, Wording wording) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        findings.forEach(
                finding -> counts.merge(FindingView.of(finding, wording).status(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((status, count) -> parts.add(String.format(Locale.ROOT, "%d %s", count, status)));
        return String.join(", ", parts);
    }

    private static TimelineView timeline(Report report, Wording wording, Place place) {
        return new TimelineView(
                PhaseTimeline.draw(report.phases(), wording, place.prefix() + "phases"),
                PhaseTimeline.summary(report.phases(), wording));
    }

    private static List<PhaseView> forward(Report report, Wording wording) {
        List<PhaseView> views = new ArrayList<>();
        boolean opened = false;
        for (PhaseText text : PhaseText.of(report, wording)) {
            boolean boundary = text.phase().opened() && !opened;
            views.add(PhaseView.of(text, boundary, text.summary(), text.forward()));
            opened = text.phase().opened();
        }
        return views;
    }

    private static List<PhaseView> back(Report report, Wording wording) {
        return PhaseText.of(report, wording).stream()
                .map(text -> PhaseView.of(text, false, text.backSummary(), text.back()))
                .toList();
    }

    /** Those with trouble first; a page with thousands of drawings would open nowhere. */
    private static List<CurveView> curves(Report report, Wording wording, Place place) {
        List<LagCurve> curves = report.lag().stream()
                .sorted(Comparator.comparing(curve -> !LagSummary.troubled(curve)))
                .limit(MOST_CURVES)
                .toList();
        List<CurveView> views = new ArrayList<>();
        for (LagCurve curve : curves) {
            views.add(CurveView.of(curve, wording, place.prefix() + "lag-" + (views.size() + 1)));
        }
        return views;
    }

    private static String leftOut(int count, Wording wording) {
        return count > 0 ? wording.say("report.log.curves-left-out", count) : "";
    }

    private static List<Line> notJudged(Report report) {
        List<Line> lines = new ArrayList<>();
        report.notJudgedByCriterion()
                .forEach((criterion, assets) ->
                        lines.add(new Line(PlainText.clean(criterion), PlainText.clean(String.join(", ", assets)))));
        return lines;
    }
}
