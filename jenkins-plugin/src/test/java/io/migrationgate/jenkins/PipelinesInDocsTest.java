package io.migrationgate.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.jenkins.step.BackupVerifyStep;
import io.migrationgate.jenkins.step.CutoverSequenceStep;
import io.migrationgate.jenkins.step.DtsLagGateStep;
import io.migrationgate.jenkins.step.MigrationReadinessStep;
import io.migrationgate.jenkins.step.RollbackStep;
import java.beans.Introspector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohsuke.stapler.DataBoundSetter;

/** Every pipeline that is shipped or printed parses, and calls our steps by names and arguments that they have. */
class PipelinesInDocsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern SNIPPET = Pattern.compile("```groovy\\n(.*?)```", Pattern.DOTALL);

    private static final Map<String, Class<? extends Step>> OURS = Map.of(
            new BackupVerifyStep.DescriptorImpl().getFunctionName(), BackupVerifyStep.class,
            new CutoverSequenceStep.DescriptorImpl().getFunctionName(), CutoverSequenceStep.class,
            new DtsLagGateStep.DescriptorImpl().getFunctionName(), DtsLagGateStep.class,
            new RollbackStep.DescriptorImpl().getFunctionName(), RollbackStep.class,
            new MigrationReadinessStep.DescriptorImpl().getFunctionName(), MigrationReadinessStep.class);

    /** What pipelines use of Jenkins itself and of the plugins that every Pipeline installation has. */
    private static final Set<String> OF_OTHERS = Set.of(
            "agent",
            "always",
            "branch",
            "checkout",
            "disableConcurrentBuilds",
            "echo",
            "junit",
            "node",
            "options",
            "pipeline",
            "post",
            "readFile",
            "stage",
            "stages",
            "steps",
            "timeout",
            "when");

    private static Set<String> argumentsOf(Class<? extends Step> step) {
        return Arrays.stream(step.getMethods())
                .filter(method -> method.isAnnotationPresent(DataBoundSetter.class))
                .map(method -> Introspector.decapitalize(method.getName().substring("set".length())))
                .collect(Collectors.toSet());
    }

    private static void assertCallsWhatThereIs(List<PipelineCall> calls) {
        assertThat(calls).extracting(PipelineCall::name).containsAnyElementsOf(OURS.keySet());
        for (PipelineCall call : calls) {
            Class<? extends Step> step = OURS.get(call.name());
            if (step == null) {
                assertThat(OF_OTHERS).contains(call.name());
            } else {
                assertThat(argumentsOf(step)).as(call.name()).containsAll(call.arguments());
            }
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/orders/Jenkinsfile",
                "examples/jenkins/Jenkinsfile.scripted",
                "examples/jenkins/Jenkinsfile.multibranch"
            })
    void anExampleCallsStepsAndArgumentsThatThereAre(String file) throws IOException {
        assertCallsWhatThereIs(PipelineCall.of(file, read(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/jenkins.md", "jenkins-plugin/README.md"})
    void aPipelineOnAPageCallsStepsAndArgumentsThatThereAre(String page) throws IOException {
        List<String> snippets = SNIPPET.matcher(read(page))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();

        assertThat(snippets).isNotEmpty();
        snippets.forEach(snippet -> assertCallsWhatThereIs(PipelineCall.of(page, snippet)));
    }

    @Test
    void theGuideNamesEveryArgumentOfEveryStep() throws IOException {
        String guide = read("docs/jenkins.md");

        for (Class<? extends Step> step : OURS.values()) {
            assertThat(argumentsOf(step))
                    .allSatisfy(argument -> assertThat(guide).contains("| `" + argument + "` |"));
        }
    }

    @Test
    void anArgumentThatThereIsNotWouldBeFound() {
        List<PipelineCall> calls = PipelineCall.of("wrong", "node { dtsLagGate belov: '5s', for: { other x: 1 } }");

        assertThat(calls).contains(new PipelineCall("dtsLagGate", Set.of("belov", "for")));
        assertThat(argumentsOf(DtsLagGateStep.class)).doesNotContain("belov");
    }
}
