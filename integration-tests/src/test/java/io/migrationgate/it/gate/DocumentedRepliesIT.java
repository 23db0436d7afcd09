package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.it.cloud.DocumentedCloud;
import io.migrationgate.it.cloud.DtsTask;
import io.migrationgate.it.cloud.Endpoint;
import io.migrationgate.it.cloud.Fault;
import io.migrationgate.it.cloud.JobType;
import io.migrationgate.it.cloud.LagCurve;
import io.migrationgate.it.cloud.NumberStyle;
import io.migrationgate.it.cloud.PrecheckItem;
import io.migrationgate.it.cloud.RetryState;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.LagCurve.Sample;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every documented quirk of DTS ends in the right verdict. */
@Execution(ExecutionMode.CONCURRENT)
class DocumentedRepliesIT {
    private final Rig rig = new Rig();
    private final DocumentedCloud cloud = rig.cloud;

    @AfterEach
    void close() {
        rig.close();
    }

    private DtsTask migration() {
        return ends(cloud.migrationTask("dts1", "job1")).incrementalStatus("Catched");
    }

    private DtsTask sync() {
        return ends(cloud.syncTask("dts1", "job1"));
    }

    private static DtsTask ends(DtsTask task) {
        return task.region(DocumentedCloud.REGION)
                .source(Endpoint.selfManaged("MySQL", "10.0.0.5", 3306))
                .target(Endpoint.instance("MySQL", "RDS", "rm-1", DocumentedCloud.REGION))
                .precheck("Finished", PrecheckItem.passed("CHECK_CONN_SRC"));
    }

    @ParameterizedTest
    @CsvSource({"4200, GO", "4999, GO", "5000, NO_GO", "5200, NO_GO"})
    void theDelayOfAMigrationTaskIsInMilliseconds(long millis, Verdict verdict) {
        migration().lag(Duration.ofMillis(millis));

        Report report = rig.readiness(rig.plan("migration"));

        assertThat(report.verdict()).isEqualTo(verdict);
        assertThat(samples(report)).allMatch(sample -> sample.lagMillis() == millis);
    }

    @ParameterizedTest
    @CsvSource({"4, GO", "5, NO_GO"})
    void theDelayOfASyncTaskIsInSeconds(long seconds, Verdict verdict) {
        sync().lag(Duration.ofSeconds(seconds));

        Report report = rig.readiness(rig.plan("sync"));

        assertThat(report.verdict()).isEqualTo(verdict);
        assertThat(samples(report)).allMatch(sample -> sample.lagMillis() == seconds * 1000);
    }

    @Test
    void theReverseDirectionOfATwoWayTaskHasADelayOfItsOwn() {
        sync().lag(Duration.ofSeconds(40));
        DtsTask back = cloud.syncTask("dts2", "job2").twoWay("job1");
        ends(back).lag(Duration.ofSeconds(2));

        Report report = rig.readiness(rig.plan("sync", "reverse", ""));

        assertThat(samples(report)).isNotEmpty().allMatch(sample -> sample.lagMillis() == 2000);
    }

    @Test
    void statesAreComparedWithoutCase() {
        migration().status("mIgRaTing").incrementalStatus("CATCHED").lag(Duration.ofMillis(300));

        assertThat(rig.readiness(rig.plan("migration")).verdict()).isEqualTo(Verdict.GO);
    }

    @ParameterizedTest
    @CsvSource({"sync, STRINGS", "sync, NUMBERS", "migration, STRINGS", "migration, NUMBERS"})
    void numbersAreReadAsTextAndTextAsNumbers(String type, NumberStyle style) {
        (type.equals("sync") ? sync() : migration()).numbers(style).lag(Duration.ofSeconds(1));

        assertThat(rig.readiness(rig.plan(type)).verdict()).isEqualTo(Verdict.GO);
    }

    @Test
    void aTaskOnTheThirdPageIsFound() {
        cloud.fillers(JobType.MIGRATION, 65);
        migration().lag(Duration.ofMillis(300));

        assertThat(rig.readiness(rig.plan("migration")).verdict()).isEqualTo(Verdict.GO);
        assertThat(cloud.calls().of("DescribeDtsJobs"))
                .anyMatch(call -> "3".equals(call.parameters().get("PageNumber")));
    }

