package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One plan, two accounts and regions: each cloud is read with its own identity, and trouble stays in its cloud. */
class TwoCloudsIT {
    private static final String PLAN = """
            migration: two-clouds
            simulated: true
            clouds:
              main: { account: "1234567890123456", region: cn-hangzhou }
              crm:
                account: "2234567890123456"
                region: cn-shanghai
                assumeRole: { arn: "acs:ram::2234567890123456:role/migration-gate" }
            databases:
              - { name: orders, cloud: main, engine: mysql, dts: { instance: dtsorders01, job: orders01, type: sync } }
              - { name: leads, cloud: crm, engine: mysql, dts: { instance: dtsleads01, job: leads01, type: sync } }
            """;

    private static String scenario(String role) {
        return """
                startsAt: 2026-12-05T00:00:00+08:00
                roles:
                  - %s
                tasks:
                  - instance: dtsorders01
                    job: orders01
                    type: sync
                    source: { engine: MYSQL }
                    target: { engine: MYSQL }
                  - instance: dtsleads01
                    job: leads01
                    type: sync
                    region: cn-shanghai
                    account: "2234567890123456"
                    source: { engine: MYSQL }
                    target: { engine: MYSQL }
                """.formatted(role);
    }

    private static final String TAKEN = "{ arn: \"acs:ram::2234567890123456:role/migration-gate\" }";

    private static List<String> states(Report report, String asset) {
        return report.findings().stream()
                .filter(row ->
                        row.asset().equals(asset) && row.criterion().matches("inventory-found|dts-state|dts-lag"))
                .map(FindingRow::status)
                .toList();
    }

    private static FindingRow inventory(Report report, String asset) {
        return report.findings().stream()
                .filter(row -> row.asset().equals(asset) && row.criterion().equals("inventory-found"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachCloudIsReadWithItsOwnIdentity() {
        Report report = OrdersExample.readiness(PLAN, scenario(TAKEN));

        assertThat(states(report, "orders")).hasSize(3).containsOnly("PASS");
        assertThat(states(report, "leads")).hasSize(3).containsOnly("PASS");
    }

    @Test
    void aRefusedRoleBlocksItsOwnCloudAlone() {
        Report report = OrdersExample.readiness(PLAN, scenario(TAKEN.replace(" }", ", refused: [ { from: 0s } ] }")));

        assertThat(states(report, "orders")).hasSize(3).containsOnly("PASS");
        assertThat(states(report, "leads")).hasSize(3).containsOnly("INCONCLUSIVE");
        assertThat(inventory(report, "leads").observed())
                .contains("acs:ram::2234567890123456:role/migration-gate", "cloud crm");
        assertThat(inventory(report, "leads").remedy()).contains("sts:AssumeRole");
    }

    @Test
    void theAccountOfTheRoleIsWhatThePlanMustDeclare() {
        Report report = OrdersExample.readiness(
                PLAN.replace("account: \"2234567890123456\"", "account: \"3334567890123456\""), scenario(TAKEN));

        assertThat(inventory(report, "leads").status()).isEqualTo("FAIL");
        assertThat(inventory(report, "leads").observed()).contains("2234567890123456", "3334567890123456");
        assertThat(inventory(report, "orders").status()).isEqualTo("PASS");
    }

    @Test
    void aSessionThatEndsWhileTheDelayIsWatchedIsRenewed() {
        Report report = OrdersExample.readiness(
                PLAN + "criteria: { dts-lag: { for: 25m, pollInterval: 30s, timeout: 40m } }\n",
                scenario(TAKEN.replace(" }", ", lasts: 10m }")));

        assertThat(states(report, "leads")).hasSize(3).containsOnly("PASS");
    }
}
