package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the scenarios that people copy from are read, and show what they say they show. */
class DocumentedScenariosTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "orders", "scenarios");

    private static Scenario example(String name) {
        return ScenarioReader.read(name, text(name), DocumentedScenariosTest::text);
    }

    private static String text(String name) {
        try {
            return Files.readString(EXAMPLES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration lagOfOrders(Scenario scenario, int second) {
        return scenario.tasks().get(0).forward().lag().at(Duration.ofSeconds(second), 1);
    }

    @Test
    void everyBlockOfTheGuideIsAScenario() throws IOException {
        Matcher blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", "scenarios.md")));
        int found = 0;
        while (blocks.find()) {
            found++;
            assertThat(ScenarioReader.read("docs/scenarios.md", blocks.group(1), DocumentedScenariosTest::text)
                            .startsAt())
                    .isNotNull();
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy.yaml", "lag-spike.yaml", "no-data.yaml"})
    void examplesHaveTheFiveTasks(String name) {
        assertThat(example(name).tasks())
                .extracting(task -> task.instance())
                .startsWith("dtsorders01", "dtscustomers01", "dtscatalog01", "dtsledger01", "dtscache01");
    }

    @Test
    void healthyStaysBelowFiveSeconds() {
        Scenario healthy = example("healthy.yaml");
        for (int second = 0; second < 600; second++) {
            Duration now = Duration.ofSeconds(second);
            assertThat(healthy.tasks())
                    .allSatisfy(
                            task -> assertThat(task.forward().lag().at(now, 1)).isLessThan(Duration.ofSeconds(5)));
        }
    }

    @Test
    void spikeIsAboveFiveSecondsOnceInTheFirstMinute() {
        Scenario spike = example("lag-spike.yaml");
        assertThat(lagOfOrders(spike, 29)).isLessThan(Duration.ofSeconds(5));
        assertThat(lagOfOrders(spike, 32)).isGreaterThan(Duration.ofSeconds(5));
        assertThat(lagOfOrders(spike, 36)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void noDataFallsSilentAfterTwentySeconds() {
        assertThat(example("no-data.yaml").tasks().get(0).forward().reporting())
                .singleElement()
                .satisfies(silence -> assertThat(silence.period().from()).isEqualTo(Duration.ofSeconds(20)));
    }
}
