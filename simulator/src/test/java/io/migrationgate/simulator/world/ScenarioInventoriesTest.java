package io.migrationgate.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.InventoryQuestion;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.ObjectStore.OriginType;
import io.migrationgate.simulator.clock.VirtualClock;
import io.migrationgate.simulator.scenario.ScenarioReader;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what the inventories of a scenario list. */
class ScenarioInventoriesTest {
    private static final Instant START = Instant.parse("2026-12-04T16:00:00Z");

    private static ScenarioInventories inventories(String more) {
        return new ScenarioInventories(
                ScenarioReader.read(
                        "s.yaml",
                        "startsAt: 2026-12-05T00:00:00+08:00\nobjects: [ { name: images, bucket: images-hz" + more
                                + " } ]"),
                new VirtualClock(START));
    }

    private static Reading<InventoryComparison> compare(String more, String store, String ending) {
        return inventories(more)
                .compare(
                        new InventoryQuestion(store, OriginType.S3, "source" + ending, "target" + ending),
                        START.plusSeconds(60));
    }

    private static InventoryComparison compared(String more) {
        return compare(more, "images", ".csv.gz").evidence().orElseThrow().value();
    }

    @Test
    void bothSidesListTheSameUnlessTheScenarioSaysOtherwise() {
        assertThat(compared("").equal()).isEqualTo(40);
        assertThat(compared(", inventoryAge: 3h").madeAt()).isEqualTo(START.minus(Duration.ofHours(3)));
        assertThat(compared(", count: 7").equal()).isEqualTo(7);
        assertThat(compare("", "images", ".csv").evidence()).isPresent();
        assertThat(compare("", "videos", ".csv").evidence()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'object: 3, side: target, size: 7', 0 0 1 0",
        "'object: 3, side: target, absent: true', 1 0 0 0",
        "'object: 3, side: source, absent: true', 0 1 0 0",
        "'object: 3, side: source, checksum: false', 0 0 0 1",
        "'object: 3, side: bucket, size: 7', 0 0 0 0"
    })
    void oneObjectMayBeOtherwiseOnOneSide(String difference, String counts) {
        InventoryComparison one = compared(", differences: [ { " + difference + " } ]");

        assertThat(one.missing() + " " + one.extra() + " " + one.sizes() + " " + one.unproven())
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", differences: [ { side: target } ] | has no object",
                ", differences: [ { object: 0, side: target } ] | is not a whole number",
                ", differences: [ { object: 1, side: left } ] | is none of"
            })
    void mistakesAreRefused(String more, String why) {
        assertThatThrownBy(() -> inventories(more)).hasMessageContaining(why);
    }
}
