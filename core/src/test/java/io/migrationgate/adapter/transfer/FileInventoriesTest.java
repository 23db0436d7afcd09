package io.migrationgate.adapter.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import io.migrationgate.adapter.file.DirectoryEnclosure;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.InventoryQuestion;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.ObjectStore.OriginType;
import io.migrationgate.report.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FileInventoriesTest {
    private static final Instant NOW = Instant.parse("2026-12-04T16:00:00Z");
    private static final String A = "5d41402abc4b2a76b9719d911017c592";
    private static final String B = "7d793037a0760186574b0282f2f435e7";
    private static final String HEADER = "key,size,md5,crc64,lastModified\n";
    private static final int MOST = 5_000;

    @TempDir
    Path plan;

    private Instant clock = NOW;
    private Path outermost;

    private Reading<String> text(String path) {
        try {
            return new Evidence<>(Level.DECLARED, "file " + path, NOW, "digest", Files.readString(plan.resolve(path)));
        } catch (IOException e) {
            return new NoEvidence<>("file " + path, NOW, Sentence.of("file.absent"), Sentence.of("file.do-give"));
        }
    }

    private Reading<InventoryComparison> compare(OriginType type, String source, String target) {
        PlanFolder files = this::text;
        return FileInventories.in(new DirectoryEnclosure(plan, outermost), files, MOST, () -> clock)
                .compare(new InventoryQuestion("images", type, source, target), NOW.plusSeconds(60));
    }

    private InventoryComparison compared(String source, String target) throws IOException {
        return compared(OriginType.LOCAL, source, target);
    }

    private InventoryComparison compared(OriginType type, String source, String target) throws IOException {
        Files.writeString(plan.resolve("source.csv"), source);
        Files.writeString(plan.resolve("target.csv"), target);
        Evidence<InventoryComparison> read =
                compare(type, "source.csv", "target.csv").evidence().orElseThrow();
        assertThat(read.level()).isEqualTo(Level.DECLARED);
        return read.value();
    }

    private String why(String source) throws IOException {
        Files.writeString(plan.resolve("source.csv"), source);
        Files.writeString(plan.resolve("target.csv"), HEADER + row("a", 1, A, ""));
        return why("source.csv", "target.csv");
    }

    private String why(String source, String target) {
        NoEvidence<?> none = (NoEvidence<?>) compare(OriginType.S3, source, target);
        Wording wording = new Wording(ZoneOffset.UTC);
        assertThat(wording.say(none.remedy())).isNotBlank();
        return wording.say(none.reason());
    }

    private static String row(String key, long size, String md5, String crc) {
        return key + "," + size + "," + md5 + "," + crc + ",2026-12-04T15:00:00Z\n";
    }

    private static String counts(InventoryComparison one) {
        return one.equal() + " " + one.missing() + " " + one.extra() + " " + one.sizes() + " " + one.checksums() + " "
                + one.unproven();
    }

    @Test
    void objectsAreComparedWhateverTheirOrder() throws IOException {
        InventoryComparison compared = compared(
                HEADER + row("a", 1, A, "") + row("\"b,1\"", 2, B, ""),
                HEADER + row("\"b,1\"", 2, B, "") + row("a", 1, A, ""));

        assertThat(counts(compared)).isEqualTo("2 0 0 0 0 0");
        assertThat(compared.madeAt()).isEqualTo(Instant.parse("2026-12-04T15:00:00Z"));
        assertThat(compared.sample()).hasSize(2);
    }

    @Test
    void everyDifferenceIsCountedAndNamed() throws IOException {
        InventoryComparison compared = compared(
                HEADER
                        + row("same", 1, A, "")
                        + row("gone", 1, A, "")
                        + row("size", 1, A, "")
                        + row("sum", 1, A, "")
                        + row("bare", 1, "", "")
                        + row("crc", 1, A, "7"),
                HEADER
                        + row("same", 1, A, "")
                        + row("new", 1, A, "")
                        + row("size", 2, A, "")
                        + row("sum", 1, B, "")
                        + row("bare", 1, A, "")
                        + row("crc", 1, A, "8"));

        assertThat(counts(compared)).isEqualTo("1 1 1 1 2 1");
        assertThat(compared.names().missing()).containsExactly("gone");
        assertThat(compared.names().extra()).containsExactly("new");
        assertThat(compared.names().sizes()).containsExactly("size");
        assertThat(compared.names().checksums()).containsExactly("sum", "crc");
        assertThat(compared.names().unproven()).containsExactly("bare");
    }

    @Test
    void aCrcAloneProvesAndContentMd5IsRead() throws IOException {
        assertThat(counts(compared(
                        HEADER + row("a", 1, "", "18446744073709551615"),
                        HEADER + row("a", 1, B, "18446744073709551615"))))
                .isEqualTo("1 0 0 0 0 0");
        assertThat(counts(compared(
                        "Key,Size,Content-MD5,LastModified\na,1,XUFAKrxLKna5cZ2REBfFkg==,2026-12-04T15:00:00Z\n",
                        HEADER + row("a", 1, A, ""))))
                .isEqualTo("1 0 0 0 0 0");
    }

    @ParameterizedTest
    @CsvSource({
        "S3, false, SSE-S3, 0 0 0 0 1 0",
        "S3, false, , 0 0 0 0 0 1",
        "S3, false, SSE-KMS, 0 0 0 0 0 1",
        "S3, true, SSE-S3, 0 0 0 0 0 1",
        "AZURE, false, SSE-S3, 0 0 0 0 0 1",
        "HDFS, false, SSE-S3, 0 0 0 0 0 1",
        "LOCAL, false, SSE-S3, 0 0 0 0 0 1"
    })
    void onlyAnETagThatIsKnownToBeAnMd5CanProveADifference(
            OriginType type, String multipart, String encryption, String expected) throws IOException {
        String source = "key,size,etag,isMultipartUploaded,encryptionStatus,lastModified\na,1,\"\"\"" + B + "\"\"\","
                + multipart + "," + (encryption == null ? "" : encryption) + ",2026-12-04T15:00:00Z\n";

        assertThat(counts(compared(type, source, HEADER + row("a", 1, A, "")))).isEqualTo(expected);
    }

    @Test
    void anETagThatIsTheSameAsAnMd5IsOne() throws IOException {
        String source = "key,size,etag,lastModified\na,1," + A.toUpperCase(Locale.ROOT) + ",2026-12-04T15:00:00Z\n";

        assertThat(counts(compared(OriginType.S3, source, HEADER + row("a", 1, A, ""))))
                .isEqualTo("1 0 0 0 0 0");
    }

    @Test
    void manyKeysFitAndTheSampleChangesFromRunToRun() throws IOException {
        String rows = IntStream.range(0, MOST)
                .mapToObj(number -> row("k" + number, number, A, ""))
                .collect(Collectors.joining());
        InventoryComparison compared = compared(HEADER + rows, HEADER + rows);

        assertThat(counts(compared)).isEqualTo(MOST + " 0 0 0 0 0");
        assertThat(compared.sample()).hasSize(20);
        PlanFolder files = this::text;
        InventoryComparison again = FileInventories.in(new DirectoryEnclosure(plan, outermost), files, MOST, () -> NOW)
                .compare(
                        new InventoryQuestion("images", OriginType.LOCAL, "source.csv", "target.csv"),
                        NOW.plusSeconds(61))
                .evidence()
                .orElseThrow()
                .value();
        assertThat(again.sample()).isNotEqualTo(compared.sample());
        assertThat(why(HEADER + rows + row("one more", 1, A, ""))).contains("more than 5000 objects");
        clock = NOW.plusSeconds(60);
        assertThat(why(HEADER + rows)).contains("in time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key,size;a,1;b | line 3 is not a row",
                "key,size;a,one | line 2 is not a row",
                "key,size;a,-1 | line 2 is not a row",
                "key,size,md5;a,1,xyz | line 2 is not a row",
                "key,size,crc64;a,1,99999999999999999999 | line 2 is not a row",
                "key,size;,1 | line 2 is not a row",
                "a,1 | does not name the columns key and size",
                "key,size,Size;a,1,1 | does not name the columns key and size",
                "key,size;a,1;a,1 | lists a twice",
                "key,size;a,1 | does not say when it was made",
                "key,size | lists no object"
            })
    void whatIsWrongIsSaidWithItsLine(String lines, String sentence) throws IOException {
        assertThat(why(lines.replace(";", "\n") + "\n")).contains(sentence);
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        Files.writeString(plan.resolve("target.csv"), HEADER + row("a", 1, A, ""));
        assertThat(why("absent.csv", "target.csv")).isEqualTo("there is no readable file absent.csv");
        Files.writeString(plan.resolve("torn.csv.gz"), "no gzip");
        assertThat(why("torn.csv.gz", "target.csv")).contains("could not be read to its end");
        Files.write(
                plan.resolve("latin.csv"), (HEADER + row("\u00fc", 1, A, "")).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(why("latin.csv", "target.csv")).contains("latin.csv");
        byte[] whole = packed(HEADER + row("a", 1, A, ""));
        Files.write(plan.resolve("half.csv.gz"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(why("half.csv.gz", "target.csv")).contains("could not be read to its end");
    }

    private static byte[] packed(String text) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private void manifest(String name, String schema, String time, byte[] data, String md5) throws IOException {
        Files.createDirectories(plan.resolve(name + "/data"));
        Files.write(plan.resolve(name + "/data/x.csv.gz"), data);
        Files.writeString(plan.resolve(name + "/manifest.json"), """
                { "sourceBucket": "b", "version": "2019-09-01", "creationTimestamp": "%s", "fileFormat": "CSV",
                  "fileSchema": "%s", "files": [ { "key": "p/b/id/data/x.csv.gz", "size": 9, "MD5checksum": "%s" } ] }
                """.formatted(time, schema, md5));
    }

    private static String md5(byte[] bytes) throws Exception {
        return String.format(
                Locale.ROOT,
                "%032X",
                new BigInteger(1, MessageDigest.getInstance("MD5").digest(bytes)));
    }

    @Test
    void manifestsOfBothServicesAreReadByTheirSchema() throws Exception {
        byte[] s3 = packed("\"b\",\"dir/a%20b%2Bc\",\"true\",\"false\",\"5\",\"" + A + "\",\"false\",\"SSE-S3\"\n"
                + "\"b\",\"old\",\"false\",\"false\",\"5\",\"" + A + "\",\"false\",\"SSE-S3\"\n"
                + "\"b\",\"deleted\",\"true\",\"true\",\"\",\"\",\"\",\"\"\n");
        manifest(
                "s3",
                "Bucket, Key, IsLatest, IsDeleteMarker, Size, ETag, IsMultipartUploaded, EncryptionStatus",
                "1796396400000",
                s3,
                md5(s3));
        byte[] oss = packed("\"hz\",\"dir/a%20b%2Bc\",\"5\",\"" + A.toUpperCase(Locale.ROOT) + "\",\"false\",\"17\"\n");
        manifest("oss", "Bucket, Key, Size, ETag, IsMultipartUploaded, Crc64", "1796400000", oss, md5(oss));

        InventoryComparison read = compare(OriginType.S3, "s3/manifest.json", "oss/manifest.json")
                .evidence()
                .orElseThrow()
                .value();
        assertThat(counts(read)).isEqualTo("1 0 0 0 0 0");
        assertThat(read.sample().get(0).key()).isEqualTo("dir/a b+c");
        assertThat(read.sample().get(0).crc64()).isEqualTo("17");
        assertThat(read.madeAt()).isEqualTo(Instant.ofEpochSecond(1796396400L));
    }

    @Test
    void manifestsThatDoNotFitAreRefused() throws Exception {
        Files.writeString(plan.resolve("target.csv"), HEADER + row("a", 1, A, ""));
        byte[] data = packed("a,1\n");
        manifest("m", "Key, Size", "1796396400", data, "00");
        assertThat(why("m/manifest.json", "target.csv")).contains("another MD5");
        manifest("m", "Key, Colour", "1796396400", data, md5(data));
        assertThat(why("m/manifest.json", "target.csv")).contains("fileSchema does not name");
        manifest("m", "Key, Size", "soon", data, md5(data));
        assertThat(why("m/manifest.json", "target.csv")).contains("does not say when it was made");
        manifest("m", "Key, Size", "1796396400", data, md5(data));
        Files.delete(plan.resolve("m/data/x.csv.gz"));
        assertThat(why("m/manifest.json", "target.csv")).contains("x.csv.gz, which the manifest names");
        Files.writeString(plan.resolve("m/manifest.json"), "{ \"startTimestamp\": \"1\", \"fileFormat\": \"CSV\" }");
        assertThat(why("m/manifest.json", "target.csv")).contains("incremental inventory");
        Files.writeString(plan.resolve("m/manifest.json"), "{ \"fileFormat\": \"ORC\" }");
        assertThat(why("m/manifest.json", "target.csv")).contains("another form than CSV");
        Files.writeString(plan.resolve("m/manifest.json"), "[]");
        assertThat(why("m/manifest.json", "target.csv")).contains("no manifest");
        assertThat(why("n/manifest.json", "target.csv")).contains("no readable file");
    }

    @Test
    void keysThatHttpCannotCarryAreComparedButNotAskedFor() throws IOException {
        String rows = HEADER
                + row("../up", 1, A, "")
                + row("/root", 1, A, "")
                + row("a//b", 1, A, "")
                + row("dir/", 1, A, "")
                + row("fine", 1, A, "");

        assertThat(compared(rows, rows).sample())
                .singleElement()
                .satisfies(one -> assertThat(one.key()).isEqualTo("fine"));
    }

    @ParameterizedTest
    @EnumSource(OriginType.class)
    void everySourceIsInTheTableOfProofs(OriginType type) {
        assertThat(io.migrationgate.evidence.ContentProof.of(type).name()).isEqualTo(type.name());
    }

    @Test
    void filesBesideAManifestAreFoundWhereTheServicesPutThem() throws Exception {
        Files.writeString(plan.resolve("target.csv"), HEADER + row("a", 1, A, ""));
        byte[] data = packed("a,1\n");
        manifest("m", "Key, Size", "1796396400", data, md5(data));
        outermost = plan;
        Files.createDirectories(plan.resolve("m/2026"));
        Files.copy(plan.resolve("m/manifest.json"), plan.resolve("m/2026/manifest.json"));
        Files.copy(plan.resolve("m/manifest.json"), plan.resolve("manifest.json"));
        Files.copy(plan.resolve("m/manifest.json"), plan.resolve("m/data/manifest.json"));

        for (String place : List.of("m/2026/", "m/./2026/", "m/", "m/data/")) {
            assertThat(compare(OriginType.LOCAL, place + "manifest.json", "target.csv")
                            .evidence())
                    .as(place)
                    .isPresent();
        }
        assertThat(why("manifest.json", "target.csv")).contains("x.csv.gz, which the manifest names");
    }

    @Test
    void noInventoryIsReadOutsideOfWhereFilesMustStay(@TempDir Path outside) throws Exception {
        Files.writeString(plan.resolve("target.csv"), HEADER + row("a", 1, A, ""));
        byte[] data = packed("a,1\n");
        manifest("m", "Key, Size", "1796396400", data, md5(data));
        Files.move(plan.resolve("m/data/x.csv.gz"), outside.resolve("x.csv.gz"));
        Files.copy(plan.resolve("m/manifest.json"), outside.resolve("manifest.json"));
        Files.copy(plan.resolve("target.csv"), outside.resolve("x.csv"));
        assumeThatCode(() -> {
                    Files.createSymbolicLink(plan.resolve("m/data/x.csv.gz"), outside.resolve("x.csv.gz"));
                    Files.createSymbolicLink(plan.resolve("linked.json"), outside.resolve("manifest.json"));
                    Files.createSymbolicLink(plan.resolve("linked.csv"), outside.resolve("x.csv"));
                })
                .doesNotThrowAnyException();
        assertThat(compare(OriginType.LOCAL, "m/manifest.json", "target.csv").evidence())
                .isPresent();

        outermost = plan;

        for (String path : List.of("m/manifest.json", "linked.json", "linked.csv")) {
            String file = path.startsWith("m/") ? "m/data/x.csv.gz" : path;
            assertThat(why(path, "target.csv"))
                    .isEqualTo(file + ": the path is a link, or leads through one, that leaves the folder that it must"
                            + " stay in");
        }
        assertThat(why(outside.resolve("x.csv").toString(), "target.csv")).contains("the path is absolute");
        assertThat(why("../x.csv", "target.csv")).contains("write it without ..");
    }
}
