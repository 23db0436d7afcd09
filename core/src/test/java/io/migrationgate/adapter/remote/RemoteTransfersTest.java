package io.migrationgate.adapter.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TaskFolders;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferProgress.State;
import io.migrationgate.evidence.TransferQuestion;
import io.migrationgate.evidence.TransferReader;
import io.migrationgate.evidence.TransferSettings;
import io.migrationgate.plan.ObjectStore.Tool;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that what an agent tells of a transfer is judged as if it had been read here, or not at all. */
class RemoteTransfersTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");
    private static final TransferQuestion IMAGES = new TransferQuestion(Tool.OSSIMPORT, "ossimport/", "images");
    private static final TransferQuestion LOGS = new TransferQuestion(Tool.JINDO_DISTCP, "distcp", "logs");
    private static final TransferSettings SETTINGS =
            new TransferSettings("images", "import", "s3", "images-hz", true, "general", false, 0L);
    private static final TransferSettings UNTOLD = new TransferSettings(null, null, null, null, null, null, null, null);
    private static final TransferProgress DONE = new TransferProgress(
            State.SUCCEEDED, true, 0L, 0L, 2L, 0L, null, new TaskFolders(0, 0, 0, 2, 0, 0, true, false));
    private static final TransferProgress DECLARED = new TransferProgress(
            State.UNKNOWN, null, null, null, null, null, Instant.parse("2026-12-04T15:00:00Z"), null);

    /** The reader on the other machine. */
    private final class There implements TransferReader {
        @Override
        public Reading<TransferSettings> settings(TransferQuestion question, Instant deadline) {
            assertThat(question).isEqualTo(IMAGES);
            return read(Level.LIVE, settings);
        }

        @Override
        public Reading<TransferProgress> progress(TransferQuestion question, Instant deadline) {
            assertThat(question).isIn(IMAGES, LOGS);
            return progress;
        }
    }

    private final There there = new There();
    private final FakeChannel channel = new FakeChannel(new Answering(() -> NOW)
            .with(RemoteTransfers.SETTINGS, there::settings)
            .with(RemoteTransfers.PROGRESS, there::progress)
            .with(RemoteTransfers.COUNTERS, there::progress)::answer);

    private TransferSettings settings = SETTINGS;
    private Reading<TransferProgress> progress = read(Level.LIVE, DONE);
    private Instant now = NOW;
    private final RemoteTransfers remote = new RemoteTransfers(new Asking(channel, () -> now, sentence -> true));

    private static <T> Evidence<T> read(Level level, T value) {
        return new Evidence<>(level, "files", NOW, "ab".repeat(32), value);
    }

    private Reading<TransferSettings> settings() {
        return remote.settings(IMAGES, now.plusSeconds(90));
    }

    private Reading<TransferProgress> progress(TransferQuestion question) {
        return remote.progress(question, now.plusSeconds(90));
    }

    private void onTheWay(String what, String by) {
        channel.onTheWay = answer -> {
            assertThat(answer).contains(what);
            return answer.replace(what, by);
        };
    }

    private static void isGarbled(Reading<?> reading, String member) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason())
                                .isEqualTo(Sentence.of("remote.garbled", "agent linux-1", member)));
    }

    @Test
    void everythingThatWasReadCrosses() {
        assertThat(settings())
                .isEqualTo(
                        new Evidence<>(Level.LIVE, "files ossimport/, agent linux-1", NOW, "ab".repeat(32), SETTINGS));
        assertThat(progress(IMAGES).evidence().orElseThrow().value()).isEqualTo(DONE);

        settings = UNTOLD;
        progress = read(Level.DECLARED, DECLARED);
        assertThat(settings().evidence().orElseThrow().value()).isEqualTo(UNTOLD);
        assertThat(progress(LOGS))
                .isEqualTo(
                        new Evidence<>(Level.DECLARED, "files distcp, agent linux-1", NOW, "ab".repeat(32), DECLARED));
    }

    @Test
    void aTaskHoldsTheQuestionAndNothingElse() {
        settings();
        progress(IMAGES);

        assertThat(channel.errands)
                .hasSize(2)
                .allSatisfy(errand -> assertThat(errand.secrets()).isEmpty());
        assertThat(channel.errands.get(0).task())
                .isEqualTo("{\"kind\":\"transfer-settings\",\"question\":{\"job\":\"images\",\"tool\":\"OSSIMPORT\","
                        + "\"workDir\":\"ossimport/\"},\"schema\":\"task/1\",\"withinMillis\":30000}");
        assertThat(channel.errands.get(1).task()).contains("\"kind\":\"transfer-progress\"", "\"withinMillis\":60000");
        assertThat(channel.errands.get(1).within()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whatAPersonWroteDownDoesNotBecomeBetterOnItsWay() {
        progress = read(Level.LIVE, DECLARED);

        isGarbled(progress(LOGS), "level");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"transfer-progress|JINDO_DISTCP", "transfer-counters|OSSIMPORT", "transfer-progress|RCLONE"})
    void aTaskForAnotherToolIsRefused(String kindAndTool) {
        String[] both = kindAndTool.split("\\|", 2);
        channel.other = task -> new Answering(() -> NOW)
                .with(RemoteTransfers.PROGRESS, there::progress)
                .with(RemoteTransfers.COUNTERS, there::progress)
                .answer("{\"kind\":\"" + both[0] + "\",\"question\":{\"job\":\"images\",\"tool\":\"" + both[1]
                        + "\",\"workDir\":\"ossimport/\"},\"schema\":\"task/1\",\"withinMillis\":60000}");
        channel.onTheWay = answer -> {
            assertThat(answer).contains("task.question");
            return answer;
        };

        assertThat(progress(IMAGES)).isInstanceOf(NoEvidence.class);
    }

    @Test
    void anAgentThatIsAwayIsNoEvidenceAndIsAskedAgainWhenItIsBack() {
        channel.away = "it is not connected";
        assertThat(settings())
                .isEqualTo(new NoEvidence<>(
                        "files ossimport/, agent linux-1",
                        NOW,
                        Sentence.of("remote.away", "agent linux-1", "it is not connected"),
                        Sentence.of("remote.do-connect", "agent linux-1")));
        channel.away = null;
        assertThat(progress(IMAGES)).isInstanceOf(NoEvidence.class);

        now = NOW.plusSeconds(10);

        assertThat(progress(IMAGES).evidence()).isPresent();
        assertThat(channel.errands).hasSize(2);
    }

    @Test
    void anAnswerThatIsCutShortIsNoEvidence() {
        for (int length : new int[] {0, 1, 50, 200}) {
            channel.onTheWay = answer -> answer.substring(0, length);

            isGarbled(settings(), "schema");
            isGarbled(progress(IMAGES), "schema");
        }
    }

    @Test
    void noAnswerIsTakenForThatOfAnotherKind() {
        String[] kept = new String[1];
        channel.onTheWay = answer -> kept[0] = answer;
        settings();
        channel.onTheWay = answer -> kept[0];

        isGarbled(progress(IMAGES), "schema");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"job\":\"images\" | \"job\":\"im ages\"",
                "\"job\":\"images\" | \"job\":\"\\u001b[8m\"",
                "\"job\":\"images\" | \"job\":7",
                "\"bucket\":\"images-hz\" | \"bucket\":\"../images\"",
                "\"sourceType\":\"s3\" | \"sourceType\":[\"s3\"]",
                "\"audits\":true | \"audits\":\"true\"",
                "\"since\":0 | \"since\":-1",
                "\"since\":0 | \"since\":0.5",
                "\"since\":0 | \"since\":1e999",
                "\"since\":0 | \"srcSecretKey\":\"x\"",
                "\"since\":0 | \"since\":0,\"more\":null"
            })
    void settingsOfAnotherFormAreNoEvidence(String what, String by) {
        onTheWay(what, by);

        assertThat(settings()).isInstanceOf(NoEvidence.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"state\":\"SUCCEEDED\" | \"state\":\"succeeded\"",
                "\"state\":\"SUCCEEDED\" | \"state\":null",
                "\"scanned\":true | \"scanned\":1",
                "\"finishedAt\":null | \"finishedAt\":\"yesterday\"",
                "\"finishedAt\":null | \"finishedAt\":\"+1000000000-01-01T00:00:00Z\"",
                "\"finishedAt\":null | \"finishedAt\":\"1969-12-31T00:00:00Z\"",
                "\"unfinished\":0 | \"unfinished\":null",
                "\"unfinished\":0 | \"unfinished\":9223372036854775807",
                "\"all\":true | \"all\":null",
                "\"all\":true | \"all\":true,\"more\":1",
                "\"folders\":{ | \"folders\":[],\"files\":{"
            })
    void progressOfAnotherFormIsNoEvidence(String what, String by) {
        onTheWay(what, by);

        isGarbled(progress(IMAGES), "value");
    }

    @Test
    void whyNothingWasReadCrosses() {
        progress = new NoEvidence<>(
                "files", NOW, Sentence.of("transfer.outside", Sentence.of("path.link")), Sentence.of("path.do-inside"));

        assertThat(progress(IMAGES))
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason())
                                .isEqualTo(Sentence.of("transfer.outside", Sentence.of("path.link"))));
    }
}
