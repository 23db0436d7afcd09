package io.migrationgate.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final String BASE = """
            startsAt: 2026-12-05T00:00:00+08:00
            seed: 7
            tasks:
              - { name: orders, instance: dts1, job: job1, type: sync, lag: 1s }
              - { name: ledger, instance: dts2, job: job2, type: migration, lag: 2s }
            faults:
              - { action: DescribeDtsJobs, kind: throttling }
            """;
    private static final Map<String, String> FILES = Map.of(
            "base.yaml", BASE, "middle.yaml", "like: base.yaml\n", "broken.yaml", "startsAt: [", "list.yaml", "[]");

    private static Scenario read(String text) {
        return ScenarioReader.read("own.yaml", "like: base.yaml\n" + text, LikenessTest::file);
    }

    private static String file(String name) {
        if (!FILES.containsKey(name)) {
            throw new ScenarioException("no such file");
        }
        return FILES.get(name);
    }

    private static Duration lag(Scenario scenario, int task) {
        return scenario.tasks().get(task).forward().lag().at(Duration.ZERO, 1);
    }

    @Test
    void whatIsNotSaidIsAsThere() {
        Scenario scenario = read("");

        assertThat(scenario.seed()).isEqualTo(7);
        assertThat(scenario.tasks()).hasSize(2);
        assertThat(scenario.faults()).hasSize(1);
    }

    @Test
    void anEntryOfTheSameNameChangesInTheKeysThatItGives() {
        Scenario scenario = read("tasks: [ { name: ledger, lag: 9s } ]");

        assertThat(scenario.tasks()).extracting(TaskScript::instance).containsExactly("dts1", "dts2");
        assertThat(lag(scenario, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(lag(scenario, 1)).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void anEntryOfAnotherNameIsAdded() {
        Scenario scenario = read("tasks: [ { name: more, instance: dts3, job: job3, type: sync } ]");

        assertThat(scenario.tasks()).extracting(TaskScript::instance).containsExactly("dts1", "dts2", "dts3");
    }

    @Test
    void aValueAndAListWithoutNamesAreReplaced() {
        Scenario scenario = read("seed: 8\nfaults: []");

        assertThat(scenario.seed()).isEqualTo(8);
        assertThat(scenario.faults()).isEmpty();
    }

    @Test
    void aBlockOfTheScenarioChangesInTheKeysThatItGives() {
        Scenario scenario = read("account: { id: \"2222222222222222\", arn: \"acs:ram::2222222222222222:root\" }");

        assertThat(scenario.account().id()).isEqualTo("2222222222222222");
        assertThat(ScenarioReader.read(
                                "own.yaml",
                                "like: traffic.yaml\ntraffic: { domains: [] }",
                                name ->
                                        "startsAt: 2026-12-05T00:00:00Z\ntraffic: { domains: [ { name: a.com, records: [] } ],"
                                                + " groups: [ { id: sgp-1, product: alb } ] }")
                        .traffic())
                .satisfies(traffic -> {
                    assertThat(traffic.domains()).isEmpty();
                    assertThat(traffic.groups()).hasSize(1);
                });
    }

    @Test
    void aMistakeIsNamedWhereItWasMade() {
        assertThatThrownBy(() -> read("tasks:\n  - { name: ledger, lag: often }"))
                .hasMessageStartingWith("own.yaml:3:26: tasks[1].lag");
        assertThatThrownBy(() -> ScenarioReader.read(
                        "own.yaml", "like: base.yaml", name -> BASE.replace("lag: 2s", "lag: often")))
                .hasMessageStartingWith("base.yaml:5:70: tasks[1].lag");
    }

    @Test
    void aFileThatCannotBeTheOtherOneIsRefused() {
        assertThatThrownBy(() -> ScenarioReader.read("own.yaml", "like: ../base.yaml", LikenessTest::file))
                .hasMessage("own.yaml:1:7: like \"../base.yaml\" is not the name of a file in the same folder");
        assertThatThrownBy(() -> ScenarioReader.read("own.yaml", "like: gone.yaml", LikenessTest::file))
                .hasMessage("own.yaml:1:7: like \"gone.yaml\" cannot be read: no such file");
        assertThatThrownBy(() -> ScenarioReader.read("own.yaml", "like: middle.yaml", LikenessTest::file))
                .hasMessage("own.yaml:1:7: like \"middle.yaml\" is itself like another scenario; name that one");
        assertThatThrownBy(() -> ScenarioReader.read("own.yaml", "like: list.yaml", LikenessTest::file))
                .hasMessage("own.yaml:1:7: like \"list.yaml\" is not a scenario");
        assertThatThrownBy(() -> ScenarioReader.read("own.yaml", "like: broken.yaml", LikenessTest::file))
                .hasMessageStartingWith("broken.yaml:1:");
        assertThatThrownBy(() -> ScenarioReader.read("own.yaml", "like: base.yaml"))
                .hasMessage("own.yaml:1:7: like \"base.yaml\" cannot be read: there is no folder in which base.yaml"
                        + " could lie");
    }
}
