package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.AbortException;
import io.migrationgate.report.JsonReport;
import io.migrationgate.report.Report;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what a pipeline gets back, be it a result or a failure: it may be kept, stored and asked from a sandbox. */
class ResultsTest {
    @TempDir
    private Path home;

    private Object run(String scenario) throws IOException {
        try (Lab lab = new Lab(home, scenario)) {
            return lab.run(Lab.lagGate());
        }
    }

    @Test
    void resultOutlivesARestart() throws IOException {
        GateResult result = (GateResult) run(Texts.HEALTHY);

        GateResult back = Streams.copy(result);

        assertThat(back).usingRecursiveComparison().isEqualTo(result);
        assertThat(back.getFindings()).isNotEmpty();
    }

    @Test
    void failureOutlivesARestart() throws IOException {
        GateException failure = (GateException) run(Texts.BEHIND);

        GateException back = Streams.copy(failure);

        assertThat(back).hasMessage(failure.getMessage());
        assertThat(back.getOutcome()).isEqualTo("NO_GO");
        assertThat(back.getReportUrl()).isEqualTo(failure.getReportUrl());
        assertThat(back.getFindings()).usingRecursiveComparison().isEqualTo(failure.getFindings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "behind"})
    void whatAPipelineHoldsIsStoredWithoutTheEngine(String scenario) throws IOException {
        Object end = run(scenario.equals("healthy") ? Texts.HEALTHY : Texts.BEHIND);

        assertThat(Streams.classes(Streams.store(end)))
                .filteredOn(name -> name.startsWith("io.migrationgate."))
                .isSubsetOf(GateResult.class.getName(), GateFinding.class.getName(), GateException.class.getName());
    }

    @Test
    void findingSaysWhatTheReportSays() throws IOException {
        try (Lab lab = new Lab(home, Texts.BEHIND)) {
            GateException failure = (GateException) lab.run(Lab.lagGate());
            Report report = JsonReport.read(
                    lab.build.read("migration-gate/dtsLagGate/report.json").getBytes(StandardCharsets.UTF_8));
            GateFinding finding = failure.getFindings().get(0);

            assertThat(report.findings()).anySatisfy(row -> {
                assertThat(row.criterion()).isEqualTo(finding.getCriterion());
                assertThat(row.asset()).isEqualTo(finding.getAsset());
                assertThat(row.about()).isEqualTo(finding.getAbout());
                assertThat(row.expected()).isEqualTo(finding.getExpected());
                assertThat(row.observed()).isEqualTo(finding.getObserved());
                assertThat(row.remedy()).isEqualTo(finding.getRemedy());
            });
            assertThat(finding).hasToString("FAIL dts-lag orders: " + finding.getObserved());
        }
    }

    @Test
    void resultNamesTheHashOfAPlannedCutover() throws IOException {
        try (Lab lab = new Lab(home, Texts.HEALTHY)) {
            GateResult sampled = (GateResult) lab.run(Lab.lagGate());
            String planned = lab.build
                    .read("migration-gate/dtsLagGate/report.json")
                    .replaceFirst("\\{", "{ \"planHash\": \"00ff\", \"validUntil\": \"2026-12-05T10:00:00Z\",");

            GateResult result =
                    GateResult.of(JsonReport.read(planned.getBytes(StandardCharsets.UTF_8)), "job/orders/1/");

            assertThat(result.getPlanHash()).isEqualTo("00ff");
            assertThat(result.getValidUntil()).isEqualTo("2026-12-05T10:00:00Z");
            assertThat(sampled.getPlanHash()).isNull();
            assertThat(sampled.getValidUntil()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {GateResult.class, GateFinding.class, GateException.class})
    void everyGetterMayBeCalledInASandbox(Class<?> type) {
        List<Method> getters = Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getName().startsWith("get"))
                .toList();

        assertThat(getters).hasSizeGreaterThan(2).allMatch(getter -> getter.isAnnotationPresent(Whitelisted.class));
    }

    @Test
    void failureIsShownWithoutAStackTrace() throws IOException {
        assertThat(run(Texts.BEHIND)).isInstanceOf(AbortException.class);
    }

    @Test
    void resultPrintsItsOutcome() throws IOException {
        assertThat(run(Texts.HEALTHY)).hasToString("GO");
    }
}
