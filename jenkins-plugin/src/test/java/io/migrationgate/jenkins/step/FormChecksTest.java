package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.util.FormValidation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohsuke.stapler.verb.POST;

class FormChecksTest {
    private final DtsLagGateStep.DescriptorImpl lagGate = new DtsLagGateStep.DescriptorImpl();
    private final MigrationReadinessStep.DescriptorImpl readiness = new MigrationReadinessStep.DescriptorImpl();

    static Stream<Method> checks() {
        return Stream.of(DtsLagGateStep.DescriptorImpl.class, MigrationReadinessStep.DescriptorImpl.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getName().startsWith("do"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void answersToPostOnly(Method check) {
        assertThat(check.isAnnotationPresent(POST.class)).isTrue();
    }

    @Test
    void acceptsDurationsAndEmptyFields() {
        for (String value : new String[] {"500ms", " 5s ", "30m", "", null}) {
            assertOk(lagGate.doCheckBelow(value));
            assertOk(lagGate.doCheckFor(value));
            assertOk(lagGate.doCheckTimeout(value));
            assertOk(lagGate.doCheckPollInterval(value));
        }
    }

    @Test
    void namesTheSettingThatIsNoDuration() {
        assertError(lagGate.doCheckBelow("five"), "below is \"five\", which is not a duration such as");
        assertError(lagGate.doCheckFor("5"), "for is \"5\"");
        assertError(lagGate.doCheckTimeout("-1s"), "timeout is \"-1s\"");
        assertError(
                lagGate.doCheckPollInterval("9999999d"),
                "pollInterval is \"9999999d\", which is longer than ten years");
    }

    @Test
    void acceptsAPathInTheWorkspace() {
        assertOk(lagGate.doCheckPlan("plans/orders.yaml"));
        assertOk(lagGate.doCheckPlan(""));
        assertOk(readiness.doCheckReportDirectory("target/gate"));
        assertOk(readiness.doCheckReportDirectory(" "));
    }

    @Test
    void refusesAPathThatLeavesTheWorkspace() {
        assertError(lagGate.doCheckPlan("../migration.yaml"), "plan: ../migration.yaml leaves the workspace");
        assertError(readiness.doCheckPlan("/etc/passwd"), "is an absolute path");
        assertError(readiness.doCheckReportDirectory("a/../../b"), "reportDirectory: a/../../b leaves the workspace");
    }

    @Test
    void refusesAPlanAndItsTextTogether() {
        assertOk(lagGate.doCheckPlanText("", "migration.yaml"));
        assertOk(lagGate.doCheckPlanText("migration: orders", ""));
        assertError(
                lagGate.doCheckPlanText("migration: orders", "migration.yaml"),
                "plan and planText cannot be given together");
    }

    @Test
    void refusesAdviceOfARunThatJudgesNothing() {
        assertOk(readiness.doCheckAdvisory(true, false));
        assertOk(readiness.doCheckAdvisory(false, true));
        assertError(readiness.doCheckAdvisory(true, true), "validateOnly and advisory cannot be given together");
    }

    @Test
    void takesDatabasesAsAListAndAsTheLinesOfAForm() {
        DtsLagGateStep step = new DtsLagGateStep();

        step.setDatabases(List.of("orders", "customers"));
        assertThat(step.getDatabases()).containsExactly("orders", "customers");

        step.setDatabases(List.of(" orders \r\n\r\ncustomers\n"));
        assertThat(step.getDatabases()).containsExactly("orders", "customers");
    }

    @Test
    void showsInAFormWhatTheFormGivesBack() {
        DtsLagGateStep step = new DtsLagGateStep();
        step.setDatabases(List.of("orders", "customers"));

        String shown = lagGate.lines(step.getDatabases());
        step.setDatabases(List.of(shown));

        assertThat(shown).isEqualTo("orders\ncustomers");
        assertThat(step.getDatabases()).containsExactly("orders", "customers");
    }

    @Test
    void readsAnEmptyFieldAsAllDatabases() {
        DtsLagGateStep step = new DtsLagGateStep();

        step.setDatabases(List.of(""));
        assertThat(step.getDatabases()).isEmpty();

        step.setDatabases(null);
        assertThat(step.getDatabases()).isEmpty();
    }

    private static void assertOk(FormValidation validation) {
        assertThat(validation.kind).as(validation.getMessage()).isEqualTo(FormValidation.Kind.OK);
    }

    private static void assertError(FormValidation validation, String sentence) {
        assertThat(validation.kind).isEqualTo(FormValidation.Kind.ERROR);
        assertThat(validation.getMessage()).contains(sentence);
    }
}
