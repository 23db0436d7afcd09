package io.migrationgate.jenkins.harness;

import io.migrationgate.jenkins.step.BackupVerifyStep;
import io.migrationgate.jenkins.step.CutoverSequenceStep;
import io.migrationgate.jenkins.step.DtsLagGateStep;
import io.migrationgate.jenkins.step.MigrationReadinessStep;
import io.migrationgate.jenkins.step.RollbackStep;
import java.util.List;
import java.util.Map;
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
    void theFormOfTheCutoverKeepsWhereThePlanAndTheReportAre(JenkinsRule jenkins) throws Exception {
        CutoverSequenceStep step = new CutoverSequenceStep();
        step.setPlan("plans/orders.yaml");
        step.setReportDirectory("reports/cutover");
        assertFormKeeps(jenkins, step);
    }

    @Test
    void theFormOfTheWayBackKeepsThatNothingWasGiven(JenkinsRule jenkins) throws Exception {
        assertFormKeeps(jenkins, new RollbackStep());
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
    void theSnippetGeneratorWritesEachArgumentOfACommand(JenkinsRule jenkins) throws Exception {
        CutoverSequenceStep step = new CutoverSequenceStep();
        step.setCommands(Map.of("app-switch", List.of("./switch.sh", "--to", "rds")));
        step.setUndo(Map.of("app-switch", List.of("./switch.sh", "--to", "old")));

        new SnippetizerTester(jenkins)
                .assertRoundTrip(
                        step,
                        "cutoverSequence commands: ['app-switch': ['./switch.sh', '--to', 'rds']],"
                                + " undo: ['app-switch': ['./switch.sh', '--to', 'old']]");
    }

    @Test
    void theSnippetGeneratorWritesNoArgumentThatWasNotGiven(JenkinsRule jenkins) throws Exception {
        SnippetizerTester snippets = new SnippetizerTester(jenkins);
        snippets.assertRoundTrip(new BackupVerifyStep(), "backupVerify()");
        snippets.assertRoundTrip(new CutoverSequenceStep(), "cutoverSequence()");
        snippets.assertRoundTrip(new DtsLagGateStep(), "dtsLagGate()");
        snippets.assertRoundTrip(new MigrationReadinessStep(), "migrationReadiness()");
        snippets.assertRoundTrip(new RollbackStep(), "rollback()");
    }

    @Test
    void theReferenceOfStepsDescribesEach(JenkinsRule jenkins) throws Exception {
        SnippetizerTester.assertDocGeneration(BackupVerifyStep.class);
        SnippetizerTester.assertDocGeneration(CutoverSequenceStep.class);
        SnippetizerTester.assertDocGeneration(DtsLagGateStep.class);
        SnippetizerTester.assertDocGeneration(MigrationReadinessStep.class);
        SnippetizerTester.assertDocGeneration(RollbackStep.class);
    }
}
