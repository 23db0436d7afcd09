package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.DtsLag;
import io.migrationgate.evidence.DtsSecondReading;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Reverse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DtsSecondLagTest {
    private static final DtsReference MIGRATION = new DtsReference(
            "dts1", "j1", DtsReference.Type.MIGRATION, DtsReference.Direction.FORWARD, new Reverse.None());
    private static final DtsReference SYNC =
            new DtsReference("dts1", "j1", DtsReference.Type.SYNC, DtsReference.Direction.FORWARD, new Reverse.None());
    private static final DtsReference BACK =
            new DtsReference("dts1", "j1", DtsReference.Type.SYNC, DtsReference.Direction.REVERSE, new Reverse.None());

    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void asksAboutTheInstanceOfASyncTaskInItsDirection() {
        read(SYNC, "{}");
        read(BACK, "{}");

        assertThat(bench.cloud.seen.get(0).headers()).containsEntry("x-acs-action", "DescribeSynchronizationJobStatus");
        assertThat(bench.cloud.seen.get(0).parameters())
                .containsEntry("SynchronizationJobId", "dts1")
                .containsEntry("SynchronizationDirection", "Forward");
        assertThat(bench.cloud.seen.get(1).parameters()).containsEntry("SynchronizationDirection", "Reverse");
    }

    @Test
    void prefersMillisecondsOfASyncTask() {
        DtsSecondReading value = value(
                SYNC,
                "{\"Success\":\"true\",\"Status\":\"synchronizing\",\"Delay\":\"2\",\"DelayMillis\":1700,\"Checkpoint\":\"1796083200\"}");

        assertThat(value)
                .isEqualTo(new DtsSecondReading(
                        DtsLag.known(Duration.ofMillis(1700)), "synchronizing", Instant.ofEpochSecond(1796083200L)));
    }

    @Test
    void readsMillisecondsOfTheIncrementalStageToo() {
        assertThat(value(SYNC, "{\"DataSynchronizationStatus\":{\"DelayMillis\":\"300\",\"Checkpoint\":1796083200}}"))
                .isEqualTo(new DtsSecondReading(
                        DtsLag.known(Duration.ofMillis(300)), null, Instant.ofEpochSecond(1796083200L)));
    }

    @Test
    void readsSecondsWhereThereAreNoMilliseconds() {
        assertThat(value(SYNC, "{\"Delay\":\"3\"}").lag()).isEqualTo(DtsLag.known(Duration.ofSeconds(3)));
        assertThat(value(SYNC, "{\"DataSynchronizationStatus\":{\"Delay\":3}}").lag())
                .isEqualTo(DtsLag.known(Duration.ofSeconds(3)));
    }

    @Test
    void doesNotFallBackFromMillisecondsThatSayThereIsNoDelay() {
        assertThat(value(SYNC, "{\"Delay\":\"0\",\"DelayMillis\":-1}").lag().known())
                .isEmpty();
    }

    @Test
    void readsAMigrationTaskInSeconds() {
        DtsSecondReading value = value(
                MIGRATION,
                "{\"MigrationJobStatus\":\"Migrating\",\"MigrationJobId\":\"dts1\","
                        + "\"DataSynchronizationStatus\":{\"Delay\":\"4\",\"Status\":\"Catched\",\"Checkpoint\":\"1796083200\"}}");

        assertThat(value)
                .isEqualTo(new DtsSecondReading(
                        DtsLag.known(Duration.ofSeconds(4)), "Migrating", Instant.ofEpochSecond(1796083200L)));
        assertThat(bench.cloud.seen.get(0).headers()).containsEntry("x-acs-action", "DescribeMigrationJobStatus");
        assertThat(bench.cloud.seen.get(0).parameters()).containsEntry("MigrationJobId", "dts1");
    }

    @Test
    void ignoresADelayOfAMigrationTaskWhereNoUnitIsDocumented() {
        assertThat(value(MIGRATION, "{\"Delay\":4}").lag().known()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"SynchronizationJobId\":\"dts2\",\"Delay\":1}",
                "{\"SynchronizationDirection\":\"Reverse\",\"Delay\":1}"
            })
    void refusesAnAnswerAboutSomethingElse(String body) {
        assertThat(Wording.of(read(SYNC, body))).contains("about something else");
    }

    private DtsSecondReading value(DtsReference task, String body) {
        return read(task, body).evidence().orElseThrow().value();
    }

    private Reading<DtsSecondReading> read(DtsReference task, String body) {
        bench.cloud.answers(TestCloud.json(body));
        return new Dts(bench.client).secondLag(Bench.CLOUD, task, bench.deadline());
    }
}
