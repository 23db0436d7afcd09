package io.migrationgate.adapter.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.adapter.file.DirectoryEnclosure;
import io.migrationgate.adapter.file.DirectoryPlanFolder;
import io.migrationgate.adapter.transfer.FileInventories;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.InventoryQuestion;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.ObjectStore.OriginType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that inventories are compared where they lie, and that what is said of them is looked at. */
class RemoteInventoriesTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");
    private static final String MD5 = "5d41402abc4b2a76b9719d911017c592";
    private static final InventoryQuestion IMAGES =
            new InventoryQuestion("images", OriginType.LOCAL, "source.csv", "target.csv");
    private static final int OBJECTS = 3_000;

    @TempDir
    private Path folder;

    private Instant now = NOW;
    private FileInventories local;
    private FakeChannel channel;
    private RemoteInventories remote;

    @BeforeEach
    void open() throws IOException {
        DirectoryEnclosure enclosure = new DirectoryEnclosure(folder, folder);
        local = FileInventories.in(enclosure, new DirectoryPlanFolder(enclosure, () -> now), () -> now);
        channel = new FakeChannel(new Answering(() -> now).with(RemoteInventories.COMPARISON, local::compare)::answer);
        remote = new RemoteInventories(new Asking(channel, () -> now, sentence -> true));
        list("source.csv", 0);
        list("target.csv", 100);
    }

    /** Lists objects with keys that are not easy to carry. */
    private void list(String file, int first) throws IOException {
        String rows = IntStream.range(first, first + OBJECTS)
                .mapToObj(number ->
                        "\"ключ \"\"" + number + "\"\"/\u0001\n😀\"," + number + "," + MD5 + ",2026-12-04T15:00:00Z")
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve(file), "key,size,md5,lastModified\n" + rows + "\n");
    }

    private Reading<InventoryComparison> compare() {
        return remote.compare(IMAGES, now.plusSeconds(60));
    }

    private void isNone(Reading<?> reading, Sentence reason) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        NoEvidence.class, none -> assertThat(none.reason()).isEqualTo(reason));
    }

    @Test
    void theComparisonIsTheOneThatWouldBeMadeThere() {
        Evidence<InventoryComparison> read = compare().evidence().orElseThrow();

        // the other machine leaves a tenth of the time for the way back, and draws its sample by when it must be done
        assertThat(read.value())
                .isEqualTo(local.compare(IMAGES, NOW.plusSeconds(54))
                        .evidence()
                        .orElseThrow()
                        .value());
        assertThat(read.value().equal()).isEqualTo(OBJECTS - 100);
        assertThat(read.value().missing()).isEqualTo(100);
        assertThat(read.value().names().extra()).hasSize(5);
        assertThat(read.value().sample()).hasSize(20);
        assertThat(read.level()).isEqualTo(Level.DECLARED);
        assertThat(read.source()).isEqualTo("files source.csv, target.csv, agent linux-1");
    }

    @Test
    void noFileCrosses() {
        int[] length = new int[1];
        channel.onTheWay = answer -> {
            length[0] = answer.length();
            return answer;
        };

        assertThat(compare().evidence()).isPresent();

        assertThat(length[0]).isBetween(1, 10_000);
        assertThat(channel.errands).singleElement().satisfies(errand -> {
            assertThat(errand.secrets()).isEmpty();
            assertThat(errand.task())
                    .isEqualTo("{\"kind\":\"inventory-comparison\",\"question\":{\"origin\":\"LOCAL\","
                            + "\"source\":\"source.csv\",\"store\":\"images\",\"target\":\"target.csv\"},"
                            + "\"schema\":\"task/1\",\"withinMillis\":60000}");
        });
    }

    @Test
    void whatIsWrongWithAFileIsSaidAsHere() throws IOException {
        Files.delete(folder.resolve("target.csv"));
        isNone(compare(), Sentence.of("inventory.absent", "target.csv"));
        isNone(
                remote.compare(
                        new InventoryQuestion("images", OriginType.LOCAL, "../a.csv", "target.csv"),
                        now.plusSeconds(60)),
                Sentence.of("inventory.outside", "../a.csv", Sentence.of("path.above")));
    }

    @Test
    void anAgentThatIsAwayIsNoEvidenceAndIsAskedAgainWhenItIsBack() {
        channel.away = "the agent did not answer within 60 s";
        isNone(compare(), Sentence.of("remote.away", "agent linux-1", "the agent did not answer within 60 s"));
        channel.away = null;
        assertThat(compare()).isInstanceOf(NoEvidence.class);

        now = NOW.plusSeconds(10);

        assertThat(compare().evidence()).isPresent();
        assertThat(channel.errands).hasSize(2);
    }

    @Test
    void anAnswerThatIsCutShortIsNoEvidence() {
        channel.onTheWay = answer -> answer.substring(0, answer.length() - 1);

        isNone(compare(), Sentence.of("remote.garbled", "agent linux-1", "schema"));
    }

    @Test
    void aFileIsNeverMoreThanDeclared() {
        channel.onTheWay = answer -> answer.replace("\"level\":\"DECLARED\"", "\"level\":\"RECORDED\"");

        isNone(compare(), Sentence.of("remote.garbled", "agent linux-1", "level"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"equal\":2900 | \"equal\":-1",
                "\"equal\":2900 | \"equal\":2900.0",
                "\"equal\":2900 | \"equal\":9223372036854775807",
                "\"equal\":2900 | \"equals\":2900",
                "\"madeAt\":\"2026-12-04T15:00:00Z\" | \"madeAt\":null",
                "\"madeAt\":\"2026-12-04T15:00:00Z\" | \"madeAt\":\"+999999999-12-31T23:59:59Z\"",
                "\"names\":{ | \"names\":{\"more\":[],",
                "\"sizes\":[] | \"sizes\":null",
                "\"sizes\":[] | \"sizes\":[1]",
                "\"sizes\":[] | \"sizes\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"]",
                "\"md5\":\"5d41402abc4b2a76b9719d911017c592\" | \"md5\":\"5D41402ABC4B2A76B9719D911017C592\"",
                "\"proven\":true | \"proven\":null",
                "\"crc64\":null | \"crc64\":7",
                "\"crc64\":null | \"crc64\":\"-7\"",
                "\"sample\":[ | \"sample\":[{},"
            })
    void aComparisonOfAnotherFormIsNoEvidence(String what, String by) {
        channel.onTheWay = answer -> {
            assertThat(answer).contains(what);
            return answer.replace(what, by);
        };

        isNone(compare(), Sentence.of("remote.garbled", "agent linux-1", "value"));
    }

    @ParameterizedTest
    @CsvSource({"../other/secret", "/absolute", "a//b", "a/./b", "''"})
    void noBucketIsAskedForWhatIsNoKeyOfIt(String key) {
        channel.onTheWay = answer -> answer.replaceFirst("\"key\":\"(?:[^\"\\\\]|\\\\.)*\"", "\"key\":\"" + key + "\"");

        isNone(compare(), Sentence.of("remote.garbled", "agent linux-1", "value"));
    }

    @Test
    void aSampleOfMoreObjectsThanAreAskedForIsNoEvidence() {
        String one = "{\"crc64\":null,\"key\":\"a\",\"md5\":null,\"proven\":false,\"size\":1},";
        channel.onTheWay = answer -> answer.replace("\"sample\":[", "\"sample\":[" + one);

        isNone(compare(), Sentence.of("remote.garbled", "agent linux-1", "value"));
    }

    @Test
    void namesAreShortLines() {
        channel.onTheWay = answer ->
                answer.replace("\"sizes\":[]", "\"sizes\":[\"a\\nFinished: SUCCESS" + "y".repeat(900) + "\"]");

        assertThat(compare().evidence().orElseThrow().value().names().sizes())
                .singleElement()
                .asString()
                .startsWith("a Finished: SUCCESSyyy")
                .hasSizeLessThan(400);
    }
}
