package io.migrationgate.adapter.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.adapter.file.DirectoryEnclosure;
import io.migrationgate.adapter.file.DirectoryPlanFolder;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a file of another machine reads as one of this machine would, and that a machine may be away. */
class RemotePlanFolderTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");

    @TempDir
    private Path folder;

    private Instant now = NOW;
    private DirectoryPlanFolder local;
    private FakeChannel channel;
    private RemotePlanFolder remote;

    @BeforeEach
    void open() {
        local = new DirectoryPlanFolder(new DirectoryEnclosure(folder, folder), () -> now);
        Answering other = new Answering(() -> now).with(RemotePlanFolder.FILE, local::text);
        channel = new FakeChannel(other::answer);
        remote = new RemotePlanFolder(new Asking(channel, () -> now, sentence -> true));
    }

    private static Reading<String> there(Reading<String> reading) {
        String source = reading.source() + ", agent linux-1";
        if (reading instanceof NoEvidence<String> none) {
            return new NoEvidence<>(source, none.observedAt(), none.reason(), none.remedy());
        }
        Evidence<String> read = reading.evidence().orElseThrow();
        return new Evidence<>(read.level(), source, read.observedAt(), read.digest(), read.value());
    }

    private void isAway(Reading<String> reading, String reason) {
        assertThat(reading)
                .isEqualTo(new NoEvidence<>(
                        "file a.json, agent linux-1",
                        now,
                        Sentence.of("remote.away", "agent linux-1", reason),
                        Sentence.of("remote.do-connect", "agent linux-1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"a\": \"ü\\n\\u0000 😀\"}\r\n", "\u0001\u007f\u2028\ufeff"})
    void aTextCrossesUnchanged(String text) throws IOException {
        Files.writeString(folder.resolve("a.json"), text);

        assertThat(remote.text("a.json")).isEqualTo(there(local.text("a.json")));
        assertThat(remote.text("a.json").evidence().orElseThrow().value()).isEqualTo(text);
    }

    @Test
    void whatCannotBeReadThereIsSaidAsHere() throws IOException {
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff});
        Files.write(folder.resolve("long"), new byte[(1 << 20) + 1]);
        Files.createDirectory(folder.resolve("folder"));

        for (String path : new String[] {"absent", "binary", "long", "folder"}) {
            assertThat(remote.text(path)).isInstanceOf(NoEvidence.class).isEqualTo(there(local.text(path)));
        }
    }

    @Test
    void theLongestTextCrosses() throws IOException {
        Files.writeString(folder.resolve("a.json"), "\"\n".repeat((1 << 20) / 2));

        assertThat(remote.text("a.json")).isInstanceOf(NoEvidence.class); // every sign of it doubles on its way
        Files.writeString(folder.resolve("a.json"), "x".repeat(1 << 20));
        assertThat(remote.text("a.json").evidence()).isPresent();
    }

    @Test
    void theTaskHoldsTheQuestionAndNothingElse() {
        remote.text("a.json");

        assertThat(channel.errands).singleElement().satisfies(errand -> {
            assertThat(errand.task())
                    .isEqualTo("{\"kind\":\"plan-file\",\"question\":{\"path\":\"a.json\"},"
                            + "\"schema\":\"task/1\",\"withinMillis\":30000}");
            assertThat(errand.within()).isEqualTo(Duration.ofSeconds(30));
            assertThat(errand.secrets()).isEmpty();
        });
    }

    @Test
    void whereNobodyAnswersThereIsNoEvidence() {
        channel.away = "it is not connected";

        isAway(remote.text("a.json"), "it is not connected");
    }

    @Test
    void oneWhoGaveNoAnswerIsLeftAloneForAMoment() {
        channel.away = "it is not connected";
        remote.text("a.json");
        now = NOW.plusSeconds(9);
        isAway(remote.text("a.json"), "it is not connected");
        assertThat(channel.errands).hasSize(1);

        now = NOW.plusSeconds(10);
        isAway(remote.text("a.json"), "it is not connected");
        assertThat(channel.errands).hasSize(2);
    }

    @Test
    void oneWhoComesBackIsAskedAgain() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{}");
        channel.away = "it is not connected";
        remote.text("a.json");
        channel.away = null;
        now = NOW.plusSeconds(10);

        assertThat(remote.text("a.json").evidence()).isPresent();
        assertThat(remote.text("a.json").evidence()).isPresent();
        assertThat(channel.errands).hasSize(3);
    }

    @Test
    void whatACourierSaysIsOneShortLine() {
        channel.away = "x\nFinished: SUCCESS\u001b[8m" + "y".repeat(1_000);

        assertThat(remote.text("a.json"))
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat((String) none.reason().arguments().get(1))
                                .startsWith("x Finished: SUCCESS [8myyy")
                                .hasSize(301));
    }

    @Test
    void anInterruptIsNoAnswerAndIsKept() {
        channel.interrupts = true;

        assertThat(remote.text("a.json"))
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason().key()).isEqualTo("remote.interrupted"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void noPathLeavesTheEnclosure() {
        assertThat(remote.text("../a.json"))
                .isEqualTo(new NoEvidence<>(
                        "file ../a.json, agent linux-1",
                        NOW,
                        Sentence.of("path.above"),
                        Sentence.of("path.do-inside")));
    }
}
