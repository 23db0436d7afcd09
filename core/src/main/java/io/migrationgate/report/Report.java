package io.migrationgate.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.migrationgate.report.LagCurve.Span;
import io.migrationgate.verdict.Outcome;
import io.migrationgate.verdict.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that any output shows; {@code report.json} is this record, and every page can be drawn from it.
 *
 * @param schema name and version of this format
 * @param goal the verb that made it, for example {@code readiness}
 * @param headline the verdict in a few words, for example {@code GO (20 of 70 criteria)}
 * @param next one sentence: what you can do now
 * @param advisory whether it was made by a verb that never fails and is never accepted by a cutover
 * @param timezone id of the zone that people see times in
 * @param evidenceLevel the weakest level of what was judged
 * @param stopped why the run was ended early, or null
 * @param interruptions when nobody watched, because the host of the run was down; left out of the file when there are none
 * @param lagHistory how late the databases have been in the past weeks; left out of the file where nobody looked
 */
public record Report(
        String schema,
        String migration,
        String goal,
        String headline,
        String next,
        Verdict verdict,
        Outcome outcome,
        boolean simulated,
        boolean advisory,
        Instant startedAt,
        Instant finishedAt,
        String timezone,
        String evidenceLevel,
        @Nullable String stopped,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Span> interruptions,
        List<SectionRow> sections,
        List<FindingRow> findings,
        List<LagCurve> lag,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LagHistoryRow> lagHistory,
        List<NotJudged> notJudged,
        List<PhaseRow> phases,
        List<WaiverRow> waivers,
        @Nullable String planHash,
        @Nullable Instant validUntil) {
    /** The format that this version writes. */
    public static final String SCHEMA = "migration-gate/report/1";

    /** The names of the files that show a report. */
    public static final Set<String> FILES =
            Set.of("report.json", "report.md", "report.html", JunitXml.FILE, OutcomeProperties.FILE);

    public Report {
        interruptions = interruptions == null ? List.of() : List.copyOf(interruptions);
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
        lag = List.copyOf(lag);
        lagHistory = lagHistory == null ? List.of() : List.copyOf(lagHistory);
        notJudged = List.copyOf(notJudged);
        phases = List.copyOf(phases);
        waivers = List.copyOf(waivers);
    }

    /** The files that show it, in a fixed order: name and bytes. */
    public Map<String, byte[]> files() {
        Wording wording = wording();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.json", JsonReport.write(this));
        files.put("report.md", MarkdownPage.of(this, wording));
        files.put("report.html", HtmlPage.of(this, wording));
        files.put(JunitXml.FILE, JunitXml.of(this, wording));
        files.put(OutcomeProperties.FILE, OutcomeProperties.of(this));
        return Collections.unmodifiableMap(files);
    }

    /** The lines for a build log, each at most 120 columns wide behind a level such as {@code [ERROR]}. */
    public List<String> logText() {
        return LogText.of(this, wording());
    }

    /** The findings that block, those that failed first. */
    public List<FindingRow> blocking() {
        return findings.stream()
                .filter(finding -> !finding.accepted())
                .sorted(Comparator.comparing(
                        (FindingRow finding) -> !finding.status().equals("FAIL")))
                .toList();
    }

    /** The findings of a section, those that block first. */
    List<FindingRow> findingsOf(SectionRow section) {
        return findings.stream()
                .filter(finding -> finding.section() == section.id())
                .sorted(Comparator.comparing(FindingRow::accepted))
                .toList();
    }

    /** The official source of each criterion that has a finding in a section. */
    Map<String, String> referencesOf(SectionRow section) {
        Map<String, String> references = new LinkedHashMap<>();
        findingsOf(section).forEach(finding -> references.putIfAbsent(finding.criterion(), finding.reference()));
        return references;
    }

    /** What is not judged, the assets by criterion. */
    Map<String, List<String>> notJudgedByCriterion() {
        return notJudged.stream()
                .collect(Collectors.groupingBy(
                        NotJudged::criterion,
                        LinkedHashMap::new,
                        Collectors.mapping(NotJudged::asset, Collectors.toList())));
    }

    /** Words in the zone of the report. */
    Wording wording() {
        return new Wording(ZoneId.of(timezone));
    }
}
