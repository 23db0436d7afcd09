package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.cloud.DocumentedCloud;
import io.migrationgate.it.cloud.Endpoint;
import io.migrationgate.it.cloud.Fault;
import io.migrationgate.it.cloud.PrecheckItem;
import io.migrationgate.it.cloud.Rewrites;
import io.migrationgate.report.FindingRow;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The full verification of DTS as it is documented: what the gate makes of its tables. */
class DocumentedChecksIT {
    private static final String TABLES = "DescribeDataCheckTableDetails";

    private final Rig rig = new Rig();
    private final ObjectNode customers = rig.cloud.dataChecks().table("job1", "orders", "customers", 500);

    @BeforeEach
    void task() {
        rig.cloud
                .syncTask("dts1", "job1")
                .source(Endpoint.selfManaged("MySQL", "10.0.0.5", 3306))
                .target(Endpoint.instance("MySQL", "RDS", "rm-1", DocumentedCloud.REGION))
                .precheck("Finished", PrecheckItem.passed("CHECK_CONN_SRC"))
                .with("FullDataCheckStatus", Map.of("Status", "Finished", "Percent", "100"));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void tablesWithoutDifferencePassAsFarAsDtsTells() {
        assertThat(verified().status()).isEqualTo("PASS");
        assertThat(verified().observed()).contains("500 rows");
    }

    @Test
    void everyNumberAndFlagMayBeAText() {
        rig.cloud.rewrites().of(TABLES, Rewrites.scalarsAsTexts());

        assertThat(verified().status()).isEqualTo("PASS");
    }

    @ParameterizedTest
    @CsvSource({"DiffCount, 3", "ErrorCode, 3"})
    void aTableThatDiffersOrIsMissingIsNoGo(String field, int value) {
        customers.put(field, value);
        if (field.equals("ErrorCode")) {
            customers.put("Status", "5");
        }

        assertThat(verified().status()).isEqualTo("FAIL");
        assertThat(verified().observed()).contains("customers");
    }

    @Test
    void aDifferenceOnALaterPageIsSeen() {
        for (int i = 0; i < 120; i++) {
            rig.cloud.dataChecks().table("job1", "orders", "t" + i, 1);
        }
        rig.cloud.dataChecks().table("job1", "orders", "late", 10).put("DiffCount", 1);

        assertThat(verified().status()).isEqualTo("FAIL");
        assertThat(verified().observed()).contains("late");
    }

    @Test
    void theTableOfThePublishedSampleIsNoGo() {
        customers.put("TotalCount", 8).put("FinishCount", 7).put("DiffCount", 1).put("ErrorCode", 1);

        assertThat(verified().status()).isEqualTo("FAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DiffCount", "FinishCount", "TotalCount", "Status", "SourceTbName", "BootTime"})
    void aFieldThatIsMissingIsInconclusive(String field) {
        customers.remove(field);

        assertThat(verified().status()).isNotEqualTo("PASS");
    }

    @Test
    void aMissingRightIsNamed() {
        rig.cloud.faults().always(TABLES, Fault.forbidden());

        FindingRow finding = verified();

        assertThat(finding.status()).isEqualTo("INCONCLUSIVE");
        assertThat(finding.observed() + finding.remedy()).contains("dts:DescribeDataCheckTableDetails");
    }

    @Test
    void successFalseInAReplyOfStatus200IsNoEvidence() {
        rig.cloud.faults().always(TABLES, Fault.refusal("InternalError", "task %s is busy", "job1"));

        assertThat(verified().observed()).contains("task job1 is busy");
    }

    private FindingRow verified() {
        return Rig.finding(
                rig.readiness(rig.plan(text -> text.replace("for: 4s", "for: 2s")
                        .replaceAll("(?m)^.*criterion: data-verified.*\n", "")
                        .replace(
                                "engine: mysql",
                                "engine: mysql\n    verify: { tables: [\"orders.*\"], maxAge: 24h }"))),
                "data-verified");
    }
}
