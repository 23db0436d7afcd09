package io.migrationgate.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferProgress.State;
import io.migrationgate.evidence.TransferQuestion;
import io.migrationgate.evidence.TransferSettings;
import io.migrationgate.plan.ObjectStore.Tool;
import io.migrationgate.simulator.clock.VirtualClock;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.ScenarioException;
import io.migrationgate.simulator.scenario.ScenarioReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what the tools of a scenario left in files. */
class ScenarioTransfersTest {
    private static final TransferQuestion IMAGES = new TransferQuestion(Tool.OSSIMPORT, "ossimport/", "images");

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-12-04T16:00:00Z"));

    private ScenarioTransfers transfers(String more) {
        return new ScenarioTransfers(scenario("objects: [ { name: images, bucket: images-hz" + more + " } ]"), clock);
    }

    private static Scenario scenario(String objects) {
        return ScenarioReader.read("s.yaml", "startsAt: 2026-12-05T00:00:00+08:00\n" + objects);
    }

    private TransferProgress progress(ScenarioTransfers transfers) {
        return value(transfers.progress(IMAGES, Instant.MAX));
    }

    private static <T> T value(Reading<T> reading) {
        return reading.evidence().map(Evidence::value).orElseThrow();
    }

    @Test
    void aStoreOfWhichNothingIsSaidHasBeenCopiedWell() {
        ScenarioTransfers transfers = transfers("");

        assertThat(progress(transfers).state()).isEqualTo(State.SUCCEEDED);
        assertThat(progress(transfers).succeeded()).isEqualTo(12);
        assertThat(progress(transfers).folders()).isNotNull();
        assertThat(value(transfers.settings(IMAGES, Instant.MAX)))
                .isEqualTo(new TransferSettings("images", "import", "s3", "images-hz", true, "general", false, 0L));
    }

    @Test
    void aTransferGoesOnOverTimeAndItsFilesMayBeAway() {
        ScenarioTransfers transfers = transfers(
                ", absent: [ { from: 20s } ], transfer: [ { at: 0s, transfer: {"
                        + " state: running, scanFinished: false, pending: 9, succeeded: 3 } }, { at: 10s, transfer: finished } ]");

        assertThat(progress(transfers).pending()).isEqualTo(9);
        clock.advanceTo(clock.instant().plusSeconds(10));
        assertThat(progress(transfers).pending()).isZero();
        clock.advanceTo(clock.instant().plusSeconds(10));
        assertThat(transfers.progress(IMAGES, Instant.MAX).evidence()).isEmpty();
    }

    @Test
    void settingsAreChangedOrLeftOut() {
        TransferSettings settings = value(
                transfers(", settings: { auditMode: untold, importSince: 5 }").settings(IMAGES, Instant.MAX));

        assertThat(settings.auditMode()).isNull();
        assertThat(settings.since()).isEqualTo(5);
    }

    @Test
    void ofOtherToolsCountersAreDeclaredAndHaveNoFolders() {
        ScenarioTransfers transfers = transfers(", tool: jindo-distcp");
        Reading<TransferProgress> read =
                transfers.progress(new TransferQuestion(Tool.JINDO_DISTCP, "x", "images"), Instant.MAX);

        assertThat(read.evidence().orElseThrow().level()).isEqualTo(Level.DECLARED);
        assertThat(value(read).folders()).isNull();
        assertThat(value(read).finishedAt()).isEqualTo(clock.instant());
        assertThat(transfers.progress(IMAGES, Instant.MAX).evidence()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settings: { srcSecretKey: x } | is none of the keys",
                "settings: { auditMode: loose } | is none of detailed",
                "transfer: { state: done } | is none of",
                "transfer: begun | is none of finished",
                "transfer: { failed: -1 } | is not a whole number",
                "colour: red | is not a key here"
            })
    void mistakesAreRefused(String key, String why) {
        assertThatThrownBy(() -> scenario("objects:\n  - name: images\n    bucket: images-hz\n    " + key))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("objects[0]");
    }

    @Test
    void twoStoresMayNotShareANameOrABucket() {
        assertThatThrownBy(() -> scenario("objects: [ { name: a, bucket: b }, { name: c, bucket: b } ]"))
                .hasMessageContaining("of another one");
    }
}
