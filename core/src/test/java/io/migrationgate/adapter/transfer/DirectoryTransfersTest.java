package io.migrationgate.adapter.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import io.migrationgate.adapter.file.DirectoryEnclosure;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TaskFolders;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferProgress.State;
import io.migrationgate.evidence.TransferQuestion;
import io.migrationgate.evidence.TransferSettings;
import io.migrationgate.plan.ObjectStore.Tool;
import io.migrationgate.report.Wording;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTransfersTest {
    private static final Instant NOW = Instant.parse("2026-12-04T16:00:00Z");
    private static final Instant DEADLINE = NOW.plusSeconds(60);
    private static final TransferQuestion IMAGES = new TransferQuestion(Tool.OSSIMPORT, "ossimport/", "images");

    private static final int MOST_TASKS = 2_000;
    private static final Wording WORDING = new Wording(ZoneOffset.UTC);

    @TempDir
    Path plan;

    private OssImportWork work;
    private InstantSource clock = () -> NOW;
    private Path outermost;

    @BeforeEach
    void layOut() throws IOException {
        work = new OssImportWork(plan);
    }

    /** The port for small files as the tests need it; the real one has tests of its own. */
    private Reading<String> text(String path) {
        try {
            return new Evidence<>(Level.DECLARED, "file " + path, NOW, "digest", Files.readString(plan.resolve(path)));
        } catch (IOException e) {
            return new NoEvidence<>("file " + path, NOW, Sentence.of("file.absent"), Sentence.of("file.do-give"));
        }
    }

    private DirectoryTransfers transfers() {
        PlanFolder files = this::text;
        return new DirectoryTransfers(new DirectoryEnclosure(plan, outermost), files, MOST_TASKS, clock);
    }

    private Evidence<TransferProgress> progress() {
        return transfers().progress(IMAGES, DEADLINE).evidence().orElseThrow();
    }

    private String whyNot(Reading<?> reading) {
        assertThat(reading).isInstanceOf(NoEvidence.class);
        NoEvidence<?> none = (NoEvidence<?>) reading;
        assertThat(WORDING.say(none.remedy())).isNotBlank();
        return WORDING.say(none.reason());
    }

    private String whyNoProgress() {
        return whyNot(transfers().progress(IMAGES, DEADLINE));
    }

    private Evidence<TransferSettings> settings() {
        return transfers().settings(IMAGES, DEADLINE).evidence().orElseThrow();
    }

    private void configure(String key, String line) throws IOException {
        Files.writeString(
                work.root.resolve("conf/local_job.cfg"),
                OssImportWork.CONFIGURATION.replaceAll("(?m)^" + key + "=.*\n", "") + line + "\n");
    }

    @Test
    void aFinishedJobIsReadFromWhatItsToolToldAndFromItsFolders() {
        assertThat(progress().level()).isEqualTo(Level.LIVE);
        assertThat(progress().value())
                .isEqualTo(new TransferProgress(
                        State.SUCCEEDED, true, 0L, 0L, 2L, 0L, null, new TaskFolders(0, 0, 0, 2, 0, 0, true, false)));
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCEED, SUCCEEDED",
        "Succeed, SUCCEEDED",
        "Failed, FAILED",
        "Abort, ABORTED",
        "Running, RUNNING",
        "Odd, UNKNOWN"
    })
    void theStateIsComparedWithoutItsCase(String word, State state) throws IOException {
        work.told(OssImportWork.TOLD.replace("SUCCEED", word));

        assertThat(progress().value().state()).isEqualTo(state);
    }

    @Test
    void theNewestBlockOfTheJobCounts() throws IOException {
        String older = OssImportWork.TOLD
                .replace("SUCCEED", "Running")
                .replace("Pending Task Count:0", "Pending Task Count:7");
        String other =
                OssImportWork.TOLD.replace("JobName:images", "JobName:videos").replace("SUCCEED", "Failed");
        work.told(older + OssImportWork.TOLD + other);

        assertThat(progress().value().state()).isEqualTo(State.SUCCEEDED);
        assertThat(progress().value().pending()).isZero();
    }

    @Test
    void aBlockThatContradictsItselfOrIsStillBeingWrittenTellsNothing() throws IOException {
        work.told(OssImportWork.TOLD + "[2026-12-04 23:00:00]   [INFO]  Failed Task Count:3\n");
        assertThat(progress().value().failed()).isNull();

        work.told(OssImportWork.TOLD.replace("Succeed Task Count:2", "Succeed Task Count:many"));
        assertThat(progress().value().succeeded()).isNull();

        work.told(OssImportWork.TOLD.stripTrailing());
        assertThat(progress().value().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void ofALogOfTwoGigabytesOnlyTheEndIsRead() throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(work.log.toFile(), "rw")) {
            log.setLength(2L << 30);
            log.seek(log.length());
            log.write(("\n" + OssImportWork.TOLD).getBytes(StandardCharsets.UTF_8));
        }
        work.later();
        long before = System.nanoTime();

        assertThat(progress().value().state()).isEqualTo(State.SUCCEEDED);
        assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
    }

    @Test
    void tasksAreCountedWhereTheyLie() throws IOException {
        work.task("pending_tasks/1");
        work.task("dispatched/worker-1/2");
        work.task("dispatched/worker-2/3");
        work.task("failed_tasks/4");
        Files.delete(work.task("succeed_tasks/5").resolve("DONE"));
        Files.writeString(work.task("succeed_tasks/6").resolve("STATUS"), "Failed");
        Files.delete(work.task("succeed_tasks/7").resolve("STATUS"));
        Files.writeString(work.task("succeed_tasks/8").resolve("error.list"), "a.png\n");
        work.later();

        assertThat(progress().value().folders()).isEqualTo(new TaskFolders(1, 2, 1, 6, 3, 1, true, false));
    }

    @Test
    void whatChangedAfterTheToolToldItsStateIsNoticed() throws IOException {
        Files.setLastModifiedTime(work.log, java.nio.file.attribute.FileTime.from(NOW.minusSeconds(9_000_000)));

        assertThat(progress().value().folders().changedSince()).isTrue();
    }

    @Test
    void moreTasksThanAreLookedAtAreToldAndNotCounted() throws IOException {
        Path pending = work.job.resolve("pending_tasks");
        for (int task = 0; task < MOST_TASKS; task++) {
            Files.createFile(pending.resolve("t" + task));
        }
        work.later();

        assertThat(progress().value().folders().all()).isFalse();
        assertThat(progress().value().folders().pending()).isLessThanOrEqualTo(MOST_TASKS);
    }

    @Test
    void countingEndsAtTheDeadline() throws IOException {
        for (int task : IntStream.range(0, 1_200).toArray()) {
            Files.createFile(work.job.resolve("failed_tasks/t" + task));
        }
        work.later();
        clock = () -> DEADLINE;

        assertThat(whyNoProgress()).contains("in time");
    }

    @Test
    void aFolderOfAnotherJobNamesWhatItHolds() throws IOException {
        Files.move(work.job, work.root.resolve("master/jobs/videos"));
        Files.createDirectory(work.root.resolve("master/jobs/odd name"));

        assertThat(whyNoProgress()).isEqualTo("the work directory holds no job images; jobs in it: videos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending_tasks", "failed_tasks"})
    void aHalfWrittenFolderSaysWhatIsMissing(String folder) throws IOException {
        Files.delete(work.job.resolve(folder));

        assertThat(whyNoProgress()).isEqualTo("the job's folder is not complete: it has no " + folder);
    }

    @Test
    void whatIsNotThereIsSaidInOneSentence() throws IOException {
        work.told(OssImportWork.TOLD.replace("images", "videos"));
        assertThat(whyNoProgress()).isEqualTo("the end of logs/job_stat.log tells nothing of job images");

        Files.delete(work.log);
        assertThat(whyNoProgress()).contains("no logs/job_stat.log");

        assertThat(whyNot(transfers().progress(new TransferQuestion(Tool.OSSIMPORT, "elsewhere", "images"), DEADLINE)))
                .contains("no work directory");
        assertThat(whyNot(transfers().settings(new TransferQuestion(Tool.OSSIMPORT, "elsewhere", "x"), DEADLINE)))
                .contains("neither conf/local_job.cfg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../images", "a/b", "", "..", "x\u0000y"})
    void aJobIsNoPath(String job) {
        for (Tool tool : Tool.values()) {
            assertThat(whyNot(transfers().progress(new TransferQuestion(tool, "ossimport", job), DEADLINE)))
                    .isEqualTo("transfer.job is no name of a job");
        }
    }

    @Test
    void settingsAreReadWithTheirDefaults() throws IOException {
        assertThat(settings().value())
                .isEqualTo(new TransferSettings("images", "import", "s3", "images-hz", true, "general", false, 0L));

        configure("importSince", "isAuditAfterImport=false");
        assertThat(settings().value().audits()).isFalse();
        assertThat(settings().value().since()).isZero();
    }

    @Test
    void aClusterHasItsConfigurationElsewhere() throws IOException {
        Files.move(work.root.resolve("conf/local_job.cfg"), work.root.resolve("conf/job.cfg"));

        assertThat(settings().source()).isEqualTo("file ossimport/conf/job.cfg");
    }

    @Test
    void aValueOfAnotherFormIsNotTakenOver() throws IOException {
        configure("srcType", "srcType=" + OssImportWork.SECRET);
        assertThat(settings().value().sourceType()).isNull();

        configure("destBucket", "destBucket=" + OssImportWork.SECRET);
        assertThat(settings().value().bucket()).isNull();

        configure("importSince", "importSince=yesterday");
        assertThat(settings().value().since()).isNull();
    }

    @Test
    void noSecretOfTheWorkDirectoryGoesAnywhere() throws IOException {
        assertSilent(settings());
        assertSilent(progress());
        configure("jobName", "jobName=\\uZZZZ" + OssImportWork.SECRET);
        assertSilent(transfers().settings(IMAGES, DEADLINE));
        work.told(OssImportWork.SECRET + "\n");
        assertSilent(transfers().progress(IMAGES, DEADLINE));
    }

    private static void assertSilent(Reading<?> reading) {
        assertThat(reading.toString()).doesNotContain(OssImportWork.SECRET, OssImportWork.KEY_ID);
    }

    @Test
    void aConfigurationThatCannotBeReadIsSaidToBeBroken() throws IOException {
        configure("jobName", "jobName=\\uZZZZ");

        assertThat(whyNot(transfers().settings(IMAGES, DEADLINE))).isEqualTo("the configuration cannot be read");
    }

    @Test
    void countersThatAPersonWroteAreDeclared() throws IOException {
        Files.createDirectories(plan.resolve("distcp"));
        Files.writeString(plan.resolve("distcp/logs-1.json"), """
                { "tool": "jindo-distcp", "job": "logs-1", "state": "succeeded", "scanFinished": true, "pending": 0,
                  "dispatched": 0, "succeeded": 120000, "failed": 0, "finishedAt": "2026-12-04T15:00:00Z" }
                """);
        TransferQuestion question = new TransferQuestion(Tool.JINDO_DISTCP, "distcp", "logs-1");
        Evidence<TransferProgress> read =
                transfers().progress(question, DEADLINE).evidence().orElseThrow();

        assertThat(read.level()).isEqualTo(Level.DECLARED);
        assertThat(read.value())
                .isEqualTo(new TransferProgress(
                        State.SUCCEEDED, true, 0L, 0L, 120_000L, 0L, Instant.parse("2026-12-04T15:00:00Z"), null));
        assertThat(whyNot(transfers().progress(new TransferQuestion(Tool.OTHER, "distcp", "logs-1"), DEADLINE)))
                .contains("does not hold the counters of this tool");
        assertThat(whyNot(transfers().progress(new TransferQuestion(Tool.OTHER, "distcp", "logs-2"), DEADLINE)))
                .isEqualTo("there is no such file");
    }

    @Test
    void countersWithGapsStayUntold() throws IOException {
        Files.writeString(plan.resolve("x.json"), "{ \"tool\": \"other\", \"job\": \"x\", \"failed\": -1 }");
        TransferProgress read = transfers()
                .progress(new TransferQuestion(Tool.OTHER, ".", "x"), DEADLINE)
                .evidence()
                .orElseThrow()
                .value();

        assertThat(read).isEqualTo(new TransferProgress(State.UNKNOWN, null, null, null, null, null, null, null));
    }

    /** Puts a part of the work directory elsewhere and leaves a link in its place. */
    private void moveTo(Path elsewhere, String part) throws IOException {
        Files.createDirectories(elsewhere);
        Path moved = Files.move(work.root.resolve(part), elsewhere.resolve("moved"));
        assumeThatCode(() -> Files.createSymbolicLink(work.root.resolve(part), moved))
                .doesNotThrowAnyException();
        work.later();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logs",
                "logs/job_stat.log",
                "master",
                "master/jobs",
                "master/jobs/images",
                "master/jobs/images/pending_tasks",
                "master/jobs/images/dispatched",
                "master/jobs/images/dispatched/worker-1",
                "master/jobs/images/failed_tasks",
                "master/jobs/images/succeed_tasks",
                "master/jobs/images/succeed_tasks/FD81_1449126979123@host-1",
                "master/jobs/images/succeed_tasks/FD81_1449126979123@host-1/DONE",
                "master/jobs/images/succeed_tasks/FD81_1449126979123@host-1/STATUS",
                "master/jobs/images/succeed_tasks/FD81_1449126979123@host-1/error.list"
            })
    void noLinkInsideOfAWorkDirectoryIsFollowedOutOfWhereFilesMustStay(String part, @TempDir Path outside)
            throws IOException {
        moveTo(outside.resolve("x"), part);
        assertThat(progress().value().state()).isEqualTo(State.SUCCEEDED);

        outermost = plan;

        assertThat(whyNoProgress())
                .isEqualTo("a part of the work directory lies elsewhere: the path is a link, or leads through one, that"
                        + " leaves the folder that it must stay in");
    }

    @Test
    void aLinkThatStaysInsideIsFollowed() throws IOException {
        moveTo(plan.resolve("elsewhere"), "master/jobs/images");
        outermost = plan;

        assertThat(progress().value().folders().succeeded()).isEqualTo(2);
    }

    @Test
    void aConfigurationThatLiesOutsideIsNotRead(@TempDir Path outside) throws IOException {
        moveTo(outside.resolve("x"), "conf");
        assertThat(settings().value().job()).isEqualTo("images");

        outermost = plan;

        assertThat(whyNot(transfers().settings(IMAGES, DEADLINE))).contains("leaves the folder");
        assertThat(whyNot(transfers().progress(new TransferQuestion(Tool.OSSIMPORT, "../x", "images"), DEADLINE)))
                .contains("without ..");
    }
}
