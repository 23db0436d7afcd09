package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferQuestion;
import io.migrationgate.evidence.TransferReader;
import io.migrationgate.evidence.TransferSettings;
import io.migrationgate.plan.ObjectStore.Tool;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the work directories of transfer tools on another machine, and the counters that people wrote down there. */
public final class RemoteTransfers implements TransferReader {
    /** How OSSImport is told to copy. */
    public static final TaskKind<TransferQuestion, TransferSettings> SETTINGS = new TaskKind<>(
            "transfer-settings",
            Level.LIVE,
            new Form<>(RemoteTransfers::write, RemoteTransfers::read),
            TransferForms.SETTINGS,
            question -> "files " + question.workDir(),
            TaskKind.SHORT);

    /** How far a job of OSSImport has got, by what it told and by its folders. */
    public static final TaskKind<TransferQuestion, TransferProgress> PROGRESS =
            progress("transfer-progress", Level.LIVE, true);

    /** How far another tool has got, by what a person wrote down. */
    public static final TaskKind<TransferQuestion, TransferProgress> COUNTERS =
            progress("transfer-counters", Level.DECLARED, false);

    private static final Pattern ANY = Pattern.compile(".{1,1024}", Pattern.DOTALL);

    private final Asking asking;

    public RemoteTransfers(Asking asking) {
        this.asking = asking;
    }

    private static TaskKind<TransferQuestion, TransferProgress> progress(String id, Level best, boolean ossImport) {
        return new TaskKind<>(
                id,
                best,
                new Form<>(RemoteTransfers::write, json -> read(json).filter(question -> tells(question) == ossImport)),
                TransferForms.PROGRESS,
                question -> "files " + question.workDir(),
                TaskKind.LONG);
    }

    /** Whether the tool tells by itself how far it has got. */
    private static boolean tells(TransferQuestion question) {
        return question.tool() == Tool.OSSIMPORT;
    }

    @Override
    public Reading<TransferSettings> settings(TransferQuestion question, Instant deadline) {
        return asking.ask(SETTINGS, question, deadline);
    }

    @Override
    public Reading<TransferProgress> progress(TransferQuestion question, Instant deadline) {
        return asking.ask(tells(question) ? PROGRESS : COUNTERS, question, deadline);
    }

    private static JsonObject write(TransferQuestion question) {
        return Members.with("tool", question.tool().name())
                .and("workDir", question.workDir())
                .and("job", question.job())
                .object();
    }

    private static Optional<TransferQuestion> read(JsonObject json) {
        MemberReader members = MemberReader.of(json, "tool", "workDir", "job");
        return members.value(() -> new TransferQuestion(
                members.constant("tool", Tool.values()), members.text("workDir", ANY), members.text("job", ANY)));
    }
}
