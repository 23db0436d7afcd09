package io.migrationgate.report;

import io.migrationgate.report.FindingText.Line;
import io.migrationgate.report.PhaseRow.Back;
import io.migrationgate.report.PhaseRow.Said;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says a phase line by line: what it does, and what takes it back. */
record PhaseText(PhaseRow phase, Wording wording) {
    static List<PhaseText> of(Report report, Wording wording) {
        return report.phases().stream()
                .map(phase -> new PhaseText(phase, wording))
                .toList();
    }

    String owner() {
        return phase.owner() == null ? word("no-owner") : phase.owner();
    }

    String budget() {
        Duration budget = Duration.ofMillis(phase.budget().millis());
        return said(new Said(wording.duration(budget), phase.budget().declared()));
    }

    /** The phase in one line. */
    String summary() {
        return wording.say(
                "phase.summary",
                owner(),
                budget(),
                phase.actions().size(),
                phase.checks().size());
    }

    /** When it begins, everything it does, and what it must see. */
    List<Line> forward() {
        List<Line> lines = new ArrayList<>();
        add(lines, "assets", String.join(", ", phase.assets()));
        add(lines, "entry", phase.entry().stream().map(this::said).collect(Collectors.joining(", ")));
        phase.actions().forEach(action -> add(lines, "actions", action));
        phase.checks().forEach(check -> add(lines, "checks", check));
        return lines;
    }

    /** The way back in one line: what is undone from here, in that order. */
    String backSummary() {
        List<String> undone = phase.wayBack().phases();
        return undone.isEmpty()
                ? wording.say("phase.back-nothing")
                : wording.say("phase.back-chain", String.join(", ", undone));
    }

    /** What undoes the phase itself, in what time, at what loss, until when, by whom. */
    List<Line> back() {
        Back back = phase.wayBack();
        List<Line> lines = new ArrayList<>();
        back.actions().forEach(action -> add(lines, "undo", action));
        back.checks().forEach(check -> add(lines, "undo-checks", check));
        if (!back.phases().isEmpty()) {
            add(lines, "takes", back.time() == null ? "-" : said(back.time()));
            add(lines, "loss", back.loss() == null ? wording.say("phase.back-unknown-loss") : said(back.loss()));
            add(lines, "until", deadline());
            add(lines, "owner", back.by() == null ? word("no-owner") : said(back.by()));
        }
        return lines;
    }

    String deadline() {
        @Nullable Said deadline = phase.wayBack().deadline();
        if (deadline != null) {
            return wording.say("phase.back-deadline", said(deadline));
        }
        return phase.opened() ? "-" : wording.say("phase.back-until-opened");
    }

    private String said(Said said) {
        return said.declared() ? said.text() : wording.say("phase.generated", said.text());
    }

    private void add(List<Line> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add(new Line(word(label), text));
        }
    }

    private String word(String name) {
        return wording.say("report.page." + name);
    }
}
