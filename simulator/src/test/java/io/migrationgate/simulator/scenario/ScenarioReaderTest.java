package io.migrationgate.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a scenario is read as written, and that what is wrong is refused with its place. */
class ScenarioReaderTest {
    private static final String START = "startsAt: 2026-12-05T00:00:00+08:00\n";

    private static Scenario read(String text) {
        return ScenarioReader.read("s.yaml", START + text);
    }

    @Test
    void emptyScenarioHasItsDefaults() {
        Scenario scenario = read("");
        assertThat(scenario.startsAt()).isEqualTo(Instant.parse("2026-12-04T16:00:00Z"));
        assertThat(scenario.chargePerCall()).isEqualTo(Duration.ofMillis(20));
        assertThat(scenario.throttle()).isEmpty();
        assertThat(scenario.clockSkew()).isZero();
        assertThat(scenario.tasks()).isEmpty();
    }

    @Test
    void documentedThrottleHasTheDocumentedRates() {
        assertThat(read("throttle: documented").throttle())
                .containsEntry("DescribeDtsJobs", 20)
                .containsEntry("DescribeDtsJobDetail", 40);
    }

    @Test
    void taskHasItsDefaults() {
        TaskScript task = read("tasks: [ { instance: i, job: j, type: migration } ]")
                .tasks()
                .get(0);
        assertThat(task.name()).isEqualTo("j");
        assertThat(task.region()).isEqualTo("cn-hangzhou");
        assertThat(task.forward().status().at(Duration.ZERO)).isEqualTo("Migrating");
        assertThat(task.forward().incremental().at(Duration.ZERO)).isEqualTo("Catched");
        assertThat(task.forward().lag().at(Duration.ZERO, 1)).isEqualTo(Duration.ofMillis(800));
        assertThat(task.forward().precheck().status()).isEqualTo("Finished");
    }

    @Test
    void reverseHasTheEndpointsTheOtherWayRound() {
        TaskScript task = read("tasks: [ { instance: i, job: j, type: sync, source: { ip: a }, target: { ip: b },"
                        + " reverse: { job: k } } ]")
                .tasks()
                .get(0);
        assertThat(task.reverse()).isNotNull().satisfies(reverse -> {
            assertThat(reverse.source().ip()).isEqualTo("b");
            assertThat(reverse.target().ip()).isEqualTo("a");
        });
    }

    @Test
    void recordHasItsDefaults() {
        assertThat(read("records: [ { kind: drill-source, asset: orders, age: 48h } ]")
                        .records())
                .containsExactly(new RecordScript(
                        "drill-source",
                        "orders",
                        Duration.ofDays(2),
                        RecordScript.Grade.CONTENT_CHECKED,
                        "external",
                        "backup-0",
                        RecordScript.Signature.GOOD,
                        null,
                        null));
    }

    @Test
    void recordIsReadAsWritten() {
        assertThat(read("records: [ { kind: drill-target, asset: orders, age: -5m, grade: restored, product: rds,"
                                + " backup: b, signature: wrong } ]")
                        .records())
                .containsExactly(new RecordScript(
                        "drill-target",
                        "orders",
                        Duration.ofMinutes(-5),
                        RecordScript.Grade.RESTORED,
                        "rds",
                        "b",
                        RecordScript.Signature.WRONG,
                        null,
                        null));
    }

