package io.migrationgate.adapter.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.adapter.file.DirectoryEnclosure;
import io.migrationgate.adapter.file.DirectoryPlanFolder;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that files of another machine have the sizes that they would have here, and that an answer is not believed. */
class RemoteFileSizesTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");

    @TempDir
    private Path folder;

    private FakeChannel channel;
    private RemoteFileSizes remote;

    @BeforeEach
    void open() throws IOException {
        Files.write(folder.resolve("all.bin"), new byte[4096]);
        DirectoryPlanFolder local = new DirectoryPlanFolder(new DirectoryEnclosure(folder, folder), () -> NOW);
        Answering other = new Answering(() -> NOW).with(RemoteFileSizes.SIZES, local::of);
        channel = new FakeChannel(other::answer);
        remote = new RemoteFileSizes(new Asking(channel, () -> NOW, sentence -> true));
    }

    @Test
    void sizesAreAskedForInOneErrand() {
        Evidence<Map<String, Long>> seen =
                remote.of(List.of("all.bin", "gone.bin")).evidence().orElseThrow();

        assertThat(seen.level()).isEqualTo(Level.LIVE);
        assertThat(seen.value()).isEqualTo(Map.of("all.bin", 4096L));
        assertThat(channel.errands).hasSize(1);
    }

    @Test
    void aFileOutsideOfTheFolderIsNotLookedAt() {
        assertThat(remote.of(List.of("../elsewhere.bin"))).isInstanceOf(NoEvidence.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"bytes\":\"4096\"", "\"bytes\":-1", "\"bytes\":4096,\"more\":1", "\"bites\":4096"})
    void anAnswerOfAnotherFormIsNoEvidence(String instead) {
        channel.onTheWay = answer -> answer.replace("\"bytes\":4096", instead);

        assertThat(remote.of(List.of("all.bin"))).isInstanceOf(NoEvidence.class);
    }
}
