package io.migrationgate.adapter.transfer;

import io.migrationgate.evidence.Enclosure;
import io.migrationgate.evidence.OutsideException;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TaskFolders;
import io.migrationgate.evidence.TransferProgress;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads how far one job has got from a work directory of OSSImport 2.3: what {@code console.sh stat} said last, and what
 * lies in the task folders. One of them alone proves nothing: a told state may be old, and folders do not say that the
 * source was listed to its end.
 *
 * @param root the work directory, as the enclosure found it
 * @param mostTasks how many task folders are looked at
 */
record OssImportFolder(
        Enclosure enclosure, Path root, String job, int mostTasks, InstantSource clock, Instant deadline) {
    /** The names of jobs that are taken; no path is among them. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

    private static final int MOST_NAMES = 3;

    static OssImportFolder of(
            Enclosure enclosure, String workDir, String job, int mostTasks, InstantSource clock, Instant deadline)
            throws TransferProblem {
        if (!NAME.matcher(job).matches()) {
            throw new TransferProblem(Sentence.of("transfer.job-name"), Sentence.of("transfer.do-name"));
        }
        try {
            return new OssImportFolder(enclosure, enclosure.find(workDir), job, mostTasks, clock, deadline);
        } catch (OutsideException e) {
            throw new TransferProblem(e.reason(), e.remedy());
        }
    }

    TransferProgress progress() throws TransferProblem {
        try {
            return read();
        } catch (OutsideException e) {
            throw new TransferProblem(Sentence.of("transfer.outside", e.reason()), e.remedy());
        } catch (AccessDeniedException e) {
            throw new TransferProblem(Sentence.of("transfer.denied"), Sentence.of("transfer.do-allow"));
        } catch (IOException e) {
            // A task that moves on while it is looked at ends here, too.
            throw new TransferProblem(Sentence.of("transfer.unreadable"), Sentence.of("transfer.do-stat"));
        }
    }

    private TransferProgress read() throws IOException, TransferProblem {
        Path jobs = enclosure.find(root.resolve("master").resolve("jobs"));
        if (!Files.isDirectory(jobs)) {
            throw new TransferProblem(Sentence.of("transfer.no-folder"), Sentence.of("transfer.do-declare"));
        }
        Path folder = enclosure.find(jobs.resolve(job));
        if (!Files.isDirectory(folder)) {
            throw new TransferProblem(
                    Sentence.of("transfer.other-job", job, names(jobs)), Sentence.of("transfer.do-declare"));
        }
        Path log = enclosure.find(root.resolve("logs").resolve("job_stat.log"));
        if (!Files.isRegularFile(log)) {
            throw new TransferProblem(Sentence.of("transfer.no-stat"), Sentence.of("transfer.do-stat"));
        }
        FileTime toldAt = Files.getLastModifiedTime(log);
        StatLog told = StatLog.last(Tail.of(log), job)
                .orElseThrow(() ->
                        new TransferProblem(Sentence.of("transfer.stat-other", job), Sentence.of("transfer.do-stat")));
        TaskFolders folders = new TaskCount(enclosure, folder, mostTasks, clock, deadline).count(toldAt);
        return new TransferProgress(
                told.state(),
                told.scanned(),
                told.count("pending"),
                told.count("dispatched"),
                told.count("succeed"),
                told.count("failed"),
                null,
                folders);
    }

    private static Object names(Path jobs) throws IOException {
        List<Object> names = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(jobs)) {
            for (Path one : found) {
                String name = String.valueOf(one.getFileName());
                if (names.size() < MOST_NAMES && NAME.matcher(name).matches()) {
                    names.add(name);
                }
            }
        }
        return names.isEmpty() ? Sentence.of("transfer.no-jobs") : names;
    }
}
