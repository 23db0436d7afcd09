package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.Ending;
import io.migrationgate.verdict.Outcome;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MavenEndingTest {
    @ParameterizedTest
    @EnumSource(names = {"GO", "DONE"})
    void aSuccessDoesNotFailTheBuild(Outcome outcome) {
        assertThatCode(() -> MavenEnding.raise(Ending.of(outcome, "all is well")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_GO", "INCONCLUSIVE"})
    void aBlockingVerdictIsAFailureThatBeginsWithOutcomeAndCode(Outcome outcome) {
        assertThatThrownBy(() -> MavenEnding.raise(Ending.of(outcome, "not yet")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(outcome.name() + "(" + outcome.code() + "): not yet")
                .hasNoCause();
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN_PLAN", "USAGE"})
    void whatCouldNotBeJudgedIsAnExecutionProblem(Outcome outcome) {
        assertThatThrownBy(() -> MavenEnding.raise(Ending.of(outcome, "wrong")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(outcome.name() + "(2): wrong")
                .hasNoCause();
    }

    @Test
    void aMistakeOfTheProgramIsInconclusiveAndKeepsItsCauseForDashE() {
        IllegalStateException mistake = new IllegalStateException("secret-in-a-message");

        Ending ending = MavenEnding.of(() -> {
            throw mistake;
        });

        assertThatThrownBy(() -> MavenEnding.raise(ending))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("INCONCLUSIVE(11): ")
                .hasMessageContaining("IllegalStateException; run with -e to see where")
                .hasMessageNotContaining("secret-in-a-message")
                .hasCause(mistake);
    }
}
