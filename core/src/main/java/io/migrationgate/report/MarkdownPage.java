package io.migrationgate.report;

import io.migrationgate.report.LagCurve.Sample;
import io.migrationgate.report.SectionRow.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a report as {@code report.md}, in the Markdown of GitHub. */
final class MarkdownPage {
    private static final int NOTABLE = 20;

    private final Report report;
    private final Wording wording;
    private final StringBuilder page = new StringBuilder();

    private MarkdownPage(Report report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    static byte[] of(Report report, Wording wording) {
        MarkdownPage page = new MarkdownPage(report, wording);
        page.head();
        if (report.advisory()) {
            page.todo();
        } else {
            page.blocking();
        }
        page.waivers();
        report.sections().forEach(page::section);
        return page.page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head() {
        line("# " + escape(report.headline()) + ": " + escape(report.migration()));
        if (report.simulated()) {
            line("**" + word("simulated") + "**: " + word("simulated-means"));
        }
        if (report.advisory()) {
            line("**" + word("advisory") + "**: " + word("advisory-means"));
        }
        String stopped = report.stopped();
        if (stopped != null) {
            line("**" + word("stopped") + "**: " + escape(stopped));
        }
        line("**" + word("next") + "**: " + escape(report.next()));
        header("goal", "started", "finished", "weakest");
        row(
                escape(report.goal()),
                wording.time(report.startedAt()),
                wording.time(report.finishedAt()),
                escape(report.evidenceLevel()));
        page.append('\n');
    }

    private void blocking() {
        List<FindingRow> blocking = report.blocking();
        if (blocking.isEmpty()) {
            return;
        }
        line("## " + word("blocking"));
        for (FindingRow finding : blocking) {
            FindingText text = new FindingText(finding, wording);
            line("### " + escape(finding.status()) + " " + escape(finding.criterion()) + ": " + escape(text.subject()));
            text.facts()
                    .forEach(fact -> page.append("- **" + fact.label() + "**: " + fact(fact, finding))
                            .append('\n'));
            page.append('\n');
        }
    }

    private void todo() {
        List<ToDo> todos = ToDo.of(report, wording);
        if (todos.isEmpty()) {
            return;
        }
        line("## " + word("to-do"));
        for (ToDo todo : todos) {
            page.append("1. **" + escape(wording.say("todo." + todo.kind())) + "**: " + escape(todo.what()))
                    .append('\n');
            todo.reasons()
                    .forEach(reason ->
                            page.append("   - " + escape(reason.line())).append('\n'));
        }
        page.append('\n');
    }

    private void waivers() {
        if (report.waivers().isEmpty()) {
            return;
        }
        line("## " + word("waivers"));
        header("criterion", "asset", "by", "until", "reason", "accepts", "setting");
        for (WaiverRow waiver : report.waivers()) {
            row(
                    escape(waiver.criterion()),
                    escape(waiver.asset()),
                    escape(waiver.by()),
                    escape(new WaiverText(waiver, wording).end()),
                    escape(waiver.reason()),
                    escape(waiver.accepts()),
                    escape(waiver.setting()));
        }
        page.append('\n');
    }

    private void section(SectionRow section) {
        line("## " + section.id() + ". " + escape(section.title()));
        String level = section.evidenceLevel();
        line("*" + wording.say("report.state." + section.state().name()) + "*"
                + (level == null ? "" : ", " + word("weakest") + " " + escape(level)));
        findings(report.findingsOf(section));
        for (Fact fact : section.facts()) {
            page.append("- **" + escape(fact.subject()) + "**: " + escape(fact.text()))
                    .append('\n');
        }
        if (!section.facts().isEmpty()) {
            page.append('\n');
        }
        switch (section.id()) {
            case 3 -> phases(section);
            case 4 -> waysBack(section);
            case 5 -> {
                report.lag().forEach(this::curve);
                histories();
            }
            case 6 -> notJudged();
            default -> {}
        }
    }

    private void findings(List<FindingRow> findings) {
        if (findings.isEmpty()) {
            return;
        }
        header("status", "criterion", "asset", "seen", "needed", "level", "source", "time");
        for (FindingRow finding : findings) {
            FindingText text = new FindingText(finding, wording);
            row(
                    escape(finding.status()),
                    MarkdownText.link(finding.criterion(), finding.reference()),
                    escape(text.subject()),
                    escape(finding.observed()),
                    escape(finding.expected()),
                    escape(text.level()),
                    escape(finding.source() == null ? "" : finding.source()),
                    finding.observedAt() == null ? "" : wording.time(finding.observedAt()));
        }
        page.append('\n');
    }

    private void phases(SectionRow section) {
        if (report.phases().isEmpty() || section.state() == SectionRow.State.OUT_OF_SCOPE) {
            return;
        }
        line("### " + word("plan-of-phases"));
        for (PhaseText text : PhaseText.of(report, wording)) {
            line("#### " + escape(text.phase().name()));
            line(escape(text.summary()));
            facts(text.forward());
        }
    }

    private void waysBack(SectionRow section) {
        if (report.phases().isEmpty() || section.state() == SectionRow.State.OUT_OF_SCOPE) {
            return;
        }
        line("### " + word("going-back"));
        for (PhaseText text : PhaseText.of(report, wording)) {
            line("#### " + escape(text.phase().name()));
            line(escape(text.backSummary()));
            facts(text.back());
        }
    }

    private void facts(List<FindingText.Line> facts) {
        facts.forEach(fact -> page.append("- **" + escape(fact.label()) + "**: " + escape(fact.text()))
                .append('\n'));
        page.append(facts.isEmpty() ? "" : "\n");
    }

    private void curve(LagCurve curve) {
        LagSummary summary = new LagSummary(curve, wording);
        line("### " + word("lag") + ": " + escape(curve.database()));
        line(escape(summary.text()));
        List<Sample> notable = summary.notable();
        if (notable.isEmpty()) {
            return;
        }
        header("time", "delay", "state", "why", "source");
        for (Sample sample : notable.subList(0, Math.min(NOTABLE, notable.size()))) {
            Long lag = sample.lagMillis();
            row(
                    wording.time(sample.at()),
                    lag == null ? "" : wording.duration(Duration.ofMillis(lag)),
                    escape(sample.state()),
                    escape(sample.why() == null ? "" : sample.why()),
                    escape(sample.source()));
        }
        page.append('\n');
        if (notable.size() > NOTABLE) {
            line(wording.say("report.log.more", notable.size() - NOTABLE));
        }
    }

    private void histories() {
        if (report.lagHistory().isEmpty()) {
            return;
        }
        line("### " + word("history"));
        line(word("history-means"));
        header("database", "past", "windows", "planned", "backtest", "drain");
        for (LagHistoryRow row : report.lagHistory()) {
            LagHistoryView view = LagHistoryView.of(row, wording);
            row(
                    escape(view.subject()),
                    escape(view.known()),
                    escape(view.best()),
                    escape(view.planned()),
                    escape(view.backtest()),
                    escape(view.drain()));
        }
        page.append('\n');
    }

    private void notJudged() {
        if (report.notJudged().isEmpty()) {
            return;
        }
        line("### " + word("not-judged"));
        header("criterion", "asset");
        for (Map.Entry<String, List<String>> entry :
                report.notJudgedByCriterion().entrySet()) {
            row(escape(entry.getKey()), escape(String.join(", ", entry.getValue())));
        }
        page.append('\n');
    }

    private void header(String... columns) {
        row(Arrays.stream(columns).map(this::word).toArray(String[]::new));
        row(Arrays.stream(columns).map(column -> "---").toArray(String[]::new));
    }

    private void row(String... cells) {
        page.append(Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private void line(String text) {
        page.append(text).append("\n\n");
    }

    private String word(String name) {
        return wording.say("report.page." + name);
    }

    private static String fact(FindingText.Line fact, FindingRow finding) {
        return fact.text().equals(finding.reference())
                ? MarkdownText.link(fact.text(), fact.text())
                : escape(fact.text());
    }

    private static String escape(String text) {
        return MarkdownText.escape(text);
    }
}
