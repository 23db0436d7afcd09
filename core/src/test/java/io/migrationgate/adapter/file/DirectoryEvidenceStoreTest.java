package io.migrationgate.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceStore.Name;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryEvidenceStoreTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");

    @TempDir
    private Path temporary;

    private Path directory;
    private DirectoryEvidenceStore store;

    @BeforeEach
    void makeStore() {
        directory = temporary.resolve("records");
        store = new DirectoryEvidenceStore(directory, () -> NOW);
    }

    private static Name name(String asset, Instant observedAt, String run) {
        return new Name("drill-source", asset, observedAt, run);
    }

    private static Name name(int secondsAgo) {
        return name("orders", NOW.minusSeconds(secondsAgo), "run-1");
    }

    private static String text(Reading<String> reading) {
        return reading.evidence().orElseThrow().value();
    }

    private static void isRefused(Reading<String> reading, String sentence) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason().key()).isEqualTo(sentence));
    }

    private List<Path> everyFile() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private List<String> around(int secondsAgo) {
        return store.around("drill-source", "orders", NOW.minusSeconds(secondsAgo)).stream()
                .map(DirectoryEvidenceStoreTest::text)
                .toList();
    }

    @Test
    void theOnesNextToATimeAreFoundBeforeAndBehindIt() throws IOException {
        assertThat(around(30)).isEmpty();
        store.write(name(60), "first");
        store.write(name(40), "second");
        store.write(name(20), "third");
        store.write(name("ledger", NOW.minusSeconds(30), "run-1"), "of another asset");
        Path died = directory.resolve("drill-source/orders/20261204T235930000000000Z-run-9.json");
        Files.createFile(died);

        assertThat(around(61)).containsExactly("first");
        assertThat(around(60)).containsExactly("first", "second");
        assertThat(around(41)).containsExactly("first", "second");
        assertThat(around(40)).containsExactly("second", "third");
        assertThat(around(30)).containsExactly("second", "third");
        assertThat(around(20)).containsExactly("third");
        assertThat(around(0)).containsExactly("third");
    }

    @Test
    void theNewestOfAKindAndAssetIsFound() {
        store.write(name(60), "older");
        store.write(name(10), "newest");
        store.write(name(30), "old");
        store.write(name("ledger", NOW, "run-1"), "of another asset");
        store.write(new Name("drill-target", "orders", NOW, "run-1"), "of another kind");
        assertThat(text(store.newest("drill-source", "orders"))).isEqualTo("newest");
        assertThat(text(store.newest("drill-source", "ledger"))).isEqualTo("of another asset");
        assertThat(text(store.newest("drill-target", "orders"))).isEqualTo("of another kind");
    }

    @Test
    void aTextIsDeclaredUntilItsSignatureIsChecked() {
        store.write(name(10), "newest");
        Evidence<String> read =
                store.newest("drill-source", "orders").evidence().orElseThrow();
        assertThat(read.level()).isEqualTo(Level.DECLARED);
        assertThat(read.observedAt()).isEqualTo(NOW);
        assertThat(read.digest()).isEqualTo(Digest.of("newest".getBytes(StandardCharsets.UTF_8)));
        assertThat(read.source())
                .isEqualTo("record drill-source of orders, 20261204T235950000000000Z-run-1.json")
                .doesNotContain(temporary.toString());
    }

    @Test
    void everyRecordIsAFileOfItsOwnAndNothingElseIsLeft() throws IOException {
        store.write(name(60), "one");
        store.write(name(10), "two");
        assertThat(everyFile())
                .hasSize(2)
                .allSatisfy(file -> assertThat(file.getParent())
                        .isEqualTo(directory.resolve("drill-source").resolve("orders")));
    }

    @Test
    void noRecordIsReplaced() {
        assertThat(store.write(name(10), "first")).isEmpty();
        assertThat(store.write(name(10), "second")).contains(Sentence.of("store.taken"));
        assertThat(text(store.newest("drill-source", "orders"))).isEqualTo("first");
    }

    @Test
    void ofManyWritersOfOneNameExactlyOneWins() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> writes = IntStream.range(0, 32)
                    .<Callable<Boolean>>mapToObj(i -> () -> new DirectoryEvidenceStore(directory, () -> NOW)
                            .write(name(10), "writer " + i)
                            .isEmpty())
                    .toList();
            int won = 0;
            for (Future<Boolean> one : writers.invokeAll(writes)) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            writers.shutdownNow();
        }
        assertThat(everyFile())
                .singleElement()
                .satisfies(file -> assertThat(file).hasContent(text(store.newest("drill-source", "orders"))));
    }

    @Test
    void aNameThatAWriterClaimedAndLeftEmptyIsNoRecord() throws IOException {
        store.write(name(60), "whole");
        Path folder = directory.resolve("drill-source").resolve("orders");
        Files.createFile(folder.resolve(RecordNames.file(name(10))));
        Files.writeString(folder.resolve("." + RecordNames.file(name(5)) + ".x.tmp"), "half");
        Files.writeString(folder.resolve("zzz.txt"), "a note");
        assertThat(text(store.newest("drill-source", "orders"))).isEqualTo("whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orders", "ORDERS", "bestellungen-\u00e4", "..", "../../etc", "a/b", "a.", "\u0000", "=x"})
    void aNameOfAnyFormStaysInsideAndApart(String asset) throws IOException {
        store.write(name("orders", NOW, "run-1"), "of orders");
        store.write(name(asset, NOW, "Run/1"), "of it");
        assertThat(text(store.newest("drill-source", asset))).isEqualTo("of it");
        assertThat(text(store.newest("drill-source", "orders"))).isEqualTo("of orders");
        assertThat(everyFile())
                .hasSize(2)
                .allSatisfy(file -> assertThat(file.toString())
                        .startsWith(directory.resolve("drill-source").toString())
                        .isEqualTo(file.toString().replaceAll("[^\\x21-\\x7e]", "?")));
    }

    @Test
    void anEmptyStoreHasNoRecordAndStaysUnmade() {
        isRefused(store.newest("drill-source", "orders"), "store.no-record");
        assertThat(directory).doesNotExist();
    }

    @Test
    void aRecordThatIsNoTextIsRefused() throws IOException {
        store.write(name(10), "text");
        Files.write(everyFile().get(0), new byte[] {'{', (byte) 0xc3, '}'});
        isRefused(store.newest("drill-source", "orders"), "file.no-text");
    }

    @Test
    void aRecordOf100MegabytesIsNotRead() throws IOException {
        store.write(name(10), "text");
        try (RandomAccessFile huge = new RandomAccessFile(everyFile().get(0).toFile(), "rw")) {
            huge.setLength(100L << 20);
        }
        isRefused(store.newest("drill-source", "orders"), "file.too-long");
    }

    @Test
    void aRecordThatCouldNotBeReadBackIsNotWritten() throws IOException {
        String most = "x".repeat(SmallFile.MOST_BYTES);
        assertThat(store.write(name(20), most + "x")).contains(Sentence.of("store.too-long", SmallFile.MOST_BYTES));
        assertThat(everyFile()).isEmpty();
        assertThat(store.write(name(10), most)).isEmpty();
        assertThat(text(store.newest("drill-source", "orders"))).isEqualTo(most);
    }

    @Test
    void aFolderInPlaceOfARecordIsRefused() throws IOException {
        Path folder = directory.resolve("drill-source").resolve("orders");
        Files.createDirectories(folder.resolve(RecordNames.file(name(10))).resolve("child"));
        isRefused(store.newest("drill-source", "orders"), "file.no-file");
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsRefused() throws IOException {
        Files.writeString(directory, "x");
        assertThat(store.write(name(10), "text")).contains(Sentence.of("store.not-made"));
        assertThat(store.newest("drill-source", "orders").evidence()).isEmpty();
    }
}
