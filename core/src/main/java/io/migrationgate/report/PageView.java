package io.migrationgate.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the HTML template shows: a report with every word said.
 *
 * @param place where it is shown
 * @param words the words of the page itself
 * @param tone style of the verdict
 */
record PageView(
        Place place,
        Map<String, String> words,
        String headline,
        String migration,
        String tone,
        boolean simulated,
        boolean advisory,
        @Nullable String stopped,
        String next,
        List<FindingText.Line> facts,
        boolean blocked,
        List<FindingView> blocking,
        boolean waived,
        List<WaiverView> waivers,
        List<SectionView> sections) {

    static PageView of(Report report, Wording wording, Place place) {
        return new PageView(
                place,
                wording.words("report.page."),
                PlainText.clean(report.headline()),
                PlainText.clean(report.migration()),
                report.verdict().name().toLowerCase(Locale.ROOT),
                report.simulated(),
                report.advisory(),
                clean(report.stopped()),
                PlainText.clean(report.next()),
                facts(report, wording),
                !report.blocking().isEmpty(),
                report.blocking().stream()
                        .map(finding -> FindingView.of(finding, wording))
                        .toList(),
                !report.waivers().isEmpty(),
                report.waivers().stream()
                        .map(waiver -> WaiverView.of(waiver, wording))
                        .toList(),
                report.sections().stream()
                        .map(section -> SectionView.of(report, section, wording, place))
                        .toList());
    }

    static @Nullable String clean(@Nullable String text) {
        return text == null ? null : PlainText.clean(text);
    }

    private static List<FindingText.Line> facts(Report report, Wording wording) {
        List<FindingText.Line> facts = new ArrayList<>();
        add(facts, wording, "goal", report.goal());
        add(facts, wording, "weakest", report.evidenceLevel());
        add(facts, wording, "started", wording.time(report.startedAt()));
        Duration took = Duration.between(report.startedAt(), report.finishedAt());
        add(facts, wording, "finished", wording.time(report.finishedAt()));
        add(facts, wording, "took", wording.duration(took));
        Instant validUntil = report.validUntil();
        add(facts, wording, "valid-until", validUntil == null ? null : wording.time(validUntil));
        add(facts, wording, "times-in", report.timezone());
        add(facts, wording, "plan-hash", report.planHash());
        return facts;
    }

    private static void add(List<FindingText.Line> facts, Wording wording, String label, @Nullable String text) {
        if (text != null) {
            facts.add(new FindingText.Line(wording.say("report.page." + label), PlainText.clean(text)));
        }
    }
}