    @Test
    void successFalseInAReplyOfStatus200IsNoEvidence() {
        migration();
        cloud.faults().always("DescribeDtsJobs", Fault.refusal("InvalidRegion", "region %s is closed", "cn-nowhere"));

        Report report = rig.readiness(rig.plan("migration"));

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Rig.finding(report, "dts-lag").observed()).contains("region cn-nowhere is closed");
    }

    @Test
    void aPausedTaskIsNoGo() {
        migration().status("Suspending");

        Report report = rig.readiness(rig.plan("migration"));

        assertThat(report.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(Rig.finding(report, "dts-state").status()).isEqualTo("FAIL");
    }

    @Test
    void aRetryingTaskIsInconclusive() {
        sync().retryState(RetryState.retrying("srcDB", "the source does not answer"));

        Report report = rig.readiness(rig.plan("sync"));

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aTaskMissingFromTheListIsNoGo() {
        migration().absent();

        Report report = rig.readiness(rig.plan("migration"));

        assertThat(report.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(Rig.finding(report, "inventory-found").status()).isEqualTo("FAIL");
    }

    @Test
    void oneSpikeIsNoGoForReadiness() {
        migration().lag(spike());
        cloud.clock().startAtNext("DescribeDtsJobs");

        Report report = rig.readiness(rig.plan("migration"));

        assertThat(report.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(Rig.finding(report, "dts-lag").observed()).contains("6 s");
    }

    @Test
    void oneSpikeCostsTheLagGateAWindow() {
        migration().lag(spike());
        cloud.clock().startAtNext("DescribeDtsJobs");

        Report report = rig.lagGate(rig.plan("migration"));

        assertThat(report.verdict()).isEqualTo(Verdict.GO);
        assertThat(Duration.between(report.startedAt(), report.finishedAt())).isGreaterThan(Duration.ofMillis(5500));
        assertThat(samples(report)).anyMatch(sample -> sample.lagMillis() == 6000);
    }

    private static java.util.function.Function<Duration, Duration> spike() {
        return LagCurve.spike(
                Duration.ofMillis(300), Duration.ofMillis(1500), Duration.ofMillis(400), Duration.ofSeconds(6));
    }

    @Test
    void samplesThatStopForFourIntervalsAreInconclusive() {
        migration().lag(Duration.ofMillis(300));
        cloud.clock().startAtNext("DescribeDtsJobs");
        cloud.faults()
                .during(
                        "DescribeDtsJobs",
                        elapsed -> elapsed.toMillis() > 1500 && elapsed.toMillis() < 2700,
                        Fault.refusal("Busy", "busy", ""));

        Report report = rig.readiness(rig.plan("migration"));

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Rig.finding(report, "dts-lag").status()).isEqualTo("INCONCLUSIVE");
    }

    @Test
    void anIdleSourceIsInconclusiveAndSaysWhatHelps() {
        migration().lag(Duration.ZERO).checkpointStandsAt(Instant.now().minusSeconds(3));

        FindingRow finding = Rig.finding(rig.readiness(rig.plan("migration")), "dts-lag");

        assertThat(finding.status()).isEqualTo("INCONCLUSIVE");
        assertThat(finding.remedy()).contains("idle: add a heartbeat or the source's position");
    }

    @Test
    void aSkippedPrecheckIsNoGoAndNamed() {
        sync().precheck(
                        "Finished",
                        PrecheckItem.passed("CHECK_CONN_SRC"),
                        PrecheckItem.warning("CHECK_SAME_USER", "the same user").skip());

        FindingRow finding = Rig.finding(rig.readiness(rig.plan("sync")), "dts-precheck");

        assertThat(finding.status()).isEqualTo("FAIL");
        assertThat(finding.observed()).contains("CHECK_SAME_USER");
    }

    @Test
    void anOtherTargetThanDeclaredIsNoGo() {
        sync().target(Endpoint.instance("MySQL", "RDS", "rm-other", DocumentedCloud.REGION));

        FindingRow finding = Rig.finding(rig.readiness(rig.plan("sync")), "inventory-found");

        assertThat(finding.status()).isEqualTo("FAIL");
        assertThat(finding.observed()).contains("rm-other").contains("rm-1");
    }

    @Test
    void anAccountThatIsDeclaredIsAskedFor() {
        sync();
        Report right = rig.readiness(rig.plan("sync", "forward", "account: \"1234567890123456\","));
        Report wrong = rig.readiness(rig.plan("sync", "forward", "account: \"1234567890123457\","));

        assertThat(right.verdict()).isEqualTo(Verdict.GO);
        assertThat(wrong.verdict()).isEqualTo(Verdict.NO_GO);
    }

    @Test
    void anAccountThatIsNotDeclaredIsNotAskedFor() {
        sync();
        rig.readiness(rig.plan("sync"));

        assertThat(cloud.calls().of("GetCallerIdentity")).isEmpty();
        assertThat(cloud.calls().all()).allMatch(call -> call.verified());
    }

    private static List<Sample> samples(Report report) {
        return report.lag().get(0).samples();
    }
}
