package io.migrationgate.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a finding saw, needed and asks for, in the order in which people want to know it. */
final class FindingText {
    /** A label and what it says. */
    record Line(String label, String text) {}

    private final FindingRow finding;
    private final Wording wording;

    FindingText(FindingRow finding, Wording wording) {
        this.finding = finding;
        this.wording = wording;
    }

    /** Seen, needed, where and when, what to do, the reference. */
    List<Line> facts() {
        List<Line> facts = new ArrayList<>();
        add(facts, "seen", finding.observed());
        add(facts, "needed", finding.expected());
        add(facts, "do", finding.remedy());
        add(facts, "where", where());
        add(facts, "reference", finding.reference());
        return List.copyOf(facts);
    }

    /** Source, time, level and grade; the parts that are known. */
    String where() {
        Instant at = finding.observedAt();
        return Stream.of(finding.source(), at == null ? null : wording.time(at), level())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The level, with the grade where there is one. */
    String level() {
        return finding.grade() == null ? finding.level() : finding.level() + " (" + finding.grade() + ")";
    }

    /** The asset, with the side or phase where there is one. */
    String subject() {
        return finding.about();
    }

    private void add(List<Line> facts, String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            facts.add(new Line(wording.say("report.page." + label), text));
        }
    }
}
