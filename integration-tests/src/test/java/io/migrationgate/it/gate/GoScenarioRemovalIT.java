package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.migrationgate.plan.Database;
import io.migrationgate.simulator.scenario.FaultKind;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ScenarioReader;
import io.migrationgate.simulator.scenario.TaskScript;
import io.migrationgate.verdict.Verdict;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Takes every proof of the healthy scenario away, one at a time, and sees that GO goes with it.
 *
 * <p>What there is to take away is asked of the scenario's own cloud: a field that a later version reports fails this
 * test until somebody decides whether it matters.
 */
@Execution(ExecutionMode.CONCURRENT)
class GoScenarioRemovalIT {
    private static final String HEALTHY = OrdersExample.proofs();
    private static final Scenario SCENARIO = ScenarioReader.read("healthy.yaml", HEALTHY);
    /** A third of the window, and no past of the delays: the other proofs are the same ones, the runs are many. */
    private static final String PLAN =
            OrdersExample.withoutPast(OrdersExample.planText().replace("for: 60s", "for: 20s"));

    private static final List<String> ACTIONS = List.of(
            "DescribeDtsJobs",
            "DescribeSynchronizationJobStatus",
            "DescribeMigrationJobStatus",
            "DescribePreCheckStatus",
            "DescribeDataCheckTableDetails",
            "GetCallerIdentity",
            "DescribeReplicationJobs",
            "DescribeSourceServers",
            "DescribeInstances",
            "DescribeLaunchTemplates",
            "DescribeDomainRecords",
            "ListServerGroups",
            "ListServerGroupServers",
            "ListListeners",
            "GetListenerHealthStatus",
            "DescribeBackupJobs2",
            "DescribeRestoreJobs2",
            "SearchHistoricalSnapshots",
            "GetBucketInfo",
            "HeadObject");

    /** What a plan's reverse task must tell so that it counts as one. */
    private static final Set<String> OF_A_WAY_BACK = Set.of(
            "DtsInstanceID",
            "DtsJobId",
            "JobType",
            "Status",
            "SourceEndpoint",
            "SourceEndpoint.DatabaseName",
            "SourceEndpoint.EngineName",
            "SourceEndpoint.InstanceID",
            "DestinationEndpoint",
            "DestinationEndpoint.DatabaseName",
            "DestinationEndpoint.EngineName",
            "DestinationEndpoint.InstanceID",
            "DestinationEndpoint.Ip",
            "DestinationEndpoint.Port");

    /** The tasks that move the databases of the plan. */
    static Stream<String> tasks() {
        return SCENARIO.tasks().stream().map(TaskScript::name).filter(name -> !name.endsWith("-back"));
    }

    /** The tasks that were prepared to bring changes back. */
    static Stream<String> waysBack() {
        return SCENARIO.tasks().stream().map(TaskScript::name).filter(name -> name.endsWith("-back"));
    }

    private static Verdict verdict(String scenario) {
        return OrdersExample.readiness(PLAN, scenario).verdict();
    }

    @Test
    void nothingTakenAwayIsGo() {
        assertThat(verdict(HEALTHY)).isEqualTo(Verdict.GO);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void onlyFieldsThatCannotMatterMayBeSpoiltInAGo(String name) {
        TaskScript task = task(name);
        SortedMap<String, JsonNode> fields = ReportedFields.of(SCENARIO, task);
        Set<String> stillGo = new TreeSet<>();
        fields.forEach((field, value) -> {
            for (Harm harm : Harm.values()) {
                if (verdict(spoilt(task, harm.reporting(field, value))) == Verdict.GO) {
                    stillGo.add(field + " " + harm);
                }
            }
        });

        assertThat(stillGo).isEqualTo(IdleFields.of(task.type(), WayBack.of(database(task)), fields.keySet()));
    }

    @ParameterizedTest
    @MethodSource("waysBack")
    void aWayBackIsToldByItsStateAndByBothItsEnds(String name) {
        TaskScript task = task(name);
        SortedMap<String, JsonNode> fields = ReportedFields.of(SCENARIO, task);
        fields.keySet().retainAll(OF_A_WAY_BACK);

        assertThat(fields).hasSameSizeAs(OF_A_WAY_BACK);
        fields.forEach((field, value) -> {
            for (Harm harm : Harm.values()) {
                assertThat(verdict(spoilt(task, harm.reporting(field, value))))
                        .as(field + " " + harm)
                        .isNotEqualTo(Verdict.GO);
            }
        });
    }

    @Test
    void noFieldIsListedThatNobodyReports() {
        Set<String> reported = new TreeSet<>();
        SCENARIO.tasks()
                .forEach(task ->
                        reported.addAll(ReportedFields.of(SCENARIO, task).keySet()));

        assertThat(IdleFields.fields()).isSubsetOf(reported);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "0.5", "-1", "3600000", "1s"})
    void aDelayThatIsNoWholeNumberBelowTheLimitIsNeverGo(String delay) {
        tasks().map(GoScenarioRemovalIT::task)
                .forEach(task -> assertThat(verdict(
                                spoilt(task, "{ set: { Delay: \"" + delay + "\", DelayMillis: \"" + delay + "\" } }")))
                        .as(task.name())
                        .isNotEqualTo(Verdict.GO));
    }

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void anActionThatAnswersNothingUsableTakesTheGoAway(FaultKind kind) {
        for (String action : ACTIONS) {
            String more = switch (kind) {
                case SLOW -> ", takes: 15s";
                case REDIRECT -> ", to: \"127.0.0.1:9\"";
                default -> "";
            };
            String fault = "faults: [ { kind: " + kind.word() + ", action: " + action + more + " } ]\n";

            assertThat(verdict(HEALTHY + fault)).as(action).isEqualTo(Verdict.INCONCLUSIVE);
        }
    }

    @Test
    void anotherAccountIsNoGo() {
        assertThat(verdict(HEALTHY.replace("1234567890123456", "1234567890123457")))
                .isEqualTo(Verdict.NO_GO);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aTaskThatTheCloudDoesNotKnowIsNoGo(String name) {
        TaskScript task = task(name);
        String line = "    job: " + task.forward().job() + "\n";

        assertThat(verdict(HEALTHY.replace(line, line + "    absent: [ { from: 0s } ]\n")))
                .isEqualTo(Verdict.NO_GO);
    }

    @Test
    void everyDatabaseOfThePlanHasATaskHere() {
        assertThat(Rig.read(PLAN).databases())
                .extracting(database -> database.dts().job())
                .containsExactlyInAnyOrderElementsOf(
                        tasks().map(name -> task(name).forward().job()).toList());
    }

    private static Database database(TaskScript task) {
        return Rig.read(PLAN).databases().stream()
                .filter(one -> one.dts().job().equals(task.forward().job()))
                .findFirst()
                .orElseThrow();
    }

    private static TaskScript task(String name) {
        return SCENARIO.tasks().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String spoilt(TaskScript task, String reporting) {
        String line = "    job: " + task.forward().job() + "\n";
        return HEALTHY.replace(line, line + "    reporting: [ " + reporting + " ]\n");
    }
}
