package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.verdict.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutcomePropertiesTest {
    @Test
    void aReportTellsHowItEnded() {
        assertThat(text(OutcomeProperties.of(Samples.noGo())).lines())
                .containsExactly(
                        "outcome=NO_GO",
                        "code=10",
                        "verdict=NO_GO",
                        "goal=readiness",
                        "migration=orders-to-hangzhou",
                        "simulated=false",
                        "advisory=false",
                        "schema=migration-gate/report/1");
    }

    @Test
    void aRunWithoutReportTellsTheFirstLineOfItsMessage() {
        assertThat(text(OutcomeProperties.of(Outcome.BROKEN_PLAN, "migration.yaml:3:1: no \"assets\"\nsecond"))
                        .lines())
                .containsExactly("outcome=BROKEN_PLAN", "code=2", "message=migration.yaml\\:3\\:1\\: no \"assets\"");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
