package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.cloud.Fault;
import io.migrationgate.it.cloud.Rewrites;
import io.migrationgate.it.cloud.ServerEntries;
import io.migrationgate.it.cloud.Times;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers as SMC and ECS document them: what the gate makes of well-formed, loose and refused replies. */
class DocumentedServersIT {
    private final Rig rig = new Rig();
    private final ServerEntries web = rig.cloud.server("1");

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aServerAsDocumentedPassesWhateverIsJudgedOfIt() {
        Report report = report();

        assertThat(report.verdict()).isEqualTo(Verdict.GO);
        assertThat(report.findings())
                .extracting(FindingRow::criterion)
                .contains("inventory-found", "tool-fit", "smc-state", "smc-sync-age", "smc-expiry");
        assertThat(rig.cloud.calls().all())
                .extracting(call -> call.action())
                .containsExactlyInAnyOrder("DescribeReplicationJobs", "DescribeSourceServers", "DescribeInstances");
    }

    @Test
    void textsForNumbersAndFlagsAndWordsInOtherCaseAreTheSame() {
        web.job
                .put("RunOnce", "False")
                .put("Frequency", "1")
                .put("Status", "WAITING")
                .put("TargetType", "targetInstance");
        web.source.put("State", "inUse");
        web.instance.put("OSType", "Linux");

        assertThat(report().verdict()).isEqualTo(Verdict.GO);
    }

