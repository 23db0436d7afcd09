package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Stage;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.Waiver;
import io.migrationgate.progress.Resumption;
import io.migrationgate.report.AssessmentReport.Kind;
import io.migrationgate.report.SectionRow.State;
import io.migrationgate.verdict.Outcome;
import io.migrationgate.verdict.Verdict;
import io.migrationgate.watch.Assessment;
import io.migrationgate.watch.AssessmentResult;
import io.migrationgate.watch.Assignment;
import io.migrationgate.watch.Drive;
import io.migrationgate.watch.FakeCloud;
import io.migrationgate.watch.Patience;
import io.migrationgate.watch.Plans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssessmentReportTest {
    private final FakeCloud cloud = new FakeCloud();

    @Test
    void aGoAssessesAllSixSections() {
        Report report = readiness(Drive.readiness(Plans.of(Plans.SERVER), cloud));

        assertThat(report.verdict()).isEqualTo(Verdict.GO);
        assertThat(report.outcome()).isEqualTo(Outcome.GO);
        assertThat(report.notJudged()).isEmpty();
        assertThat(report.headline()).isEqualTo("GO");
        assertThat(report.logText().get(0)).startsWith("MIGRATION GATE: GO - SIMULATED");
        assertThat(states(report))
                .containsExactly(
                        State.ASSESSED, State.ASSESSED, State.ASSESSED, State.ASSESSED, State.ASSESSED, State.ASSESSED);
    }

    @Test
    void inARealRunWhatCannotBeJudgedIsNotAssessedAndBlocks() {
        Report report = readiness(Drive.readiness(Plans.real(), cloud));

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.next()).startsWith("Do not cut over: what is not known blocks.");
        assertThat(states(report)).containsOnly(State.ASSESSED);
    }

    @Test
    void adviceNeverFailsButSaysTheVerdict() {
        cloud.account("999");
        AssessmentResult result = Drive.toTheEnd(Drive.readiness(Plans.real(), cloud), cloud);
        Report report = AssessmentReport.of(Kind.ADVISE, result);

        assertThat(report.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.advisory()).isTrue();
        assertThat(report.findings().get(0).status()).isEqualTo("FAIL");
    }

    @Test
    void theLagGateNamesItselfAndLeavesOtherSectionsOutOfScope() {
        AssessmentResult result = Drive.toTheEnd(Drive.lagGate(Plans.real(), cloud), cloud);
        Report report = AssessmentReport.of(Kind.LAG_GATE, result);

        assertThat(report.headline()).isEqualTo("GO for dts-lag only");
        assertThat(report.notJudged()).isEmpty();
        assertThat(states(report))
                .containsExactly(
                        State.ASSESSED,
                        State.OUT_OF_SCOPE,
                        State.OUT_OF_SCOPE,
                        State.OUT_OF_SCOPE,
                        State.ASSESSED,
                        State.ASSESSED);
    }

    @Test
    void backupsAreTitledForWhatTheyAreAndEveryRowNamesItsSide() {
        Assignment assignment = new Assignment(
                Plans.of(Plans.SERVER),
                Set.of(CriterionId.BACKUP_FRESH, CriterionId.BACKUP_RESTORED),
                true,
                Plans.of(Plans.SERVER).assets(),
                Settings.NONE,
                Patience.ONE_WINDOW,
                List.of(Stage.READY, Stage.OPENING));
        Assessment backups = new Assessment(assignment, cloud, Drive.sources(cloud), cloud, null);
        Report report = AssessmentReport.of(Kind.BACKUPS, Drive.toTheEnd(backups, cloud));

        assertThat(report.goal()).isEqualTo("backup-verify");
        assertThat(report.headline()).isEqualTo("GO for backups only");
        assertThat(report.findings())
                .extracting(FindingRow::about)
                .contains("orders / source", "orders / target", "web-1 / source", "web-1 / target");
        assertThat(report.findings()).extracting(FindingRow::grade).contains("complete", "restored");
        assertThat(report.lag()).isEmpty();
        assertThat(new String(report.files().get("TEST-migration-gate.xml"), StandardCharsets.UTF_8))
                .contains("name=\"orders source\"")
                .contains("name=\"orders target\"");
    }

    @Test
    void aStoppedRunSaysWhy() {
        Assessment readiness = Drive.readiness(Plans.real(), cloud);
        Drive.untilDelaysAreRead(readiness, cloud);
        Report report = AssessmentReport.of(Kind.READINESS, readiness.stop(cloud.instant(), "interrupted"));

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.stopped()).isEqualTo("interrupted");
        assertThat(report.headline()).isEqualTo("INCONCLUSIVE: ended early");
        assertThat(report.lag()).hasSize(2);
    }

    @Test
    void waiversStandOnTopAndExpiredOnesAreNamedAsOpenPoints() {
        Waiver expired = new Waiver(
                "dts-lag",
                "orders",
                "on call",
                Instant.parse("2026-01-01T00:00:00Z"),
                "a reason",
                "a loss",
                new Settings(Map.of("below", Duration.ofSeconds(10), "coverage", 0.9)));
        Report report = readiness(Drive.readiness(Plans.with(expired), cloud));

        assertThat(report.waivers()).hasSize(1);
        assertThat(report.waivers().get(0).inForce()).isFalse();
        assertThat(report.waivers().get(0).setting()).isEqualTo("below 10 s, coverage 90%");
        assertThat(report.sections().get(5).facts())
                .anyMatch(fact -> fact.text().contains("expired"));
    }

    @Test
    void curvesShowEveryReadingAndTheWindowThatWasJudged() {
        Report report = readiness(Drive.readiness(Plans.simulated(), cloud));
        LagCurve curve = report.lag().get(0);

        assertThat(curve.samples()).hasSize(31).allMatch(LagCurve.Sample::good);
        assertThat(curve.limitMillis()).isEqualTo(5000);
        assertThat(curve.window().coverage()).isEqualTo(1.0);
        assertThat(Duration.between(curve.window().from(), curve.window().to())).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aSpikeIsASampleAboveTheLimitAndNoWindowIsDrawnThatBeganBeforeAnybodyWatched() {
        Assessment readiness = Drive.readiness(Plans.simulated(), cloud);
        AssessmentResult result = Drive.toTheEnd(readiness, cloud, () -> {
            if (cloud.elapsed().compareTo(Duration.ofSeconds(20)) > 0) {
                cloud.lag("orders", Duration.ofSeconds(6));
            }
        });
        LagCurve curve = AssessmentReport.of(Kind.READINESS, result).lag().get(0);
        LagCurve.Sample spike = curve.samples().get(curve.samples().size() - 1);

        assertThat(spike.lagMillis()).isEqualTo(6000);
        assertThat(spike.good()).isTrue();
        assertThat(spike.why()).isEqualTo("at or above the limit");
        assertThat(curve.window()).isNull();
        assertThat(curve.gaps()).isEmpty();
    }

    @Test
    void anInterruptedRunShowsTheTimeInWhichNobodyWatched() throws IOException {
        Instant last = cloud.instant().plusSeconds(20);
        Resumption resumption = new Resumption(cloud.instant(), last);
        cloud.waitUntil(last.plusSeconds(40));
        Instant back = cloud.instant();
        Report report = readiness(Drive.readiness(Plans.simulated(), cloud, resumption));
        String told = "the run was interrupted between 2026-12-05 00:00:20 +08:00 and 2026-12-05 00:01:00 +08:00;"
                + " delays read before count for nothing";

        assertThat(report.startedAt()).isEqualTo(resumption.startedAt());
        assertThat(report.interruptions()).containsExactly(new LagCurve.Span(last, back));
        assertThat(facts(report, 5)).contains(told);
        assertThat(facts(report, 6)).contains(told);
        assertThat(String.join(" ", report.logText()).replaceAll(" +", " ")).contains(told);
        for (String file : List.of("report.json", "report.md", "report.html")) {
            assertThat(text(report, file).replace("\\", "")).as(file).contains("the run was interrupted between");
        }
        assertThat(text(report, JunitXml.FILE)).contains("name=\"interrupted\" value=\"" + last + "/" + back + "\"");
        assertThat(JsonReport.read(JsonReport.write(report))).isEqualTo(report);
    }

    @Test
    void theCurveOfAnInterruptedRunHatchesTheTimeInWhichNobodyWatched() {
        Instant last = cloud.instant().plusSeconds(20);
        Resumption resumption = new Resumption(cloud.instant(), last);
        cloud.waitUntil(last.plusSeconds(40));
        Instant back = cloud.instant();
        LagCurve curve = readiness(Drive.readiness(Plans.simulated(), cloud, resumption))
                .lag()
                .get(0);

        assertThat(curve.gaps()).containsExactly(new LagCurve.Span(last, back));
        assertThat(curve.samples()).hasSize(31).allMatch(sample -> !sample.at().isBefore(back));
        assertThat(curve.window().coverage()).isEqualTo(1.0);
        assertThat(TimeAxis.of(curve, 0, 100).from()).isEqualTo(last);
        assertThat(LagChart.draw(curve, new Wording(ZoneOffset.UTC), "lag-1")).contains("class=\"lag-gap\"");
    }

    @Test
    void aRunWhoseTimeWasUpWhileNobodyWatchedSaysSo() {
        Resumption resumption = new Resumption(cloud.instant(), cloud.instant().plusSeconds(20));
        cloud.waitUntil(cloud.instant().plus(Duration.ofHours(1)));
        Report report = readiness(Drive.readiness(Plans.real(), cloud, resumption));
        String told = "the time was up at 2026-12-05 00:30:00 +08:00, before the run went on:"
                + " nothing was read after the interruption";

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.stopped()).isNull();
        assertThat(facts(report, 5)).contains(told);
        assertThat(facts(report, 6)).contains(told);
        assertThat(report.lag()).isEmpty();
        assertThat(report.files()).containsOnlyKeys(Report.FILES);
    }

    @Test
    void aRunThatWasNotInterruptedSaysNothingOfIt() {
        Report report = readiness(Drive.readiness(Plans.simulated(), cloud));

        assertThat(report.interruptions()).isEmpty();
        assertThat(text(report, "report.json") + text(report, JunitXml.FILE)).doesNotContain("interrupt");
    }

    private static List<String> facts(Report report, int section) {
        return report.sections().get(section - 1).facts().stream()
                .map(SectionRow.Fact::text)
                .toList();
    }

    private static String text(Report report, String file) {
        return new String(report.files().getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    private Report readiness(Assessment assessment) {
        return AssessmentReport.of(Kind.READINESS, Drive.toTheEnd(assessment, cloud));
    }

    private static List<State> states(Report report) {
        return report.sections().stream().map(SectionRow::state).toList();
    }
}
