package io.migrationgate.adapter.transfer;

import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Enclosure;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.OutsideException;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferQuestion;
import io.migrationgate.evidence.TransferReader;
import io.migrationgate.evidence.TransferSettings;
import io.migrationgate.plan.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Reads the work directories of transfer tools where the plan lies.
 *
 * <p>Digests are of what was understood, written out, and not of the files: a digest of a file with secrets in it would
 * be one of the secrets, too.
 */
public final class DirectoryTransfers implements TransferReader {
    /** A machine alone has the first one, a cluster the second. */
    private static final List<String> CONFIGURATIONS = List.of("conf/local_job.cfg", "conf/job.cfg");

    /** With the tool's own number of objects in a task, they stand for a thousand million objects. */
    private static final int MOST_TASKS = 100_000;

    private static final String ABSENT = "file.absent";

    private final Enclosure enclosure;
    private final PlanFolder files;
    private final int mostTasks;
    private final InstantSource clock;

    /**
     * @param enclosure finds work directories
     * @param files reads the small files that are found by the same one
     */
    public DirectoryTransfers(Enclosure enclosure, PlanFolder files, InstantSource clock) {
        this(enclosure, files, MOST_TASKS, clock);
    }

    DirectoryTransfers(Enclosure enclosure, PlanFolder files, int mostTasks, InstantSource clock) {
        this.enclosure = enclosure;
        this.files = files;
        this.mostTasks = mostTasks;
        this.clock = clock;
    }

    @Override
    public Reading<TransferSettings> settings(TransferQuestion question, Instant deadline) {
        String source = "files " + question.workDir();
        for (String configuration : CONFIGURATIONS) {
            String path = path(question, configuration);
            try {
                enclosure.find(path);
            } catch (OutsideException e) {
                return e.noEvidence("file " + path, clock.instant());
            }
            Reading<String> text = files.text(path);
            if (text instanceof NoEvidence<String> none) {
                if (none.reason().key().equals(ABSENT)) {
                    continue;
                }
                return none(none.source(), none.reason(), Sentence.of("transfer.do-allow"));
            }
            return text.evidence()
                    .flatMap(found -> OssImportSettings.read(found.value()))
                    .<Reading<TransferSettings>>map(
                            settings -> evidence(Level.LIVE, "file " + path, settings, clock.instant()))
                    .orElseGet(() -> none(
                            "file " + path, Sentence.of("transfer.config-broken"), Sentence.of("transfer.do-config")));
        }
        return none(source, Sentence.of("transfer.no-config"), Sentence.of("transfer.do-declare"));
    }

    @Override
    public Reading<TransferProgress> progress(TransferQuestion question, Instant deadline) {
        if (question.tool() != ObjectStore.Tool.OSSIMPORT) {
            return counters(question);
        }
        String source = "files " + question.workDir();
        try {
            TransferProgress progress = OssImportFolder.of(
                            enclosure, question.workDir(), question.job(), mostTasks, clock, deadline)
                    .progress();
            return evidence(Level.LIVE, source, progress, clock.instant());
        } catch (TransferProblem e) {
            return e.noEvidence(source, clock.instant());
        }
    }

    private Reading<TransferProgress> counters(TransferQuestion question) {
        if (!OssImportFolder.NAME.matcher(question.job()).matches()) {
            return none("plan", Sentence.of("transfer.job-name"), Sentence.of("transfer.do-name"));
        }
        Reading<String> text = files.text(path(question, question.job() + ".json"));
        if (text instanceof NoEvidence<String> none) {
            return none(none.source(), none.reason(), Sentence.of("transfer.do-counters"));
        }
        Evidence<String> found = text.evidence().orElseThrow();
        Optional<TransferProgress> progress = Counters.read(found.value(), question);
        return progress.<Reading<TransferProgress>>map(
                        read -> evidence(Level.DECLARED, found.source(), read, found.observedAt()))
                .orElseGet(() -> none(
                        found.source(),
                        Sentence.of("transfer.counters-other", question.job()),
                        Sentence.of("transfer.do-counters")));
    }

    private static String path(TransferQuestion question, String file) {
        String folder = question.workDir();
        return (folder.endsWith("/") ? folder : folder + "/") + file;
    }

    private static <T> Evidence<T> evidence(Level level, String source, T value, Instant at) {
        String digest = Digest.of(value.toString().getBytes(StandardCharsets.UTF_8));
        return new Evidence<>(level, source, at, digest, value);
    }

    private <T> Reading<T> none(String source, Sentence reason, Sentence remedy) {
        return new NoEvidence<>(source, clock.instant(), reason, remedy);
    }
}
