package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.cloud.DocumentedCloud;
import io.migrationgate.it.cloud.DtsTask;
import io.migrationgate.it.cloud.Endpoint;
import io.migrationgate.it.cloud.Fault;
import io.migrationgate.it.cloud.PrecheckItem;
import io.migrationgate.it.cloud.Rewrites;
import io.migrationgate.it.cloud.Times;
import io.migrationgate.report.LagHistoryRow;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The metrics of DTS as CloudMonitor documents them: units that differ by metric, and JSON inside a text. */
class DocumentedHistoryIT {
    private static final String LIST = "DescribeMetricList";
    private static final String META = "DescribeMetricMetaList";
    private static final int DAYS = 8;

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "sync, SynchronizationLatency, Milliseconds, 4200, true",
        "sync, SynchronizationLatency, Milliseconds, 5200, false",
        "sync, SynchronizationLatency, Seconds, 4.2, true",
        "sync, SynchronizationLatency, Seconds, 5.2, false",
        "migration, MigrationLatency, Seconds, 4.2, true",
        "migration, MigrationLatency, Seconds, 5.2, false"
    })
    void theUnitIsTheOneThatCloudMonitorTells(String type, String metric, String unit, double value, boolean below) {
        LagHistoryRow history = history(type, metric, unit, value);

        assertThat(history.why()).isNull();
        assertThat(history.best())
                .isNotEmpty()
                .allSatisfy(window -> assertThat(window.held() > 0).isEqualTo(below));
    }

    @Test
    void moreThanAPageOfPointsIsReadByToken() {
        history("sync", "SynchronizationLatency", "Milliseconds", 300);

        assertThat(rig.cloud.calls().of(LIST))
                .anyMatch(call -> call.parameters().containsKey("NextToken"));
    }

    @Test
    void pointsMayBeAnArrayAsThePublishedSampleShows() {
        rig.cloud.rewrites().of(LIST, Rewrites.unwrapping("Datapoints"));

        assertThat(history("sync", "SynchronizationLatency", "Milliseconds", 300)
                        .why())
                .isNull();
    }

    @Test
    void everyNumberAndFlagMayBeAText() {
        rig.cloud
                .rewrites()
                .of(LIST, Rewrites.unwrapping("Datapoints"))
                .of(LIST, Rewrites.scalarsAsTexts())
                .of(META, Rewrites.scalarsAsTexts());

        assertThat(history("sync", "SynchronizationLatency", "Milliseconds", 300)
                        .why())
                .isNull();
    }

    @Test
    void aUnitThatIsNoTimeIsNoHistory() {
        assertThat(history("sync", "SynchronizationLatency", "Count", 300).why())
                .contains("Count");
    }

    @Test
    void aFailureInAReplyOfStatus200IsNoHistory() {
        rig.cloud.rewrites().of(LIST, Rewrites.failure("ExceedingQuota", "The quota of calls is used up."));

        assertThat(history("sync", "SynchronizationLatency", "Milliseconds", 300)
                        .why())
                .contains("The quota of calls is used up.");
    }

    @ParameterizedTest
    @CsvSource({LIST + ", cms:DescribeMetricList", META + ", cms:DescribeMetricMetaList"})
    void aMissingRightIsNamed(String action, String right) {
        rig.cloud.faults().always(action, Fault.forbidden());

        assertThat(history("sync", "SynchronizationLatency", "Milliseconds", 300)
                        .why())
                .contains(right);
    }

    @Test
    void noPointAtAllIsNoHistory() {
        task("sync");
        rig.cloud.metrics().metric("acs_dts", "SynchronizationLatency", "Milliseconds");

        assertThat(row("sync").why()).isNotNull();
    }

    private LagHistoryRow history(String type, String metric, String unit, double value) {
        task(type);
        rig.cloud.metrics().metric("acs_dts", metric, unit);
        for (int n = 1; n < DAYS * 24 * 12; n++) {
            ObjectNode point = rig.cloud.metrics().point("acs_dts", metric, "dts1", Duration.ZERO, value);
            long at = Times.millisFromNow(Duration.ofMinutes(-5L * n));
            point.put("timestamp", at - at % 300_000);
        }
        return row(type);
    }

    private LagHistoryRow row(String type) {
        return Objects.requireNonNull(
                rig.advise(Rig.read(planText(type))).lagHistory().get(0));
    }

    private void task(String type) {
        DtsTask task =
                type.equals("sync") ? rig.cloud.syncTask("dts1", "job1") : rig.cloud.migrationTask("dts1", "job1");
        task.source(Endpoint.selfManaged("MySQL", "10.0.0.5", 3306))
                .target(Endpoint.instance("MySQL", "RDS", "rm-1", DocumentedCloud.REGION))
                .precheck("Finished", PrecheckItem.passed("CHECK_CONN_SRC"));
    }

    private String planText(String type) {
        String address = rig.cloud.address();
        return """
                migration: documented
                simulated: true
                clouds:
                  main: { region: cn-hangzhou, endpoints: { dts: "http://%s", metrics: "http://%s" } }
                databases:
                  - name: orders
                    engine: mysql
                    dts: { instance: dts1, job: job1, type: %s, direction: forward }
                    source: { host: 10.0.0.5, port: 3306, database: orders }
                    target: { instance: rm-1, product: rds, database: orders }
                criteria:
                  dts-lag: { for: 4s, pollInterval: 200ms, timeout: 30s }
                cutover:
                  window: { notBefore: %s, notAfter: %s }
                """.formatted(
                address, address, type, Times.fromNow(Duration.ofHours(30)), Times.fromNow(Duration.ofHours(32)));
    }
}