    @ParameterizedTest
    @CsvSource({
        "RunOnce, true, smc-state",
        "Status, Stopped, smc-state",
        "ErrorCode, InternalError, smc-state",
        "TargetType, Image, tool-fit",
        "RegionId, cn-shanghai, inventory-found",
        "SourceId, s-other, inventory-found",
        "InstanceId, i-other, inventory-found",
        "ValidTime, 2020-06-13T12:01:24Z, smc-expiry"
    })
    void oneWrongFieldOfTheJobIsNoGoAndNamesTheCriterion(String field, String value, String criterion) {
        web.job.put(field, value);

        Report report = report();

        assertThat(report.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(Rig.finding(report, criterion).status()).isEqualTo("FAIL");
    }

    @Test
    void anOldRunIsNoGo() {
        run().put("StartTime", Times.fromNow(Duration.ofHours(-3)));
        run().put("EndTime", Times.fromNow(Duration.ofHours(-2)));

        assertThat(Rig.finding(report(), "smc-sync-age").status()).isEqualTo("FAIL");
    }

    @Test
    void aSourceInTroubleIsNoGoAndSaysWhatItsAgentSays() {
        web.source
                .put("ErrorCode", "SourceServer.Offline")
                .put(
                        "StatusInfo",
                        "{\"error_code\": \"S1\", \"error_msg\": \"Rsync not found. Please install rsync.\"}");

        FindingRow state = Rig.finding(report(), "smc-state");

        assertThat(state.status()).isEqualTo("FAIL");
        assertThat(state.observed()).contains("SourceServer.Offline: Rsync not found.");
    }

    @ParameterizedTest
    @CsvSource({
        "RunOnce, smc-state",
        "Status, smc-state",
        "ReplicationJobRuns, smc-sync-age",
        "TargetType, tool-fit",
        "RegionId, inventory-found",
        "ValidTime, smc-expiry"
    })
    void aFieldThatIsMissingIsInconclusive(String field, String criterion) {
        web.job.remove(field);

        assertThat(Rig.finding(report(), criterion).status()).isNotEqualTo("PASS");
        assertThat(report().verdict()).isNotEqualTo(Verdict.GO);
    }

    @Test
    void aJobThatNobodyKnowsIsNoGo() {
        web.job.put("JobId", "j-other");

        assertThat(report().verdict()).isEqualTo(Verdict.NO_GO);
    }

    @Test
    void everyNumberAndFlagMayBeAText() {
        for (String action : List.of("DescribeReplicationJobs", "DescribeSourceServers", "DescribeInstances")) {
            rig.cloud.rewrites().of(action, Rewrites.scalarsAsTexts());
        }

        assertThat(report().verdict()).isEqualTo(Verdict.GO);
    }

    @Test
    void sixtyServersAreReadInAFewCallsThoughAListHoldsTenUnlessAskedForMore() {
        StringBuilder more = new StringBuilder();
        for (int n = 2; n <= 60; n++) {
            rig.cloud.server(Integer.toString(n));
            more.append("  - { name: web-%d, smc: { source: s-%d, job: j-%d }, target: { instance: i-%d }, %s }\n"
                    .formatted(n, n, n, n, StandingBackups.PLANNED));
        }

        Report report = rig.readiness(Rig.read(planText().replace("cutover:\n", more + "cutover:\n")));

        assertThat(report.verdict()).isEqualTo(Verdict.GO);
        assertThat(report.findings().stream().filter(row -> row.criterion().equals("smc-state")))
                .hasSize(60);
        assertThat(rig.cloud.calls().all()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void aLaunchTemplateIsEnoughForAServerThatIsMadeFromAnImage() {
        rig.cloud.ecs().launchTemplate("lt-1");
        web.job.put("TargetType", "Image").put("LaunchTemplateId", "lt-1").remove("InstanceId");
        run().put("ImageId", "m-1");

        Report report = rig.readiness(Rig.read(planText().replace("instance: i-1", "launchTemplate: lt-1")));

        assertThat(report.verdict()).isEqualTo(Verdict.GO);
    }

    @Test
    void theServerOfThePublishedSamplesIsNoGoAndSaysWhy() {
        web.source
                .put("ErrorCode", "SourceServer.Offline")
                .put(
                        "StatusInfo",
                        "{\"error_code\": \"S1\", \"error_msg\": \"Rsync not found. Please install rsync.\"}");
        web.job
                .put("Status", "Running")
                .put("BusinessStatus", "Preparing")
                .put("RunOnce", true)
                .put("TargetType", "Image")
                .put("ErrorCode", "InternalError")
                .put("StatusInfo", "statusinfo")
                .put("ValidTime", "2019-06-08T14:40:52Z");
        run().put("StartTime", "2019-10-01T13:35:00Z").put("EndTime", "2019-10-04T13:35:00Z");

        Report report = report();

        assertThat(report.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(report.findings().stream().filter(row -> row.status().equals("FAIL")))
                .extracting(FindingRow::criterion)
                .contains("tool-fit", "smc-state", "smc-sync-age", "smc-expiry");
    }

    @Test
    void anEmptyListWithoutACountProvesNothingGood() {
        web.job.put("JobId", "j-other");
        rig.cloud.rewrites().of("DescribeReplicationJobs", Rewrites.without("TotalCount"));

        assertThat(report().verdict()).isNotEqualTo(Verdict.GO);
    }

    @Test
    void oneMissingRightIsNamedAndTakesNoMoreThanItsOwnFindings() {
        rig.cloud.faults().always("DescribeSourceServers", Fault.forbidden());

        Report report = report();

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Rig.finding(report, "smc-state").status()).isEqualTo("INCONCLUSIVE");
        assertThat(Rig.told(report, "smc-state")).contains("smc:DescribeSourceServers");
        assertThat(Rig.finding(report, "smc-sync-age").status()).isEqualTo("PASS");
        assertThat(Rig.finding(report, "smc-expiry").status()).isEqualTo("PASS");
    }

    private ObjectNode run() {
        return (ObjectNode) web.job.at("/ReplicationJobRuns/ReplicationJobRun/0");
    }

    private Report report() {
        return rig.readiness(plan());
    }

    private MigrationPlan plan() {
        return Rig.read(planText());
    }

    private String planText() {
        String address = rig.cloud.address();
        return """
                migration: documented
                simulated: true
                clouds:
                  main: { region: cn-hangzhou, endpoints: { smc: "http://%s", ecs: "http://%s" } }
                servers:
                  - { name: web-1, smc: { source: s-1, job: j-1 }, target: { instance: i-1 }, %s }
                cutover:
                  window: { notBefore: %s, notAfter: %s }
                rollback:
                  open-target: { deadline: 24h }
                """.formatted(
                        address,
                        address,
                        StandingBackups.PLANNED,
                        Times.fromNow(Duration.ofHours(1)),
                        Times.fromNow(Duration.ofHours(4)));
    }
}