    @Test
    void jsonIsAccepted() {
        assertThat(ScenarioReader.read("s.json", "{\"startsAt\": \"2026-12-05T00:00:00Z\", \"seed\": 5}")
                        .seed())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seed: x | s.yaml:2:7: seed \"x\" is not a whole number",
                "sede: 1 | s.yaml:2:7: sede is not a key here; known are account, backups, chargePerCall",
                "chargePerCall: 20 | s.yaml:2:16: chargePerCall \"20\" is not a duration",
                "chargePerCall: -1s | s.yaml:2:16: chargePerCall \"-1s\" is negative",
                "chargePerCall: 99999999999h | is not a duration",
                "throttle: fast | s.yaml:2:11: throttle \"fast\" is none of documented",
                "throttle: { DescribeDtsJobs: 0 } | throttle.DescribeDtsJobs \"0\" is not a whole number from 1",
                "records: [ { kind: drill } ] | kind \"drill\" is none of drill-source, drill-target",
                "records: [ { kind: drill-source, asset: a } ] | records[0] has no age",
                "records: [ { kind: drill-source, asset: a, age: 1h, grade: complete } ] | is none of content-checked, exists, restored",
                "records: [ { kind: drill-source, asset: a, age: 1h }, { kind: drill-source, asset: a, age: 60m } ] | records[1] is of the same kind",
                "tasks: 5 | tasks \"5\" is not a list",
                "tasks: [ 5 ] | tasks[0] \"5\" is not a block of keys",
                "tasks: [ { instance: i, job: j } ] | tasks[0] has no type",
                "tasks: [ { instance: i, type: sync } ] | tasks[0] has no job",
                "tasks: [ { instance: i, job: j, type: copy } ] | tasks[0].type \"copy\" is none of migration, sync",
                "tasks: [ { instance: i, job: j, type: sync, status: Migrating } ] | tasks[0].status \"Migrating\" is none of",
                "tasks: [ { instance: i, job: j, type: sync, lag: [] } ] | tasks[0].lag is empty",
                "tasks: [ { instance: i, job: j, type: sync, lag: [ { at: 1s, lag: 1s } ] } ] | must be 0s",
                "tasks: [ { instance: i, job: j, type: sync, lag: [ { at: 0s, lag: 1s }, { at: 0s, lag: 2s } ] } ] | tasks[0].lag[1].at \"0s\" is not later",
                "tasks: [ { instance: i, job: j, type: sync, checkpoint: flies } ] | tasks[0].checkpoint \"flies\" is not a duration",
                "tasks: [ { instance: i, job: j, type: sync, absent: [ { from: 5s, until: 5s } ] } ] | is not later than from",
                "tasks: [ { instance: i, job: j, type: migration, reverse: { job: k } } ] | tasks[0].reverse only goes with type: sync",
                "tasks: [ { instance: i, job: j, type: sync }, { instance: k, job: j, type: sync } ] | tasks[1] has a job id that another task has",
                "tasks: [ { instance: i, job: j, type: sync, precheck: { items: [ { item: A, state: Bad } ] } } ] | precheck.items[0].state \"Bad\" is none of",
                "tasks: [ { instance: '', job: j, type: sync } ] | tasks[0].instance \"\" is not a text",
                "faults: [ { kind: fire } ] | faults[0].kind \"fire\" is none of clock-skew, cut",
                "faults: [ { kind: slow } ] | needs takes",
                "faults: [ { kind: redirect } ] | needs to",
                "faults: [ { kind: redirect, to: 'example.com:80' } ] | is not a loopback address",
                "generated: { count: 0, type: sync } | generated.count \"0\" is not a whole number from 1",
                "account: { id: '1', arn: 'acs:ram::2:root' } | account.arn",
                "startsAt: 2026-12-05T00:00:00Z | is there twice",
                "numbersAsText: maybe | numbersAsText \"maybe\" is none of false, true",
                "tasks: [ | s.yaml:2:9: not readable as YAML"
            })
    void mistakesAreRefusedWithTheirPlace(String line, String sentence) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(sentence)
                .hasMessageStartingWith("s.yaml:")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void missingStartIsRefused() {
        assertThatThrownBy(() -> ScenarioReader.read("s.yaml", "seed: 1"))
                .hasMessage("s.yaml:1:1: the scenario has no startsAt");
    }

    @Test
    void startWithoutOffsetIsRefused() {
        assertThatThrownBy(() -> ScenarioReader.read("s.yaml", "startsAt: 2026-12-05T00:00:00"))
                .hasMessageContaining("is not a time with an offset");
    }

    @Test
    void emptyTextIsRefused() {
        assertThatThrownBy(() -> ScenarioReader.read("s.yaml", "")).hasMessageContaining("the scenario is empty");
    }

    @Test
    void charactersThatYamlForbidsAreRefused() {
        assertThatThrownBy(() -> read("seed: \u0001"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("not readable as YAML");
    }
}
