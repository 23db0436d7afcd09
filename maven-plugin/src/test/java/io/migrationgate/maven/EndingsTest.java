package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.UsageException;
import io.migrationgate.access.CredentialException;
import io.migrationgate.plan.PlanException;
import io.migrationgate.verdict.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingsTest {
    @Test
    void everyMistakeOfAPlanIsInTheMessage() {
        Ending ending = Endings.of(() -> {
            throw new PlanException(List.of("m.yaml:1:1: one", "m.yaml:2:1: two"));
        });

        assertThat(ending.outcome()).isEqualTo(Outcome.BROKEN_PLAN);
        assertThat(ending.message().lines())
                .containsExactly("BROKEN_PLAN(2): the plan has 2 mistakes", "  m.yaml:1:1: one", "  m.yaml:2:1: two");
    }

    @Test
    void aSingleMistakeIsOneLine() {
        Ending ending = Endings.of(() -> {
            throw new PlanException("m.yaml:1:1: one");
        });

        assertThat(ending.message()).isEqualTo("BROKEN_PLAN(2): m.yaml:1:1: one");
    }

    @Test
    void aRefusedCallIsUsage() {
        Ending ending = Endings.of(() -> {
            throw new UsageException("nothing to judge");
        });

        assertThat(ending).isEqualTo(Ending.of(Outcome.USAGE, "nothing to judge"));
    }

    @Test
    void anUnusableCredentialIsUsage() {
        Ending ending = Endings.of(() -> {
            throw new CredentialException("wrong kind");
        });

        assertThat(ending).isEqualTo(Ending.of(Outcome.USAGE, "wrong kind"));
    }

    @Test
    void anythingElseIsInconclusive() {
        Ending ending = Endings.of(() -> {
            throw new NoSuchMethodError("gone");
        });

        assertThat(ending.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }
}
