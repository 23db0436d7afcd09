package io.migrationgate.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing to do, and everything it is for: what a report advises, in place of one block for each finding.
 *
 * @param kind where it stands in the list
 * @param what to do, in one sentence
 * @param reasons why, at least one
 */
record ToDo(Kind kind, String what, List<Reason> reasons) {
    /** Kinds in the order in which they are worth doing: what the plan lacks hides what the rest would say. */
    enum Kind {
        PLAN,
        FAIL,
        INCONCLUSIVE,
        NOT_JUDGED
    }

    /**
     * What was seen, once for all that it was seen of.
     *
     * @param seen empty where nothing was looked at
     */
    record Reason(String criteria, String assets, String seen) {
        /** On one line. */
        String line() {
            return criteria + " (" + assets + ")" + (seen.isEmpty() ? "" : ": " + seen);
        }
    }

    /** Everything to do, worst first; findings with the same remedy are one entry. */
    static List<ToDo> of(Report report, Wording wording) {
        Map<Kind, Map<String, List<FindingRow>>> byRemedy = new LinkedHashMap<>();
        for (FindingRow finding : report.blocking()) {
            byRemedy.computeIfAbsent(kind(finding, wording), kind -> new LinkedHashMap<>())
                    .computeIfAbsent(what(finding), what -> new ArrayList<>())
                    .add(finding);
        }
        List<ToDo> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            byRemedy.getOrDefault(kind, Map.of())
                    .forEach((what, findings) -> all.add(new ToDo(kind, what, reasons(findings))));
        }
        if (!report.notJudged().isEmpty()) {
            List<Reason> reasons = new ArrayList<>();
            report.notJudgedByCriterion()
                    .forEach((criterion, assets) ->
                            reasons.add(new Reason(criterion, String.join(", ", new LinkedHashSet<>(assets)), "")));
            all.add(new ToDo(Kind.NOT_JUDGED, wording.say("todo.not-judged"), reasons));
        }
        return List.copyOf(all);
    }

    private static Kind kind(FindingRow finding, Wording wording) {
        if (aboutPlan(finding, wording)) {
            return Kind.PLAN;
        }
        return finding.status().equals("FAIL") ? Kind.FAIL : Kind.INCONCLUSIVE;
    }

    /** What failed before anything was read is missing in the plan; so is what words say of it. */
    private static boolean aboutPlan(FindingRow finding, Wording wording) {
        boolean nothingRead = finding.source() == null && finding.observedAt() == null;
        return (nothingRead && finding.status().equals("FAIL"))
                || what(finding).startsWith(wording.say("todo.tell"))
                || finding.observed().contains(wording.say("todo.unsaid"));
    }

    private static String what(FindingRow finding) {
        String remedy = finding.remedy();
        return remedy == null || remedy.isEmpty() ? finding.expected() : remedy;
    }

    private static List<Reason> reasons(List<FindingRow> findings) {
        Map<String, List<FindingRow>> bySeen = new LinkedHashMap<>();
        findings.forEach(finding -> bySeen.computeIfAbsent(finding.observed(), seen -> new ArrayList<>())
                .add(finding));
        return bySeen.entrySet().stream()
                .map(entry -> new Reason(
                        joined(entry.getValue().stream().map(FindingRow::criterion)),
                        joined(entry.getValue().stream().map(ToDo::subject)),
                        entry.getKey()))
                .toList();
    }

    private static String subject(FindingRow finding) {
        return finding.phase() == null ? finding.asset() : finding.asset() + " / " + finding.phase();
    }

    private static String joined(Stream<String> names) {
        Set<String> once = names.collect(LinkedHashSet::new, Set::add, Set::addAll);
        return String.join(", ", once);
    }
}
