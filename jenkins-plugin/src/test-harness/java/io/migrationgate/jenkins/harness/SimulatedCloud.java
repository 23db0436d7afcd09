package io.migrationgate.jenkins.harness;

import io.migrationgate.simulator.LoopbackCloud;
import io.migrationgate.simulator.clock.RunningClock;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ScenarioReader;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plays a cloud with one DTS task and the backups of its two sides, in real time, and writes plans that are judged against it.
 *
 * <p>It lives in the test's process and so outlives a Jenkins that is killed.
 */
final class SimulatedCloud implements AutoCloseable {
    private final LoopbackCloud cloud;

    private SimulatedCloud(String task) {
        this(task, "");
    }

    /** Beside the task, what is said of the backup of the target; nothing is a fresh one that was restored. */
    private SimulatedCloud(String task, String ofTarget) {
        String scenario =
                """
                startsAt: %s
                chargePerCall: 0s
                tasks:
                  - name: orders
                    instance: dtsorders01
                    job: orders01
                    type: sync
                    source: { engine: MYSQL, instanceType: EXPRESS, ip: 10.0.0.5, port: 3306, database: orders }
                    target: { engine: MYSQL, instanceType: RDS, instance: rm-orders01, database: orders }
                    %s
                    history: { days: 15 }
                backups:
                  - { product: ecs, instance: i-orders01 }
                  - { product: hbr, client: c-orders01 %s }
                """.formatted(OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS), task, ofTarget);
        Scenario read = ScenarioReader.read("scenario.yaml", scenario);
        cloud = LoopbackCloud.start(read, new RunningClock(read.startsAt()));
    }

    /** The task is always less than a second behind. */
    static SimulatedCloud healthy() {
        return new SimulatedCloud("lag: 800ms");
    }

    /** The task is always far behind, so that a lag gate waits until its time is up. */
    static SimulatedCloud lagging() {
        return new SimulatedCloud("lag: 9s");
    }

    /** The task is far behind for so many seconds and well from then on. */
    static SimulatedCloud laggingFor(int seconds) {
        return new SimulatedCloud("lag: [ { at: 0s, lag: 9s }, { at: " + seconds + "s, lag: 800ms } ]");
    }

    /** The task never says how far behind it is. */
    static SimulatedCloud silent() {
        return new SimulatedCloud("reporting: [ { from: 0s } ]");
    }

    /** The task is well, and the backup of the target was made and never restored. */
    static SimulatedCloud neverRestored() {
        return new SimulatedCloud("lag: 800ms", ", restored: []");
    }

    /** A plan for this cloud whose lag gate gives up after that time. */
    String plan(String timeout) {
        String criteria =
                "criteria: { dts-lag: { for: 6s, coverage: 80%, pollInterval: 500ms, timeout: " + timeout + " } }";
        return plan("simulated: true", endpoints(), criteria);
    }

    /** The same with a time-out that tests of waiting never reach. */
    String plan() {
        return plan("2m");
    }

    /** The endpoints of this cloud as a plan writes them. */
    String endpoints() {
        return "endpoints: { dts: \"%1$s\", sts: \"%1$s\", ecs: \"%1$s\", hbr: \"%1$s\", metrics: \"%1$s\" }"
                .formatted(cloud.uri());
    }

    /** A plan that reads a real cloud, where only the test's proxy can be reached, with those credentials. */
    static String realPlan(String credentials) {
        return plan("simulated: false", "credentials: " + credentials, "");
    }

    /** A plan that reads a real cloud at an endpoint of its author's choice. */
    static String realPlanAt(String endpoint) {
        return plan("simulated: false", "credentials: cloud-reader, endpoints: { dts: \"" + endpoint + "\" }", "");
    }

    /**
     * The plan of one database; what only the database itself or a record can tell is waived, because a simulated cloud on
     * loopback has neither.
     */
    private static String plan(String simulated, String cloudKeys, String criteria) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        return """
                migration: orders-by-jenkins
                %s
                clouds:
                  main: { region: cn-hangzhou, %s }
                databases:
                  - name: orders
                    engine: mysql
                    dts: { instance: dtsorders01, job: orders01, type: sync, reverse: auto }
                    source: { host: 10.0.0.5, port: 3306, database: orders }
                    target: { instance: rm-orders01, product: rds, database: orders }
                    accounts: { replication: dts_repl, application: [ shop ] }
                    backups: [ { of: source, product: ecs, instance: i-orders01 }, { of: target, product: hbr, client: c-orders01 } ]
                %s
                cutover:
                  window: { notBefore: %s, notAfter: %s }
                  commands: { switch-application: app-switch, smoke-test: app-smoke }
                  phases:
                    [ { id: preflight, owner: ops }, { id: hold, owner: ops }, { id: prepare-reverse, owner: ops },
                      { id: freeze, owner: ops }, { id: drain, owner: ops }, { id: final-verify, owner: ops },
                      { id: suspend-forward, owner: ops }, { id: start-reverse, owner: ops },
                      { id: open-target, owner: ops }, { id: switch-application, owner: ops },
                      { id: smoke-test, owner: ops }, { id: drain-old, owner: ops }, { id: observe, owner: ops } ]
                rollback:
                  prepare-reverse: { time: 2m }
                  freeze: { time: 2m }
                  suspend-forward: { time: 2m }
                  start-reverse: { time: 2m }
                  open-target: { time: 5m, loss: none, deadline: 24h }
                  switch-application: { time: 5m, loss: none, deadline: 24h }
                waivers:
                %s
                """.formatted(
                        simulated, cloudKeys, criteria, now.plusHours(2), now.plusHours(8), waivers(now.plusDays(1)));
    }

    private static String waivers(OffsetDateTime until) {
        Stream<String> ofTheDatabase = Stream.of(
                        "dts-privileges", "dts-source-settings", "schema-hazards", "dts-reverse-path")
                .map(criterion -> waiver(criterion, "orders", until));
        Stream<String> ofPhases = Stream.of(
                        "prepare-reverse",
                        "freeze",
                        "drain",
                        "final-verify",
                        "suspend-forward",
                        "start-reverse",
                        "open-target",
                        "switch-application",
                        "smoke-test",
                        "drain-old",
                        "observe")
                .map(phase -> waiver("rollback-tested", phase, until));
        return Stream.concat(ofTheDatabase, ofPhases).collect(Collectors.joining("\n"));
    }

    private static String waiver(String criterion, String subject, OffsetDateTime until) {
        return "  - { criterion: " + criterion + ", asset: " + subject + ", by: ops, until: " + until
                + ", reason: none is there, accepts: nothing }";
    }

    @Override
    public void close() {
        cloud.close();
    }
}
