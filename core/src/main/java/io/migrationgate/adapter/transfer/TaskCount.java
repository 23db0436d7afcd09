package io.migrationgate.adapter.transfer;

import io.migrationgate.evidence.Enclosure;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TaskFolders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Counts the tasks of one job of OSSImport in the folders that the tool sorts them into.
 *
 * <p>Looks at so many tasks at most; a folder with more is told and not counted to its end.
 */
final class TaskCount {
    private static final int STATUS_BYTES = 64;

    private final Enclosure enclosure;
    private final Path job;
    private final int most;
    private final InstantSource clock;
    private final Instant deadline;
    private int looked;
    private boolean all = true;
    private long unfinished;
    private long listingErrors;

    TaskCount(Enclosure enclosure, Path job, int most, InstantSource clock, Instant deadline) {
        this.enclosure = enclosure;
        this.job = job;
        this.most = most;
        this.clock = clock;
        this.deadline = deadline;
    }

    /** @param toldAt when the tool told its state: what changed later was not in it */
    TaskFolders count(FileTime toldAt) throws IOException, TransferProblem {
        Path pending = enclosure.find(job.resolve("pending_tasks"));
        Path dispatched = enclosure.find(job.resolve("dispatched"));
        Path failed = enclosure.find(job.resolve("failed_tasks"));
        Path succeeded = enclosure.find(job.resolve("succeed_tasks"));
        boolean changed = false;
        for (Path folder : List.of(pending, dispatched, failed, succeeded)) {
            try {
                changed |= Files.getLastModifiedTime(folder).compareTo(toldAt) > 0;
            } catch (NoSuchFileException e) {
                throw new TransferProblem(
                        Sentence.of("transfer.half-written", String.valueOf(folder.getFileName())),
                        Sentence.of("transfer.do-stat"));
            }
        }
        return new TaskFolders(
                entries(pending, task -> {}),
                workers(dispatched),
                entries(failed, task -> {}),
                entries(succeeded, this::look),
                unfinished,
                listingErrors,
                all,
                changed);
    }

    /** Looks at one task. */
    @FunctionalInterface
    private interface Look {
        void at(Path task) throws IOException;
    }

    private long entries(Path folder, Look look) throws IOException, TransferProblem {
        long entries = 0;
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(folder)) {
            for (Path task : tasks) {
                if (looked >= most) {
                    all = false;
                    break;
                }
                if (++looked % 1_000 == 0 && !clock.instant().isBefore(deadline)) {
                    throw new TransferProblem(Sentence.of("transfer.deadline"), Sentence.of("evidence.read-again"));
                }
                entries++;
                look.at(task);
            }
        }
        return entries;
    }

    /** Each worker has a folder of its own; a task that lies beside them is one, too. */
    private long workers(Path dispatched) throws IOException, TransferProblem {
        long tasks = 0;
        try (DirectoryStream<Path> workers = Files.newDirectoryStream(dispatched)) {
            for (Path worker : workers) {
                try {
                    tasks += entries(enclosure.find(worker), task -> {});
                } catch (NotDirectoryException e) {
                    tasks++;
                }
            }
        }
        return tasks;
    }

    private void look(Path task) throws IOException {
        boolean completed = Files.exists(enclosure.find(task.resolve("DONE")))
                && status(enclosure.find(task.resolve("STATUS"))).strip().equalsIgnoreCase("completed");
        unfinished += completed ? 0 : 1;
        Path errors = enclosure.find(task.resolve("error.list"));
        listingErrors += Files.exists(errors) && Files.size(errors) > 0 ? 1 : 0;
    }

    private static String status(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(STATUS_BYTES), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
