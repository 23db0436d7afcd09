package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.it.cloud.Call;
import io.migrationgate.it.cloud.Fault;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A role as STS documents it: its key counts with its token alone, and every call is made with it. */
class DocumentedRoleIT {
    private static final String ROLE = "acs:ram::1234567890123456:role/migration-gate";

    private final Rig rig = new Rig();

    @BeforeEach
    void record() {
        rig.cloud.dns().record("example.com", "www", "A", "203.0.113.10");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void everyCallIsMadeWithTheKeyOfTheRole() {
        Report report = report(ROLE);

        assertThat(report.verdict()).isEqualTo(Verdict.GO);
        assertThat(rig.cloud.calls().count("AssumeRole")).isOne();
        List<Call> reads = rig.cloud.calls().of("DescribeDomainRecords");
        assertThat(reads).isNotEmpty().allMatch(call -> call.keyId().startsWith("STS.") && call.verified());
    }

    @Test
    void aRoleThatMayNotBeTakenBlocksAndNamesTheRight() {
        rig.cloud
                .faults()
                .always(
                        "AssumeRole",
                        Fault.error(
                                403,
                                "NoPermission",
                                "You are not authorized to do this action. You should be authorized by RAM."));

        Report report = report(ROLE);

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Rig.told(report, "traffic-state")).contains("sts:AssumeRole");
        assertThat(rig.cloud.calls().of("DescribeDomainRecords")).isEmpty();
    }

    private Report report(String role) {
        String address = rig.cloud.address();
        return rig.readiness(Rig.read("""
                migration: documented
                simulated: true
                clouds:
                  main:
                    region: cn-hangzhou
                    assumeRole: { arn: "%s", session: migration-gate }
                    endpoints: { alidns: "http://%s", sts: "http://%s" }
                traffic:
                  - { name: www, dns: { provider: alidns, domain: example.com, record: www, type: A,
                      from: 203.0.113.10, to: 47.96.0.10 } }
                """.formatted(role, address, address)));
    }
}
