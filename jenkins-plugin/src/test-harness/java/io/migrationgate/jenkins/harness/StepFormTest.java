package io.migrationgate.jenkins.harness;

import io.migrationgate.jenkins.step.BackupVerifyStep;
import io.migrationgate.jenkins.step.DtsLagGateStep;
import io.migrationgate.jenkins.step.MigrationReadinessStep;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.SnippetizerTester;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepConfigTester;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The forms of the steps give back what they were given, and the snippet generator writes it as a pipeline has it. */
@WithJenkins
class StepFormTest {
    private static DtsLagGateStep everyArgumentOfTheLagGate() {
        DtsLagGateStep step = new DtsLagGateStep();
        step.setPlan("plans/orders.yaml");
        step.setReportDirectory("reports/lag");
        step.setBelow("5s");
        step.setFor("60s");
        step.setTimeout("30m");
        step.setPollInterval("2s");
        step.setDatabases(List.of("orders", "customers"));
        return step;
    }

    private static void assertFormKeeps(JenkinsRule jenkins, Step step) throws Exception {
        jenkins.assertEqualDataBoundBeans(step, new StepConfigTester(jenkins).configRoundTrip(step));
    }

    @Test
    void theLagGatesFormKeepsEveryArgument(JenkinsRule jenkins) throws Exception {
        assertFormKeeps(jenkins, everyArgumentOfTheLagGate());
    }

    @Test
    void theLagGatesFormKeepsThatNothingWasGiven(JenkinsRule jenkins) throws Exception {
        assertFormKeeps(jenkins, new DtsLagGateStep());
    }

    @Test
    void theLagGatesFormKeepsAPlanOfManyLines(JenkinsRule jenkins) throws Exception {
        DtsLagGateStep step = new DtsLagGateStep();
        step.setPlanText("migration: orders\nclouds: {}");
        assertFormKeeps(jenkins, step);
    }

    @Test
    void theFormOfTheBackupsKeepsEveryArgument(JenkinsRule jenkins) throws Exception {
        BackupVerifyStep step = new BackupVerifyStep();
        step.setPlan("plans/orders.yaml");
        step.setReportDirectory("reports/backups");
        assertFormKeeps(jenkins, step);
    }

    @Test
    void theFormOfReadinessKeepsThatOnlyThePlanIsChecked(JenkinsRule jenkins) throws Exception {
        MigrationReadinessStep step = new MigrationReadinessStep();
        step.setPlan("plans/orders.yaml");
        step.setValidateOnly(true);
        assertFormKeeps(jenkins, step);
    }

    @Test
    void theFormOfReadinessKeepsThatItIsAdvice(JenkinsRule jenkins) throws Exception {
        MigrationReadinessStep step = new MigrationReadinessStep();
        step.setReportDirectory("reports/readiness");
        step.setAdvisory(true);
        assertFormKeeps(jenkins, step);
    }

    @Test
    void theFormOfReadinessKeepsThatNothingWasGiven(JenkinsRule jenkins) throws Exception {
        assertFormKeeps(jenkins, new MigrationReadinessStep());
    }

    @Test
    void theSnippetGeneratorWritesEveryArgumentOfTheLagGate(JenkinsRule jenkins) throws Exception {
        new SnippetizerTester(jenkins)
                .assertRoundTrip(
                        everyArgumentOfTheLagGate(),
                        "dtsLagGate below: '5s', databases: ['orders', 'customers'], 'for': '60s',"
                                + " plan: 'plans/orders.yaml', pollInterval: '2s', reportDirectory: 'reports/lag',"
                                + " timeout: '30m'");
    }

    @Test
    void theSnippetGeneratorWritesNoArgumentThatWasNotGiven(JenkinsRule jenkins) throws Exception {
        SnippetizerTester snippets = new SnippetizerTester(jenkins);
        snippets.assertRoundTrip(new BackupVerifyStep(), "backupVerify()");
        snippets.assertRoundTrip(new DtsLagGateStep(), "dtsLagGate()");
        snippets.assertRoundTrip(new MigrationReadinessStep(), "migrationReadiness()");
    }

    @Test
    void theReferenceOfStepsDescribesEach(JenkinsRule jenkins) throws Exception {
        SnippetizerTester.assertDocGeneration(BackupVerifyStep.class);
        SnippetizerTester.assertDocGeneration(DtsLagGateStep.class);
        SnippetizerTester.assertDocGeneration(MigrationReadinessStep.class);
    }
}
