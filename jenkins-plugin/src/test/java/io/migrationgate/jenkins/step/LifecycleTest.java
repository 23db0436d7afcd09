package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.AbortException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests every step from its start to its end against the simulated cloud, without any restart. */
class LifecycleTest {
    @TempDir
    private Path home;

    private Lab lab;

    private Object run(String scenario, GateStep step) throws IOException {
        lab = new Lab(home, scenario);
        return lab.run(step);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void lagGateGoesOnWhenTheDelayHasHeld() throws IOException {
        GateResult result = (GateResult) run(Texts.HEALTHY, Lab.lagGate());

        assertThat(result.getOutcome()).isEqualTo("GO");
        assertThat(result.getVerdict()).isEqualTo("GO");
        assertThat(result.getReportUrl()).isEqualTo("https://jenkins.example/job/orders/7/migration-gate-12/");
        assertThat(result.getFindings()).extracting(GateFinding::getStatus).containsOnly("PASS");
        assertThat(result.getFindings()).extracting(GateFinding::getCriterion).contains("dts-lag");
        assertThat(lab.build.warning()).isNull();
    }

    @Test
    void lagGateGoesOnOneWindowAfterASpike() throws IOException {
        lab = new Lab(home, Texts.SPIKE);
        Instant start = lab.cloud.clock.instant();

        GateResult result = (GateResult) lab.run(Lab.lagGate());

        assertThat(result.getOutcome()).isEqualTo("GO");
        assertThat(lab.cloud.clock.instant()).isAfter(start.plus(Duration.ofSeconds(31)));
        assertThat(lab.build.page()).contains("7");
    }

    @Test
    void lagGateFailsWhenItsTimeIsUp() throws IOException {
        lab = new Lab(home, Texts.BEHIND);
        Instant start = lab.cloud.clock.instant();

        GateException failure = (GateException) lab.run(Lab.lagGate());

        assertThat(failure.getOutcome()).isEqualTo("NO_GO");
        assertThat(Duration.between(start, lab.cloud.clock.instant()))
                .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(2).plusSeconds(1));
    }

    @Test
    void failureNamesTheFindingsThatBlock() throws IOException {
        GateException failure = (GateException) run(Texts.BEHIND, Lab.lagGate());

        assertThat(failure)
                .isInstanceOf(AbortException.class)
                .hasMessageStartingWith("NO_GO(10): orders-to-hangzhou: ")
                .hasMessageContaining("FAIL dts-lag orders: ")
                .hasMessageEndingWith("See https://jenkins.example/job/orders/7/migration-gate-12/");
        assertThat(failure.getReportUrl()).isEqualTo("https://jenkins.example/job/orders/7/migration-gate-12/");
        assertThat(failure.getFindings()).singleElement().satisfies(finding -> {
            assertThat(finding.getCriterion()).isEqualTo("dts-lag");
            assertThat(finding.getStatus()).isEqualTo("FAIL");
            assertThat(finding.getRemedy()).isNotBlank();
        });
    }

    @Test
    void stageIsColouredWithTheHeadline() throws IOException {
        run(Texts.BEHIND, Lab.lagGate());

        assertThat(lab.build.warning())
                .startsWith("FAILURE NO_GO(10): orders-to-hangzhou: ")
                .doesNotContain("\n");
    }

    @Test
    void lagGateFailsWhenTheCloudSaysNothing() throws IOException {
        GateException failure = (GateException) run(Texts.SILENT, Lab.lagGate());

        assertThat(failure.getOutcome()).isEqualTo("INCONCLUSIVE");
        assertThat(failure).hasMessageStartingWith("INCONCLUSIVE(11): ");
    }

    @Test
    void lagGateTakesStricterSettings() throws IOException {
        DtsLagGateStep step = Lab.lagGate();
        step.setBelow("1s");
        step.setTimeout("30s");

        assertThat(((GateException) run(Texts.HEALTHY, step)).getOutcome()).isEqualTo("NO_GO");
    }

    @Test
    void readinessGoesOn() throws IOException {
        GateResult result = (GateResult) run(Texts.HEALTHY, Lab.readiness());

        assertThat(result.getOutcome()).isEqualTo("GO");
        assertThat(result.getFindings()).extracting(GateFinding::getCriterion).contains("inventory-found", "dts-lag");
    }

    @Test
    void readinessFailsAfterOneWindow() throws IOException {
        GateException failure = (GateException) run(Texts.SPIKE, Lab.readiness());

        assertThat(failure.getOutcome()).isEqualTo("NO_GO");
    }

    @Test
    void readinessFailsWhenTheCloudSaysNothing() throws IOException {
        assertThat(((GateException) run(Texts.SILENT, Lab.readiness())).getOutcome())
                .isEqualTo("INCONCLUSIVE");
    }

    @Test
    void adviceNeverFails() throws IOException {
        MigrationReadinessStep step = Lab.readiness();
        step.setAdvisory(true);

        GateResult result = (GateResult) run(Texts.BEHIND, step);

        assertThat(result.getOutcome()).isEqualTo("DONE");
        assertThat(result.getVerdict()).isEqualTo("NO_GO");
        assertThat(lab.build.page()).contains("ADVISORY");
        assertThat(lab.build.warning()).isNull();
    }

    @Test
    void validationJudgesNothingAndCallsNobody() throws IOException {
        MigrationReadinessStep step = Lab.readiness();
        step.setValidateOnly(true);
        lab = new Lab(home, Texts.HEALTHY);
        lab.cloud.onCall(() -> {
            throw new AssertionError("called");
        });

        GateResult result = (GateResult) lab.run(step);

        assertThat(result.getOutcome()).isEqualTo("DONE");
        assertThat(result.getVerdict()).isNull();
        assertThat(result.getReportUrl()).isNull();
        assertThat(result.getFindings()).isEmpty();
        assertThat(lab.build.reports()).isEmpty();
        assertThat(lab.build.log())
                .contains("[migrationReadiness] plan of orders-to-hangzhou reads well: 1 assets; nothing was judged");
    }

    @Test
    void validationNamesEveryMistake() throws IOException {
        MigrationReadinessStep step = Lab.readiness();
        step.setValidateOnly(true);
        lab = new Lab(home, Texts.HEALTHY);
        lab.build.write("migration.yaml", Texts.BROKEN);

        GateException failure = (GateException) lab.run(step);

        assertThat(failure.getOutcome()).isEqualTo("BROKEN_PLAN");
        assertThat(failure).hasMessageStartingWith("BROKEN_PLAN(2): the plan has 5 mistakes");
        assertThat(failure.getMessage().lines().filter(line -> line.matches(" +migration\\.yaml:\\d+:\\d+: .*")))
                .hasSize(5);
        assertThat(lab.build.warning()).isEqualTo("FAILURE BROKEN_PLAN(2): the plan has 5 mistakes");
    }

    @Test
    void planMayBeGivenAsTextOutsideAnyNode() throws IOException {
        DtsLagGateStep step = Lab.lagGate();
        step.setPlanText("\n" + Texts.PLAN.indent(4));
        lab = new Lab(home, Texts.HEALTHY);
        lab.build.inNode = false;

        assertThat(((GateResult) lab.run(step)).getOutcome()).isEqualTo("GO");
        assertThat(lab.build.log()).doesNotContain("report files");
    }
}
