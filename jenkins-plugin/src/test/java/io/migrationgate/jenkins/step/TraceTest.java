package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what people and later steps find of a step: log, status, pause, files in the workspace. */
class TraceTest {
    @TempDir
    private Path home;

    private Lab lab;

    private Lab lab(String scenario) throws IOException {
        lab = new Lab(home, scenario);
        return lab;
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private void writeStaleReport(String folder) {
        Report.FILES.forEach(file -> lab.build.write(folder + "/" + file, "of an earlier build"));
        lab.build.write(folder + "/notes.txt", "of somebody else");
    }

    private List<String> filesIn(String folder) throws IOException {
        try (Stream<Path> files = Files.list(lab.build.workspace.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void waitIsShownAsAPauseFromTheFirstRoundToTheEnd() throws IOException {
        lab(Texts.HEALTHY).start(Lab.lagGate());
        assertThat(lab.build.paused()).isFalse();
        lab.ticks(1);

        assertThat(lab.build.paused()).isTrue();
        lab.finish();
        assertThat(lab.build.paused()).isFalse();
    }

    @Test
    void statusShowsTheFigures() throws IOException {
        GateExecution execution = lab(Texts.HEALTHY).start(Lab.lagGate());
        assertThat(execution.getStatus()).isNull();
        while (execution.getStatus() == null || execution.getStatus().isEmpty()) {
            assertThat(lab.ticks(1)).isTrue();
        }

        assertThat(execution.getStatus())
                .matches("orders: running, delay 1 s, below 5 s for \\d+ s of 20 s, \\d+ s left");
    }

    @Test
    void halfAnHourOfWaitingTakesFewLines() throws IOException {
        DtsLagGateStep step = Lab.lagGate();
        step.setTimeout("30m");
        lab(Texts.BEHIND).start(step);
        int ticks = 0;
        String before = "";
        while (lab.build.completions.isEmpty()) {
            before = lab.build.log();
            lab.ticks(1);
            ticks++;
        }

        assertThat(ticks).isGreaterThan(800);
        assertThat(before.lines()).hasSizeBetween(6, 7).allMatch(line -> line.startsWith("[dtsLagGate] orders: "));
    }

    @Test
    void stateIsSavedWhenSomethingChanges() throws IOException {
        lab(Texts.SPIKE).run(Lab.lagGate());

        assertThat(lab.build.saves).isBetween(3, 10);
    }

    @Test
    void reportIsInTheLogAndInTheWorkspace() throws IOException {
        lab(Texts.HEALTHY).run(Lab.lagGate());

        assertThat(lab.build.log()).contains("[dtsLagGate] MIGRATION GATE: GO", "[dtsLagGate] Migration report");
        assertThat(filesIn("migration-gate/dtsLagGate")).containsExactlyInAnyOrderElementsOf(Report.FILES);
        assertThat(lab.build.read("migration-gate/dtsLagGate/TEST-migration-gate.xml"))
                .contains("<testcase", "classname=\"dts-lag\"", "name=\"orders\"");
        assertThat(lab.build.read("migration-gate/dtsLagGate/outcome.properties"))
                .contains("outcome=GO");
        assertThat(lab.build.run.saved()).isEqualTo(1);
    }

    @Test
    void reportMayLieElsewhere() throws IOException {
        DtsLagGateStep step = Lab.lagGate();
        step.setReportDirectory("out/gate");
        lab(Texts.HEALTHY).run(step);

        assertThat(filesIn("out/gate")).containsExactlyInAnyOrderElementsOf(Report.FILES);
    }

    @Test
    void workspaceThatHasNotBeenMadeYetIsMade() throws IOException {
        DtsLagGateStep step = Lab.lagGate();
        step.setPlanText(Texts.PLAN);
        lab(Texts.HEALTHY);
        Files.delete(lab.build.workspace.resolve("migration.yaml"));
        Files.delete(lab.build.workspace);

        assertThat(((GateResult) lab.run(step)).getOutcome()).isEqualTo("GO");
        assertThat(filesIn("migration-gate/dtsLagGate")).containsExactlyInAnyOrderElementsOf(Report.FILES);
    }

    @Test
    void reportOfAnEarlierBuildIsRemovedFirst() throws IOException {
        lab(Texts.HEALTHY);
        writeStaleReport("migration-gate/dtsLagGate");
        lab.start(Lab.lagGate());
        lab.ticks(1);

        assertThat(filesIn("migration-gate/dtsLagGate")).containsExactly("notes.txt");
    }

    @Test
    void reportOfAnEarlierBuildDoesNotOutliveABrokenPlan() throws IOException {
        lab(Texts.HEALTHY).build.write("migration.yaml", Texts.BROKEN);
        writeStaleReport("migration-gate/dtsLagGate");
        lab.run(Lab.lagGate());

        assertThat(filesIn("migration-gate/dtsLagGate")).containsExactly("notes.txt");
    }

    @Test
    void reportOfAnEarlierBuildDoesNotOutliveAValidation() throws IOException {
        MigrationReadinessStep step = Lab.readiness();
        step.setValidateOnly(true);
        lab(Texts.HEALTHY);
        writeStaleReport("migration-gate/migrationReadiness");
        lab.run(step);

        assertThat(filesIn("migration-gate/migrationReadiness")).containsExactly("notes.txt");
    }

    @Test
    void agentThatIsGoneInTheEndDoesNotChangeTheOutcome() throws IOException {
        lab(Texts.HEALTHY).start(Lab.lagGate());
        lab.ticks(5);
        lab.runtime.agent = FakeAgent.AWAY;

        assertThat(((GateResult) lab.finish()).getOutcome()).isEqualTo("GO");
        assertThat(lab.build.log())
                .contains(
                        "The report files could not be written to the workspace; the report itself is with the build.");
        assertThat(lab.build.page()).contains("GO");
    }
}
